import { type Bilingual, both } from '#domain/kernel';
import { scopeOf } from './summary/part';
import { whatItDoesNotProve, whatItProves } from './summary/proves';
import type { SummaryInput } from './summary/summary-input';

const wrapped = (text: string, indent: string): string => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > 90) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, index) => (index === 0 ? line : `${indent}${line}`)).join('\n');
};

const items = (sentences: readonly Bilingual[], language: 'cy' | 'en'): string =>
  sentences.map((sentence) => `  * ${wrapped(sentence[language], '    ')}`).join('\n');

/** README.txt of a bundle: how to check it, in each language. */
export function readme(input: Pick<SummaryInput, 'about' | 'titles'>): Bilingual {
  const scope = scopeOf(input);
  const [proves, not] = [whatItProves(input), whatItDoesNotProve(input)];
  const whole = input.about.scope.kind === 'ledger';
  return both(
    [
      `EVIDENCE BUNDLE: ${scope.en}`,
      `What it proves, once the checks below pass\n${items(proves, 'en')}`,
      `What it does not prove\n${items(not, 'en')}`,
      `Check all of it, on a machine without network\n${COMMANDS}\n  ${wrapped(KEY.en, '  ')}`,
      `What is in the folder\n${files(input.about, 'en')}`,
      `Check parts by hand\n${items(byHand(whole), 'en')}`,
      `Keeping it\n  ${wrapped(KEEPING.en, '  ')}`,
      '',
    ].join('\n\n'),
    [
      `BWNDEL TYSTIOLAETH: ${scope.cy}`,
      `Yr hyn y mae’n ei brofi, unwaith y bydd y gwiriadau isod yn llwyddo\n${items(proves, 'cy')}`,
      `Yr hyn nad yw’n ei brofi\n${items(not, 'cy')}`,
      `Gwirio’r cyfan, ar beiriant heb rwydwaith\n${COMMANDS}\n  ${wrapped(KEY.cy, '  ')}`,
      `Yr hyn sydd yn y ffolder\n${files(input.about, 'cy')}`,
      `Gwirio rhannau â llaw\n${items(byHand(whole), 'cy')}`,
      `Ei gadw\n  ${wrapped(KEEPING.cy, '  ')}`,
      '',
    ].join('\n\n'),
  );
}

const COMMANDS = '  cylch audit verify . --key "name+id+base64"\n  sha256sum --check manifest.json.sha256';

const KEY = both(
  'The key must be one that you had from elsewhere: the keys in keys.txt came with the bundle and prove nothing by themselves. The second command needs no program of ours; manifest.json names the SHA-256 of every other file.',
  'Rhaid i’r allwedd fod yn un a gawsoch o le arall: gyda’r bwndel y daeth yr allweddi yn keys.txt, ac nid ydynt yn profi dim ar eu pen eu hunain. Nid oes angen rhaglen o’n heiddo ni ar yr ail orchymyn; mae manifest.json yn enwi SHA-256 pob ffeil arall.',
);

const FOLDER: readonly (readonly [string, Bilingual])[] = [
  ['manifest.json', both('the scope of the bundle, and every file', 'cwmpas y bwndel, a phob ffeil')],
  ['events.jsonl', both('the records, a line each (RFC 8785)', 'y cofnodion, llinell yr un (RFC 8785)')],
  [
    'proofs/',
    both('a proof for each line, and between checkpoints', 'prawf i bob llinell, a rhwng pwyntiau gwirio'),
  ],
  ['log/', both('checkpoints, stamps and keys (C2SP)', 'pwyntiau gwirio, stampiau ac allweddi (C2SP)')],
  ['keys.txt', both('the keys of the log', 'allweddi’r log')],
  ['schemas/', both('what every kind of record may hold', 'yr hyn y gall pob math o gofnod ei gynnwys')],
  [
    'rules/, contents/',
    both(
      'what dates were worked out with, and decisions rested on',
      'yr hyn y cyfrifwyd dyddiadau ag ef, a sail penderfyniadau',
    ),
  ],
  [
    'files/',
    both(
      'the evidence files as they are stored, sealed; each is named by the SHA-256 that its record names',
      'y ffeiliau tystiolaeth fel y’u storir, wedi’u selio; enwir pob un wrth y SHA-256 y mae ei chofnod yn ei enwi',
    ),
  ],
  [
    'opened/',
    both(
      'the same files as they were given; each is sealed again with its key in manifest.json, to the same SHA-256',
      'yr un ffeiliau fel y’u rhoddwyd; selir pob un eto â’i hallwedd yn manifest.json, i’r un SHA-256',
    ),
  ],
  ['summary.html', both('to read, or to print', 'i’w ddarllen, neu ei argraffu')],
];

