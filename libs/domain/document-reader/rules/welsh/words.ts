import { anyForm, plainForm, softForm } from './mutations';

/** The letters of Welsh words; a small class, for these patterns are tried at every letter of a text. */
const LETTERS = 'a-zà-öø-ÿŵŷ';
const BEGINS = `(?<![${LETTERS}0-9])`;
const ENDS = `(?![${LETTERS}0-9])`;
const EITHER = `(?:${BEGINS}(?=[${LETTERS}0-9])|(?<=[${LETTERS}0-9])${ENDS})`;

/** `\b` of ASCII ends words before `ŵ` and `â`. Beside a letter of the pattern it is known which end of a word it stands at. */
function edge(source: string, at: number): string {
  const [before, after] = [source.charAt(at - 1), source.slice(at + 2, at + 5)];
  const closes = /[\p{L}\])}?*+]/u.test(before);
  const opens = /^(?:\p{L}|\\p|\(\?:|\[)/u.test(after);
  if (closes === opens) return EITHER;
  return opens ? BEGINS : ENDS;
}

/** A pattern of Welsh words: `\b` stands at the ends of words of Welsh letters, and case does not matter. */
export function cy(parts: TemplateStringsArray, ...values: readonly string[]): RegExp {
  const source = String.raw({ raw: parts.raw }, ...values);
  return new RegExp(
    source
      .replace(/\\b/gu, (_edge, at: number) => edge(source, at))
      .replace(/\[[^\]]*\]/gu, (group) => group.replaceAll('\\p{L}', LETTERS))
      .replaceAll('\\p{L}', `[${LETTERS}]`),
    'i',
  );
}

/** Verbal nouns of what bodies do: what lists, tables and minutes ask for. */
const DEED_WORDS = `
  adeiladu adfer adnabod adnewyddu adolygu adrodd addasu agor anfon annog ailagor aildrefnu ailystyried ailgyflwyno ail-lansio
  amddiffyn amlinellu ariannu arolygu archwilio argymell asesu atal ateb atgoffa atgyfeirio awdurdodi
  bodloni buddsoddi bwrw
  cadarnhau cadw caffael canfod canolbwyntio casglu cau cefnogi ceisio cofnodi cofrestru codi comisiynu craffu creu crynhoi cryfhau
  cwblhau cwrdd cychwyn cydnabod croesawu cydgysylltu cydlynu cydweithio cydymffurfio cyfarfod cyfathrebu cyfeirio cyflawni cyflogi cyflwyno cyfrannu cyfyngu
  cyhoeddi cylchredeg cymeradwyo cymryd cynghori cyngori cynhyrchu cynllunio cynnal cynnig cynnwys cynorthwyo cynrychioli cynyddu cyrraedd
  cysylltu cytuno cywiro
  dadansoddi dangos darparu datblygu datgan deall defnyddio deddfu derbyn dewis diddymu dileu diogelu diweddaru diwygio dod dosbarthu drafftio
  dychwelyd dyfarnu dyrannu dysgu dechrau
  edrych egluro ehangu eithrio enwebu esbonio estyn ymestyn
  ffurfioli ffurfio gadael galw gofyn gohirio gosod gostwng grymuso gwahodd gwario gweithio gweithredu gwella gwerthuso gwirio gwneud gwrando gwreiddio
  hawlio hwyluso hyfforddi hyrwyddo hysbysebu hysbysu
  integreiddio
  lansio lleihau llenwi llofnodi lliniaru llunio
  mabwysiadu mapio meithrin mesur moderneiddio monitro mynd mynychu
  nodi
  paratoi parhau penderfynu penodi pennu peilota perfformio profi prosesu prynu
  recriwtio
  rhaglennu rhagnodi rhannu rheoli rhoi rhyddhau
  safoni sefydlu sicrhau siarad symleiddio symud
  talu targedu trafod trefnu treialu trosglwyddo tynnu
  uno uwchraddio uwchgyfeirio
  ychwanegu ymateb ymchwilio ymdrin ymgorffori ymgymryd ymgynghori ymgysylltu ymrwymo ymweld ysgrifennu ystyried`;

export const DEED = plainForm(DEED_WORDS);
/** After `i`: `i gyhoeddi`, `i ystyried`. */
export const SOFT_DEED = softForm(DEED_WORDS);
export const ANY_DEED = anyForm(DEED_WORDS);

/** Bodies and officers: those who can promise and be bound. */
export const BODY = anyForm(`
  adran adrannau archwilydd arolygiaeth asiantaeth asiantaethau awdurdod awdurdodau aelod aelodau
  bwrdd byrddau cabinet cadeirydd canghellor canolfan cenhadaeth clerc coleg colegau comisiwn comisiynydd comisiynwyr contractwr contractwyr corff corfforaeth cwmni cwmnïau cyd-bwyllgor
  cyfarwyddwr cyfarwyddwyr cyflogwr cyflogwyr cyflenwr cyflenwyr cyngor cynghorau cynghorydd cynghorwyr cyrff
  derbynnydd derbynwyr deiliad dirprwy
  elusen gweinidog gweinidogion gweithgor gwasanaeth gwasanaethau grŵp heddlu is-grŵp is-bwyllgor is-bwyllgorau
  llys llyfrgell llywodraeth llywodraethau llywydd
  ombwdsmon panel partneriaeth partneriaid pennaeth penaethiaid prifysgol prifysgolion pwyllgor pwyllgorau
  rheolwr rheolwyr rheoleiddiwr senedd swyddog swyddogion sefydliad sefydliadau tasglu tîm timau trysorlys tribiwnlys
  uned undeb uwch-swyddog
  ymddiriedolaeth ymddiriedolwyr ysgol ysgolion ysgrifennydd ysgrifenyddiaeth ysgrifenyddion
  adolygydd adolygiad`);

/** A verb in the future that is no part of another clause: `bydd`, not `y bydd` or `os bydd`. */
export const main = (forms: string): string =>
  String.raw`\b(?:${forms})\b(?<!\b(?:y|yr|os|pe|oni|nes|tra|fel|lle|pan|na|nad|pwy|beth|sut|pryd|pam|neu) (?:${forms}))`;
/** `byddwn i` is what I would do, not what we will. */
export const NOT_I_WOULD = String.raw`(?<!\bbyddwn(?= i\b))`;
/** A verb at the head of its clause, after what only joins or denies. */
export const HEADS_CLAUSE = String.raw`(?:^|[,;:–] |[("] ?|\b(?:a|ac|ond|fe|mi|yna|wedyn|felly|hefyd) )`;
/** `yn` or `'n` before a verbal noun. */
export const YN = String.raw`(?: yn|'n)`;
/** What stands between a verb and the `yn` of what is done: who does it, and how. */
export const WHO = String.raw`(?:(?! yn |'n )[^.;:]|(?: yn|'n) \p{L}+(?:ol|aidd)(?= )){0,110}`;
