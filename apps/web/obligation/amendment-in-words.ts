import type { HolidayCalendar } from '#domain/calendars';
import type { Reading } from '#domain/deadlines';
import { day } from '#domain/history';
import { type Directory, postById } from '#application/directory';
import { type Language, isCalendarDate, postId } from '#domain/kernel';
import {
  type Obligation,
  type ObligationDefinition,
  type Proposal,
  lastDayOn,
  mostPressing,
  offeredReadings,
} from '#domain/obligations';

/** A field that an amendment changes, as it stands and as it would be, line by line; no lines where it is empty. */
export interface AmendedField {
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What somebody who approves an amendment approves; nothing for another change. */
export function amendmentInWords(
  state: Pick<Obligation, 'definition' | 'occurrences'>,
  { change, changes }: Pick<Proposal, 'change' | 'changes'>,
  { directory, calendar }: { readonly directory: Directory; readonly calendar: HolidayCalendar },
  language: Language,
): readonly AmendedField[] {
  if (change.kind !== 'amendment') return [];
  const occurrence = state.occurrences.at(-1)?.number ?? 1;
  const said = (definition: ObligationDefinition, field: string, exactly: boolean): readonly string[] => {
    if (field === 'readings') return readingLines(definition, { occurrence, calendar }, language, exactly);
    const value = new Map<string, unknown>(Object.entries(definition)).get(field);
    if (field === 'owner' || field === 'approver')
      return leaves(value).map((id) => postName(directory, id, language));
    if (field === 'workingReading')
      return leaves(value).map(
        (id) => definition.readings.find((each) => each.id === id)?.label[language] ?? id,
      );
    return leaves(value).map((leaf) => (isCalendarDate(leaf) ? day(leaf)[language] : leaf));
  };
  return changes.map((field) => {
    const sides = (exactly: boolean) => ({
      before: said(state.definition, field, exactly),
      after: said(change.definition, field, exactly),
    });
    const { before, after } = sides(false);
    // the same day by another rule: the rules themselves tell them apart
    return { field, ...(before.join('\n') === after.join('\n') ? sides(true) : { before, after }) };
  });
}

const postName = (directory: Directory, id: string, language: Language): string =>
  postById(directory, postId(id))?.title[language] ?? id;

/** A reading that is proposed, listed or offered for the words, with the last day that it gives; empty for a day of one's own. */
export function readingInWords(
  { definition, occurrences }: Pick<Obligation, 'definition' | 'occurrences'>,
  readingId: string,
  calendar: HolidayCalendar,
  language: Language,
): string {
  const readings = [...definition.readings, ...offeredReadings(definition).readings];
  const reading = readings.find(({ id }) => id === readingId);
  return reading === undefined
    ? ''
    : datedLine(reading, { occurrence: asked(occurrences), calendar }, language);
}

/** The entry’s other readings, each with the last day that it gives. */
export const otherReadings = (
  { definition, occurrences }: Pick<Obligation, 'definition' | 'occurrences'>,
  readingId: string,
  calendar: HolidayCalendar,
  language: Language,
): readonly string[] =>
  definition.readings
    .filter(({ id }) => id !== readingId)
    .map((reading) => datedLine(reading, { occurrence: asked(occurrences), calendar }, language));

/** The occurrence that the page of the entry begins with. */
const asked = (occurrences: Obligation['occurrences']): number => mostPressing(occurrences)?.number ?? 1;

interface Dating {
  readonly occurrence: number;
  readonly calendar: HolidayCalendar;
}

function datedLine(reading: Reading, { occurrence, calendar }: Dating, language: Language): string {
  const label = reading.label[language];
  const on = lastDayOn(reading, occurrence, calendar);
  return on === null ? label : `${label}: ${day(on)[language]}`;
}

/** Each reading with the last day that it gives the occurrence, and its rule where that is asked for. */
const readingLines = (
  { readings }: ObligationDefinition,
  dating: Dating,
  language: Language,
  exactly: boolean,
): readonly string[] =>
  readings.map((reading) => {
    const dated = datedLine(reading, dating, language);
    return exactly ? `${dated} ${JSON.stringify(reading)}` : dated;
  });

/** The texts of a value, in order. */
const leaves = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(leaves);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
};
