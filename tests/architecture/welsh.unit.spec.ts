import { type WelshSentence, welshSentences } from './welsh-sentences';

/** Forms that the editors' review rules out, with what is said instead; TermCymru and the Welsh of the Acts decide. */
const RULED_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:l|gyf)?lyfr(?:au)? cyfrifon|\bllyfr cyfrifon/u, 'cyfriflyfr'],
  [/(?<![\p{L}])(?:y|i’r|o’r|yn y|â’r|a’r) llyfr(?! statud| gwaith)\b/u, 'y cyfriflyfr'],
  [/\bn?[dD]?darlleniad|\bDarlleniad/u, 'dehongliad'],
  [/\bd?dyledus/u, 'dyddiad cau'],
  [/\bymgeisydd/u, 'dyddiad posibl, dehongliad posibl'],
  [/(?:person|berson) a enwir/u, 'rhywun a enwir'],
  [/ymrwymiad unwaith/iu, 'ymrwymiad untro'],
  [/digwyddiad a fu\b/iu, 'digwyddiad yn y gorffennol'],
  [/sy’n ailgodi/u, 'dyletswydd gylchol'],
  [/cofnodedig/u, 'a gofnodwyd'],
  [/\bffenestr/u, 'cyfnod'],
  [/\b[sS]efyllfa(?:oedd)?["”]?$/u, 'statws'],
  [/\bsut y mae’n sefyll/iu, 'statws'],
  [/\bsefyll\b/u, 'aros, parhau, bod yn gymwys'],
  [/\bsaif\b|\bsafai\b/u, 'aros, parhau'],
  [/\bgolwng|\bgollyng/u, 'rhoi’r gorau iddo'],
  [/(?<!’r )(?<!i gael ei )\bdeffrôdd|\bddeffrodd|\bddeffrowyd/u, 'sbardun'],
  [/(?:gweinydd|blwch) post\b/iu, 'gweinydd e-bost, blwch e-bost'],
  [/\b[Pp]ost i’r corff|\bPost i\b/u, 'e-bost at'],
  [/nodyn atgoffa i(?:’r)? (?:perchennog|cymeradwywr|dirprwy)/u, 'nodyn atgoffa at'],
  [/\bmudiad/iu, 'cam mudo'],
  [/\brhyddhad\b/u, 'fersiwn a ryddhawyd'],
  [/oni ddywedir|rhagosodiad/u, 'diofyn'],
  [/\b(?:p|b|ph)entwr lleol|\bstac lleol/u, 'y system leol'],
  [/gweith(?:ir|iwyd|io) (?:\p{L}+ ){0,3}allan/u, 'cyfrifo'],
  [/daeth y weithred i rym|yn effeithiol ar/u, 'cymerodd effaith'],
  [/hysbyswyd/u, 'cafodd wybod'],
  [/dan sêl/u, 'wedi’i selio'],
  [/gŵyl banc amgen|etholiad(?:au)? cyngor arferol/u, 'diwrnod amgen; etholiad cyffredin'],
  [/\b[Ww]edi e[iu]\b/u, 'wedi’i, wedi’u'],
  [/\byn awr\b/u, 'nawr'],
  [/(?<!yn )(?<!absenoldeb )\bhwy\b(?! na)/u, 'nhw'],
  [/\bi y\b|\bo yr?\b|\bâ yr?\b|\bgyda yr?\b/u, 'i’r, o’r, â’r, gyda’r'],
  [
    /(?:fersiwn|ffolder|eitem|neges) h?wnn?w?\b|(?:fersiwn|ffolder) (?:mwy|cynharach|diweddarach)\b/u,
    'benywaidd',
  ],
  [/(?<![\p{L}])[Pp]wy (?:benderfynodd|allai|gaiff)|[Bb]eth (?:all|ddylai)/u, 'y geiryn perthynol a'],
  [/trosglwyddasant|a wyddid|a ddaliai|y’u dywedwyd|newidia’r/u, 'ffurfiau llai llenyddol'],
  [/oni bai i\b/u, 'oni bai bod'],
  [/\bdros \{\{name/u, 'ar ran'],
];

const sentences = welshSentences();

const offending = (form: RegExp): readonly string[] =>
  sentences.filter(({ text }) => form.test(text)).map(({ at, text }: WelshSentence) => `${at}: ${text}`);

it('reads the sentences of pages, of mails, of the command line, of the domain and of the statute book', () => {
  expect(sentences.length).toBeGreaterThan(2200);
  for (const place of [
    'apps/web/pages',
    'notifications/templates',
    'apps/cli/help',
    'libs/domain',
    '/duties/',
  ])
    expect(sentences.some(({ at }) => at.includes(place))).toBe(true);
});

it.each(RULED_OUT)('no sentence has %s: it says “%s”', (form) => {
  expect(offending(form)).toEqual([]);
});

const plain = (text: string): string => text.replaceAll(/\{\{.*?\}\}/gsu, '…');

it('every apostrophe is typographic', () => {
  expect(sentences.filter(({ text }) => plain(text).includes("'"))).toEqual([]);
});

/** Nouns that are counted, with the mutation of the spoken number: after 2, and after 3 and 6. */
const NOUNS: Readonly<Record<string, readonly [two: string, three: string]>> = {
  cofnod: ['gofnod', 'chofnod'],
  digwyddiad: ['ddigwyddiad', 'digwyddiad'],
  diwrnod: ['ddiwrnod', 'diwrnod'],
  dyddiad: ['ddyddiad', 'dyddiad'],
  mis: ['fis', 'mis'],
  maes: ['faes', 'maes'],
  rhes: ['res', 'rhes'],
  achos: ['achos', 'achos'],
  wythnos: ['wythnos', 'wythnos'],
  dyletswydd: ['ddyletswydd', 'dyletswydd'],
  tro: ['dro', 'thro'],
  cwestiwn: ['gwestiwn', 'chwestiwn'],
  blynedd: ['flynedd', 'blynedd'],
};
/** After *un* a feminine noun is softened. */
const FEMININE: readonly string[] = ['dyletswydd'];

function mutated(noun: string, key: string): readonly string[] {
  const [two, three] = NOUNS[noun] ?? [noun, noun];
  if (key === 'two') return [two];
  if (key === 'few' || key === 'many') return [three];
  return key === 'one' && FEMININE.includes(noun) ? [two] : [noun];
}

const counted = sentences.flatMap(({ at, text }) => {
  const key = /_(one|two|few|many|other)$/u.exec(at)?.[1];
  const word = /\{\{count\}\} (?!o )([\p{L}’]+)/u.exec(text)?.[1];
  if (key === undefined || word === undefined) return [];
  const noun = Object.keys(NOUNS).find((each) => [each, ...(NOUNS[each] ?? [])].includes(word));
  return [{ at, key, word, noun }];
});

it.each(counted)('$at counts with the mutation of its number: $word', ({ key, word, noun }) => {
  expect(noun === undefined ? [] : mutated(noun, key)).toContain(word);
});

/** What stands after a preposition without a mutation. */
const UNMUTATED: readonly RegExp[] = [
  // days, which begin with a digit, and lengths that are softened already
  /[dD]ay|[oO]n\b|effective|[aA]t$|format\w+\(|(?:^|\.)(?:from|to|time|first|last|latest|before|soft)\b|^(?:cy|a|b|act|by|days|length|from|to)(?:\.cy)?$|^cy\(/u,
  // numbers
  /count|size|position|[nN]umber|total|rows?\b|most|least|shown|pages?\b|ends$|goesTo$|MOST|LONGEST|years?\b|year[A-Z]|version|quorum|percent|length$|published|recorded|divisor|maxValue|deep|\ball\b|^of$|^done$/u,
  // names of people, and of what is named by an id, a path or a word of a program
  /^(?:name|nameOf|who|waiting|witnesses|subject|names?|by|types|origin|out|target|file|folder|address|path|text|id|template|field|line|ids)\b|Id\b|id$|\.stream$|onBehalfOf|NameOf|regimeNames|^TLOG_PROOF$/u,
];
const isUnmutated = (variable: string): boolean => UNMUTATED.some((form) => form.test(variable.trim()));

it('no preposition stands before a variable that it would soften or aspirate', () => {
  const before = /(?<![\p{L}’])(?:i|o|ar|at|am|gan|heb|drwy|dros|dan|wrth|neu|â|gyda|na|ei) \{\{(.*?)\}\}/gsu;
  const found = sentences.flatMap(({ at, text }) =>
    [...text.matchAll(before)].flatMap(([, variable = '']) =>
      isUnmutated(variable) ? [] : [`${at}: ${text}`],
    ),
  );
  expect(found).toEqual([]);
});

it('no variable is the object of a short-form verb', () => {
  const object = /odd (?:\{\{(?:name|nameOf)\(.*?\)\}\}|\{\{name\}\}) \{\{/su;
  expect(sentences.filter(({ text }) => object.test(text)).map(({ at, text }) => `${at}: ${text}`)).toEqual(
    [],
  );
});
