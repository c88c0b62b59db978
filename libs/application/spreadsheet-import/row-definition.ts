import { createHash } from 'node:crypto';
import type { HolidayCalendar } from '#domain/calendars';
import { type Reading, readPhrase } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  both,
  canonicalJson,
  faultsOf,
  idOfWords,
} from '#domain/kernel';
import {
  type ObligationDefinition,
  definitionSchema,
  lastDayOn,
  readingsOffered,
} from '#domain/obligations';
import { nonsenseIn, onePostIn } from '#application/submit-command';
import type { ColumnKey } from './columns';
import { type RowAnswers, type RowReading, untranslated } from './row-reading';
import { cellWords, noteWords } from './sheet-words';

/** The spreadsheet that a row stands in. */
export interface SheetFile {
  readonly name: string;
  /** of its bytes */
  readonly sha256: string;
  /** null for a file that has no sheets */
  readonly sheet: string | null;
}

interface DefinedBy {
  readonly file: SheetFile;
  readonly row: number;
  readonly calendar: HolidayCalendar;
  /** null where no day is known by which to judge */
  readonly today: CalendarDate | null;
}

/** The definition of an entry that a row makes; null where the row is at fault, which it then says. */
export function definitionOf(
  reading: RowReading,
  answers: RowAnswers,
  by: DefinedBy,
): ObligationDefinition | null {
  const dates = datesOf(reading, answers, by.calendar);
  if (reading.faults.length > 0 || dates === null) {
    checkOnePost(reading, answers);
    return null;
  }
  const parsed = definitionSchema.safeParse(drafted(answers, dates, by));
  if (!parsed.success) {
    for (const { pointer, message } of faultsOf(parsed.error))
      reading.complain(columnAt(pointer, answers), 'not-as-documented', message);
    return null;
  }
  const definition = parsed.data;
  const nonsense = nonsenseIn({ type: 'register', definition }, by.today);
  if (nonsense !== null)
    reading.complain(columnAt(nonsense.pointer ?? '', answers), nonsense.code, nonsense.message);
  checkOnePost(reading, answers);
  return reading.faults.length === 0 ? definition : null;
}

/** Owner and approver are two posts. */
function checkOnePost(reading: RowReading, { owner, approver }: RowAnswers): void {
  const why = onePostIn({ owner, approver });
  if (why !== null) reading.complain('approver', why.code, why.message);
}

interface Dates {
  readonly readings: readonly Reading[];
  readonly undated: ObligationDefinition['undated'];
  readonly lookAgain: CalendarDate | undefined;
}

/** What the due date says: a day, the readings of words, or why there is none. Null where it cannot be read. */
function datesOf(reading: RowReading, answers: RowAnswers, calendar: HolidayCalendar): Dates | null {
  const { due, saidOn, lookAgain } = answers;
  if (due === undefined) return { readings: [], undated: open('undated', NO_DATE), lookAgain };
  if (typeof due === 'string') return { readings: [asEntered(due)], undated: undefined, lookAgain };
  if (saidOn === undefined) {
    reading.complain('saidOn', 'no-said-on', cellWords['no-said-on']());
    return null;
  }
  const read = readPhrase({ words: due.phrase, saidOn });
  if (read.kind === 'refused' || read.kind === 'not-understood') {
    const why = read.kind === 'refused' ? read.refusal.message : read.reason;
    reading.complain('due', read.kind === 'refused' ? 'no-such-day' : 'not-understood', why);
    return null;
  }
  const offered = readingsOffered(due.phrase, saidOn);
  const dated = offered.readings.filter((each) => lastDayOn(each, 1, calendar) !== null);
  if (dated.length > 0) {
    reading.pointOut('due', 'phrase-read', noteWords['phrase-read'](dated, offered.warning));
    return { readings: dated, undated: undefined, lookAgain };
  }
  const why = offered.why ?? NO_DATE;
  const again = lookAgain ?? offered.lookAgainOn ?? undefined;
  if (again === undefined) {
    reading.complain('due', 'phrase-without-date', cellWords['phrase-without-date'](why));
    return null;
  }
  return { readings: [], undated: open('vague', why), lookAgain: again };
}

const NO_DATE = both('No date was entered.', 'Ni roddwyd dyddiad.');