/** The folders that this bundle has not. */
const absentFrom = ({ scope, evidenceFiles }: SummaryInput['about']): ReadonlySet<string> =>
  new Set([
    ...(scope.kind === 'ledger' ? ['proofs/'] : []),
    ...(evidenceFiles.some(({ state }) => state === 'included') ? [] : ['files/']),
    ...(evidenceFiles.some(({ opened }) => opened !== null) ? [] : ['opened/']),
  ]);

const files = (about: SummaryInput['about'], language: 'cy' | 'en'): string =>
  FOLDER.filter(([name]) => !absentFrom(about).has(name))
    .map(([name, what]) => `  ${name.padEnd(20)}${what[language]}`)
    .join('\n');

const byHand = (whole: boolean): readonly Bilingual[] => [
  both(
    'A record: the leaf of line n of events.jsonl is the SHA-256 of a zero byte and the line without its line end.',
    'Cofnod: deilen llinell n o events.jsonl yw SHA-256 beit sero a’r llinell heb ei diwedd llinell.',
  ),
  whole
    ? both(
        'The tree: RFC 9162 section 2.1.1 over the leaves of the first n lines gives the root of the checkpoint of n.',
        'Y goeden: mae RFC 9162 adran 2.1.1 dros ddail yr n llinell gyntaf yn rhoi gwreiddyn y pwynt gwirio o n.',
      )
    : both(
        'A proof: sed -n 1p proofs/inclusion.jsonl | cylch audit check-proof, with --entry and a file that holds the line. The same for proofs/consistency.jsonl, with --key.',
        'Prawf: sed -n 1p proofs/inclusion.jsonl | cylch audit check-proof, gyda --entry a ffeil sy’n cynnwys y llinell. Yr un modd ar gyfer proofs/consistency.jsonl, gyda --key.',
      ),
  both(
    'A checkpoint: cylch audit check-proof log/checkpoint --key KEY, or any tool that reads C2SP signed notes.',
    'Pwynt gwirio: cylch audit check-proof log/checkpoint --key ALLWEDD, neu unrhyw offeryn sy’n darllen nodiadau llofnodedig C2SP.',
  ),
];

const KEEPING = both(
  'Personal texts are sealed in events.jsonl: without the department’s keys nobody can read them, and once a key is destroyed nobody can ever again. Posts and identities of those who decided are kept as long as the records themselves: events.jsonl has their ids, and summary.html the names that the directory had for them when this was made. A copy that was taken away is not tracked: destroy it when you no longer need it.',
  'Mae testunau personol wedi’u selio yn events.jsonl: heb allweddi’r adran ni all neb eu darllen, ac unwaith y dinistrir allwedd ni all neb byth eto. Cedwir swyddi a hunaniaeth y rhai a benderfynodd cyhyd â’r cofnodion eu hunain: mae eu dynodyddion yn events.jsonl, a’r enwau a oedd gan y cyfeiriadur arnynt pan wnaed hwn yn summary.html. Ni chedwir golwg ar gopi a gymerwyd oddi yma: dinistriwch ef pan na fydd ei angen mwyach.',
);
