import { type Bilingual, both } from '#domain/kernel';

/** A fault in a register file, and its correction. Valid obligations load all the same. */
export interface RegisterProblem {
  /** the obligation's id, or its number where it has none */
  readonly row: string;
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  readonly code:
    | 'not-yaml'
    | 'not-a-register'
    | 'not-as-documented'
    | 'twice'
    | 'no-such-source'
    | 'source-changed'
    | 'source-unsaid'
    | 'source-other'
    | 'not-in-the-source'
    | 'no-such-obligation'
    | 'no-such-post'
    | 'no-such-reading'
    | 'no-date-and-no-reason';
  readonly message: Bilingual;
}

type Words = (what: Bilingual) => Bilingual;

/** What comes before another sentence ends as one. */
const ended = (sentence: string): string => (/[.!?]$/u.test(sentence) ? sentence : `${sentence}.`);

/** The sentences, by code; `what` is the offending value or what is wrong with it. */
export const problemWords: Readonly<Record<RegisterProblem['code'], Words>> = {
  'not-yaml': (what) => both(`This is not YAML: ${what.en}`, `Nid YAML yw hwn: ${what.cy}`),
  'not-a-register': (what) =>
    both(
      `A register file has “sources” and “rows”. ${what.en}`,
      `Mae gan ffeil gofrestr “sources” a “rows”. ${what.cy}`,
    ),
  'not-as-documented': (what) =>
    both(`${ended(what.en)} See infra/docs/rules.md.`, `${ended(what.cy)} Gweler infra/docs/rules.md.`),
  twice: (what) =>
    both(
      `The id ${what.en} appears twice. Give one of the rows another id.`,
      `Mae’r dynodydd ${what.cy} yno ddwywaith. Rhowch ddynodydd arall i un o’r rhesi.`,
    ),
  'no-such-source': (what) =>
    both(
      `There is no source ${what.en}. Name one of those under “sources”.`,
      `Nid oes ffynhonnell ${what.cy}. Enwch un o’r rhai o dan “sources”.`,
    ),
  'source-changed': (what) =>
    both(
      `The source file is missing or its SHA-256 is not the one named (${what.en}). Restore the file, or check every quotation and name the new one.`,
      `Mae’r ffeil ffynhonnell ar goll neu nid ei SHA-256 yw’r un a enwir (${what.cy}). Adferwch y ffeil, neu gwiriwch bob dyfyniad ac enwch yr un newydd.`,
    ),
  'source-unsaid': (what) =>
    both(
      `The row does not say “${what.en}”. For a document give place, offset and sentence; for an Act or instrument give provision and words.`,
      `Nid yw’r rhes yn dweud “${what.cy}”. Ar gyfer dogfen rhowch place, offset a sentence; ar gyfer Deddf neu offeryn rhowch provision a words.`,
    ),
  'source-other': (what) =>
    both(
      `The row says “${what.en}”, which belongs to the other kind of source. Leave it out, or name another source.`,
      `Mae’r rhes yn dweud “${what.cy}”, sy’n perthyn i’r math arall o ffynhonnell. Hepgorwch ef, neu enwch ffynhonnell arall.`,
    ),
  'not-in-the-source': (what) =>
    both(
      `These words were not found at the place named: “${what.en}”. Copy them exactly and correct the offset.`,
      `Nid yw’r geiriau hyn yn y lle a enwir: “${what.cy}”. Copïwch nhw’n union a chywirwch y lleoliad.`,
    ),
  'no-such-obligation': (what) =>
    both(
      `It links to ${what.en}, and there is no such row.`,
      `Nid oes rhes o’r enw hwn i gysylltu â hi: ${what.cy}.`,
    ),
  'no-such-post': (what) =>
    both(
      `There is no post ${what.en} in the directory. Add it there, or name another.`,
      `Nid oes swydd ${what.cy} yn y cyfeiriadur. Ychwanegwch hi yno, neu enwch un arall.`,
    ),
  'no-such-reading': (what) =>
    both(
      `The working reading ${what.en} is none of the row’s readings.`,
      `Nid yw’r dehongliad gweithio ${what.cy} ymhlith dehongliadau’r rhes.`,
    ),
  'no-date-and-no-reason': () =>
    both(
      'The row has neither readings nor “undated”. Say when it is due, or why there is no date.',
      'Nid oes gan y rhes ddehongliadau nac “undated”. Nodwch y dyddiad cau, neu pam nad oes dyddiad.',
    ),
};
