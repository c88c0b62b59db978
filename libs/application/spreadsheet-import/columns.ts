import { type Bilingual, both } from '#domain/kernel';
import { normaliseForSearch } from '#domain/search';

/** A column that a spreadsheet may have, in the order of the template. */
export interface SheetColumn {
  readonly key: ColumnKey;
  readonly heading: Bilingual;
  /** other headings under which people keep the same */
  readonly synonyms: readonly string[];
  readonly required: boolean;
  /** what stands in it, for whoever fills in the template */
  readonly explanation: Bilingual;
}

export type ColumnKey =
  | 'reference'
  | 'titleEn'
  | 'titleCy'
  | 'kind'
  | 'words'
  | 'due'
  | 'saidOn'
  | 'speaker'
  | 'document'
  | 'place'
  | 'responsible'
  | 'authority'
  | 'legalBasis'
  | 'owner'
  | 'approver'
  | 'deputy'
  | 'lookAgain'
  | 'tags';

const column = (
  key: ColumnKey,
  heading: readonly [string, string],
  explanation: readonly [string, string],
  synonyms: readonly string[] = [],
  required = false,
): SheetColumn => ({ key, heading: both(...heading), explanation: both(...explanation), synonyms, required });

export const sheetColumns: readonly SheetColumn[] = [
  column(
    'reference',
    ['Reference', 'Cyfeirnod'],
    [
      'Your own reference, once in the file. By it the same row is known again when the file is loaded another time.',
      'Eich cyfeirnod eich hun, unwaith yn y ffeil. Drwyddo y mae’r un rhes yn cael ei hadnabod pan lwythir y ffeil eto.',
    ],
    ['ref', 'ref no', 'id', 'number', 'no', 'cyf', 'rhif', 'rhif cyfeirnod', 'dynodydd'],
  ),
  column(
    'titleEn',
    ['Title (English)', 'Teitl (Saesneg)'],
    [
      'A short title in English. Give a title in at least one language.',
      'Teitl byr yn Saesneg. Rhowch deitl mewn o leiaf un iaith.',
    ],
    ['title', 'english title', 'name', 'commitment', 'title en', 'teitl saesneg', 'enw', 'ymrwymiad'],
  ),
  column(
    'titleCy',
    ['Title (Welsh)', 'Teitl (Cymraeg)'],
    [
      'A short title in Welsh. Give a title in at least one language.',
      'Teitl byr yn Gymraeg. Rhowch deitl mewn o leiaf un iaith.',
    ],
    ['welsh title', 'title cy', 'teitl', 'teitl cymraeg', 'enw cymraeg', 'welsh name'],
  ),
  column(
    'kind',
    ['Kind', 'Math'],
    ['What it is: one of the kinds listed below.', 'Beth ydyw: un o’r mathau a restrir isod.'],
    ['type', 'kind of entry', 'category', 'math o gofnod', 'categori'],
    true,
  ),
  column(
    'words',
    ['Words of the source', 'Geiriau’r ffynhonnell'],
    [
      'The whole sentence in which it was said, as it was said. The title is taken where this is empty.',
      'Y frawddeg gyfan lle cafodd ei ddweud, air am air. Defnyddir y teitl os yw hyn yn wag.',
    ],
    ['words', 'sentence', 'text', 'description', 'details', 'geiriau', 'brawddeg', 'testun', 'disgrifiad', 'manylion'],
  ),
  column(
    'due',
    ['Due date', 'Dyddiad cau'],
    [
      'The last day, as 31/03/2027 or 31 March 2027; or the words that say when, such as “by the end of March 2027”. Leave it empty where there is no date.',
      'Y diwrnod olaf, fel 31/03/2027 neu 31 Mawrth 2027; neu’r geiriau sy’n dweud pryd, fel “erbyn diwedd Mawrth 2027”. Gadewch yn wag os nad oes dyddiad.',
    ],
    ['deadline', 'due', 'due by', 'date due', 'by when', 'when', 'last day', 'target date', 'erbyn', 'erbyn pryd', 'pryd', 'terfyn amser', 'dyddiad', 'date', 'dyddiad targed'],
  ),
  column(
    'saidOn',
    ['Said on', 'Dywedwyd ar'],
    [
      'The day on which it was said or written. Needed where the due date is in words.',
      'Y diwrnod y cafodd ei ddweud neu ei ysgrifennu. Mae ei angen os yw’r dyddiad cau mewn geiriau.',
    ],
    ['date of source', 'date said', 'source date', 'date made', 'dyddiad y ffynhonnell', 'dyddiad y datganiad', 'dyddiad dweud'],
  ),
  column(
    'speaker',
    ['Said by', 'Dywedwyd gan'],
    [
      'Who said or wrote it. The responsible body is taken where this is empty.',
      'Pwy a’i dywedodd neu a’i hysgrifennodd. Defnyddir y corff cyfrifol os yw hyn yn wag.',
    ],
    ['speaker', 'minister', 'author', 'siaradwr', 'gweinidog', 'awdur'],
  ),
  column(
    'document',
    ['Source document', 'Dogfen ffynhonnell'],
    [
      'The letter, minutes or report that it stands in. This spreadsheet is taken where this is empty.',
      'Y llythyr, y cofnodion neu’r adroddiad y mae’n sefyll ynddo. Defnyddir y daenlen hon os yw hyn yn wag.',
    ],
    ['source', 'document', 'letter', 'ffynhonnell', 'dogfen', 'llythyr'],
  ),
  column(
    'place',
    ['Place in the source', 'Lle yn y ffynhonnell'],
    [
      'The page, paragraph or question. The row of this spreadsheet is taken where this is empty.',
      'Y dudalen, y paragraff neu’r cwestiwn. Defnyddir rhes y daenlen hon os yw hyn yn wag.',
    ],
    ['place', 'page', 'paragraph', 'section', 'lle', 'tudalen', 'paragraff', 'adran'],
  ),
  column(
    'responsible',
    ['Responsible body', 'Corff cyfrifol'],
    [
      'Who must do it, as the source names them. Nobody is written to because of it.',
      'Pwy sy’n gorfod ei wneud, fel y mae’r ffynhonnell yn eu henwi. Nid oes neb yn cael e-bost o’i herwydd.',
    ],
    ['responsible', 'body', 'organisation', 'corff', 'sefydliad', 'cyfrifol'],
    true,
  ),
  column(
    'authority',
    ['What lets the date move', 'Beth a all symud y dyddiad'],
    [
      'What the date rests on: one of the words listed below.',
      'Ar beth y mae’r dyddiad yn seiliedig: un o’r geiriau a restrir isod.',
    ],
    ['authority', 'authority of the date', 'awdurdod', 'basis', 'sail'],
    true,
  ),
  column(
    'legalBasis',
    ['Legal basis', 'Sail gyfreithiol'],
    [
      'The Act and provision, where there is one.',
      'Y Ddeddf a’r ddarpariaeth, os oes un.',
    ],
    ['act', 'provision', 'law', 'deddf', 'darpariaeth', 'cyfraith'],
  ),
  column(
    'owner',
    ['Owner', 'Perchennog'],
    [
      'The post that looks after it: its title in either language, or its id, as listed below.',
      'Y swydd sy’n gofalu amdano: ei theitl yn y naill iaith neu’r llall, neu ei dynodydd, fel y rhestrir isod.',
    ],
    ['lead', 'policy lead', 'owner post', 'arweinydd', 'swydd', 'post'],
  ),
  column(
    'approver',
    ['Approver', 'Cymeradwywr'],
    [
      'The post that confirms what takes two people; not the owner.',
      'Y swydd sy’n cadarnhau’r hyn y mae angen dau berson ar ei gyfer; nid y perchennog.',
    ],
    ['senior responsible owner', 'sro', 'approved by', 'uwch berchennog cyfrifol'],
  ),
  column(
    'deputy',
    ['Deputy', 'Dirprwy'],
    [
      'The post that hears of late reminders, where there is one.',
      'Y swydd sy’n clywed am nodiadau atgoffa hwyr, os oes un.',
    ],
  ),
  column(
    'lookAgain',
    ['Remind me again on', 'Atgoffa eto ar'],
    [
      'A day on which to be reminded, where there is no due date.',
      'Diwrnod i gael eich atgoffa, os nad oes dyddiad cau.',
    ],
    ['review date', 'review on', 'look again', 'next review', 'dyddiad adolygu', 'adolygu ar'],
  ),
  column(
    'tags',
    ['Tags', 'Tagiau'],
    ['Free words by which to find it, with commas between them.', 'Geiriau rhydd i’w ganfod, gyda choma rhyngddynt.'],
    ['tag', 'labels', 'keywords', 'themes', 'labeli', 'allweddeiriau', 'themâu'],
  ),
];

/** Whatever of case, accents, punctuation and spaces people write a heading with. */
const headingKey = (text: string): string => normaliseForSearch(text);

const byHeading: ReadonlyMap<string, ColumnKey> = new Map(
  sheetColumns.flatMap(({ key, heading, synonyms }) =>
    [heading.en, heading.cy, ...synonyms].map((name) => [headingKey(name), key] as const),
  ),
);

/** The column that a heading means; undefined where it is none of ours. */
export const columnOfHeading = (heading: string): ColumnKey | undefined => byHeading.get(headingKey(heading));

export const columnOf = (key: ColumnKey): SheetColumn => {
  const found = sheetColumns.find((each) => each.key === key);
  if (found === undefined) throw new TypeError(`no column ${key}`);
  return found;
};