const open = (reason: 'undated' | 'vague', explanation: Bilingual): ObligationDefinition['undated'] => ({
  primitive: 'open',
  reason,
  explanation,
});

const asEntered = (date: CalendarDate): Reading => ({
  id: 'as-entered',
  basis: 'policy',
  label: both('The date as entered', 'Y dyddiad fel y’i rhoddwyd'),
  reason: both(
    'The spreadsheet from which the entry was loaded gives this date.',
    'Y daenlen y llwythwyd y cofnod ohoni sy’n rhoi’r dyddiad hwn.',
  ),
  rule: { primitive: 'fixed-date', date, operator: 'on_or_before' },
});

/** Words of the entry: what the source says, else its title. */
export const sentenceOf = ({ words, titleEn, titleCy }: RowAnswers): string =>
  words ?? titleEn ?? titleCy ?? '';

function drafted(answers: RowAnswers, { readings, undated, lookAgain }: Dates, by: DefinedBy): object {
  const { titleEn: en, titleCy: cy, due, saidOn, legalBasis, owner, approver, deputy } = answers;
  const { file, row } = by;
  return {
    id: idOf(answers),
    kind: answers.kind,
    title: { ...(en && { en }), ...(cy && { cy }) },
    source: {
      file: file.name,
      sha256: file.sha256,
      title: untranslated(answers.document ?? file.name),
      ...(saidOn && { on: saidOn }),
      ...(typeof due === 'object' && { datePhrase: due.phrase }),
      speaker: answers.speaker ?? answers.responsible,
      place: answers.place ?? placeOf(file, row),
      offset: 0,
      sentence: sentenceOf(answers),
    },
    responsible: answers.responsible,
    ...(owner && { owner }),
    ...(approver && { approver }),
    ...(deputy && { deputy }),
    authority: answers.authority,
    ...(legalBasis && { legalBasis: { citation: untranslated(legalBasis) } }),
    interpretation: LOADED,
    readings,
    ...(undated && { undated }),
    ...(lookAgain && { lookAgain }),
    tags: answers.tags,
  };
}

const placeOf = ({ sheet }: SheetFile, row: number): string =>
  sheet === null ? `row ${row} / rhes ${row}` : `${sheet}, row ${row} / rhes ${row}`;

const LOADED = both(
  'As it stands in the spreadsheet from which it was loaded. No editor has interpreted the words.',
  'Fel y mae yn y daenlen y’i llwythwyd ohoni. Nid oes eglurhad golygydd ar y geiriau.',
);

/** The reference; without one, the first words of the title and a piece of what the row says, so that the same row is the same entry. */
function idOf(answers: RowAnswers): string {
  const { reference, titleEn, titleCy } = answers;
  if (reference !== undefined) return reference;
  const said = canonicalJson(JSON.parse(JSON.stringify(answers)));
  const piece = createHash('sha256').update(said).digest('hex').slice(0, 10);
  const words = idOfWords(titleEn ?? titleCy ?? '', { words: 6, length: 60 });
  return [words, piece].filter((part) => part !== '').join('-');
}

const COLUMNS: readonly (readonly [prefix: string, column: ColumnKey])[] = [
  ['/title/cy', 'titleCy'],
  ['/title', 'titleEn'],
  ['/source/on', 'saidOn'],
  ['/source/speaker', 'speaker'],
  ['/source/title', 'document'],
  ['/source/place', 'place'],
  ['/source/datePhrase', 'due'],
  ['/source', 'words'],
  ['/responsible', 'responsible'],
  ['/owner', 'owner'],
  ['/approver', 'approver'],
  ['/deputy', 'deputy'],
  ['/authority', 'authority'],
  ['/legalBasis', 'legalBasis'],
  ['/readings', 'due'],
  ['/lookAgain', 'lookAgain'],
  ['/tags', 'tags'],
  ['/id', 'reference'],
];

/** The column that says what stands at a place of the definition. */
function columnAt(pointer: string, answers: RowAnswers): ColumnKey {
  const within = pointer.replace(/^\/definition/u, '');
  const column = COLUMNS.find(([prefix]) => within.startsWith(prefix))?.[1] ?? 'titleEn';
  if (column === 'words' && answers.words === undefined)
    return answers.titleEn === undefined ? 'titleCy' : 'titleEn';
  if (column === 'speaker' && answers.speaker === undefined) return 'responsible';
  return column;
}
