import type { HolidayCalendar } from '#domain/calendars';
import {
  type CandidateReading,
  type Reading,
  type PhrasePart,
  formatDate,
  phraseParts,
  readPhrase,
} from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { datedBy, datedIn } from './dating';
import type { Dated } from './facts-of';
import type { ObligationDefinition } from './model/definition';
import { occurrenceInSentence } from './occurrence-name';
import type { Obligation } from './state';

/** The reading that an obligation's dates follow, and whether it still waits for a named person's choice. */
export interface CurrentReading {
  readonly reading: Reading;
  readonly candidate: boolean;
}

/** A single reading of an Act, or with a named day, is no interpretation and needs no choice. A window always does. */
const leavesNoChoice = ({ readings }: ObligationDefinition): boolean =>
  readings.length === 1 &&
  readings[0]?.rule.primitive !== 'window' &&
  (readings[0]?.basis === 'legal' ||
    readings[0]?.rule.primitive === 'fixed-date' ||
    readings[0]?.rule.primitive === 'year-grid');

/** The last lawful day of one occurrence on a reading; null where the reading gives none.
 * @param of what the rule counts from; absent: as if nothing were recorded */
export function lastDayOn(
  reading: Reading,
  occurrence: number,
  calendar: HolidayCalendar,
  of?: Dated,
): CalendarDate | null {
  const question = { occurrence, calendar };
  const answer = of === undefined ? datedBy(reading, question) : datedIn(of, reading, question);
  return answer.ok ? answer.value.lastLawfulDay : null;
}

/** The chosen reading; else the working reading; else the one with the earliest date. Null where none gives a date. */
export function currentReading(
  of: Dated,
  chosenReadingId: string | null,
  calendar: HolidayCalendar,
): CurrentReading | null {
  const { definition } = of;
  const dated = definition.readings.filter(({ rule }) => rule.primitive !== 'open');
  const byId = (id: string | null | undefined): Reading | undefined =>
    id === undefined || id === null ? undefined : dated.find((reading) => reading.id === id);
  const chosen = byId(chosenReadingId);
  if (chosen !== undefined) return { reading: chosen, candidate: false };
  const reading = byId(definition.workingReading) ?? earliest(dated, of, calendar);
  return reading === undefined ? null : { reading, candidate: !leavesNoChoice(definition) };
}

/** A reading without a date (a grid can lack the day in that year) comes after every reading with one. */
function earliest(readings: readonly Reading[], of: Dated, calendar: HolidayCalendar): Reading | undefined {
  if (readings.length < 2) return readings[0];
  const [first, ...others] = readings.flatMap((reading) => {
    const on = lastDayOn(reading, 1, calendar, of);
    return on === null ? [] : [{ reading, on }];
  });
  if (first === undefined) return readings[0];
  return others.reduce((best, each) => (each.on < best.on ? each : best), first).reading;
}

/** The choice of a day that no reading gives. */
export const ANOTHER_DAY = 'another-day';

/** The readings of words said on a day, or why there are none. */
export interface OfferedReadings {
  readonly words: string;
  /** the day of the statement, which the words are counted from; null where it is not recorded */
  readonly saidOn: CalendarDate | null;
  readonly candidates: readonly CandidateReading[];
  /** the candidates as the register keeps them */
  readonly readings: readonly Reading[];
  /** why nothing is offered; null where there are readings */
  readonly why: Bilingual | null;
  /** what a person must look at before choosing; null where no word of time is left unread */
  readonly warning: Bilingual | null;
  /** the words in pieces: what was understood, what bears on time and was not, and the rest */
  readonly parts: readonly PhrasePart[];
  /** a proposal of policy, where the words name no date */
  readonly lookAgainOn: CalendarDate | null;
}

/** The readings of a phrase, or why there are none. Never throws. */
export function readingsOffered(words: string, saidOn: CalendarDate | null): OfferedReadings {
  const nothing = {
    words,
    saidOn,
    candidates: [],
    readings: [],
    lookAgainOn: null,
    warning: null,
    parts: [],
  };
  if (saidOn === null) return { ...nothing, why: NO_DAY };
  const reading = readPhrase({ words, saidOn });
  const parts = phraseParts(reading);
  switch (reading.kind) {
    case 'candidates': {
      const { candidates, warning } = reading;
      return { ...nothing, parts, warning, candidates, readings: candidates.map(asReading), why: null };
    }
    case 'undated':
      return {
        ...nothing,
        parts,
        warning: reading.warning,
        why: reading.reason,
        lookAgainOn: reading.lookAgainOn,
      };
    case 'refused':
      return { ...nothing, parts, why: reading.refusal.message };
    case 'not-understood':
      return { ...nothing, parts, why: reading.reason };
  }
}

/** The readings that the grammar offers for an obligation's words. */
export const offeredReadings = ({ source }: ObligationDefinition): OfferedReadings =>
  'kind' in source
    ? readingsOffered(source.words.en, null)
    : readingsOffered(source.datePhrase ?? source.sentence, source.on ?? null);

const asReading = ({ window: _, ...reading }: CandidateReading): Reading => reading;

/** A day that a person chose instead of any reading of the words. */
export const readingOfDay = (on: CalendarDate): Reading => ({
  id: `${ANOTHER_DAY}-${on}`,
  basis: 'policy',
  label: both(`By ${formatDate(on, 'en')}`, `Erbyn ${formatDate(on, 'cy')}`),
  reason: both(
    'A person chose this day instead of a reading of the words; the reason is recorded with the choice.',
    'Dewisodd person y diwrnod hwn yn lle dehongliad o’r geiriau; mae’r rheswm gyda’r dewis.',
  ),
  rule: { primitive: 'fixed-date', date: on, operator: 'on_or_before' },
});

const NO_DAY = both(
  'The day of the statement is not recorded, so there is no day to count the words from.',
  'Nid yw diwrnod y datganiad wedi’i gofnodi, felly nid oes diwrnod i gyfrif y geiriau ohono.',
);

/** Another reading of the law that gives an occurrence an earlier date. */
export interface ReadingWarning {
  readonly occurrence: number;
  /** the reading with the earlier date */
  readonly readingId: string;
  readonly label: Bilingual;
  /** the last lawful day on that reading */
  readonly lastLawfulDay: CalendarDate;
  /** the last lawful day that stands */
  readonly standsOn: CalendarDate;
  readonly message: Bilingual;
}

/**
 * A warning for each legal reading with an earlier date, until recorded legal advice chooses one. A date that does not
 * follow the reading chosen keeps its warning about that reading, unless a provision or a decision set it.
 */
export function readingWarnings(state: Obligation, calendar: HolidayCalendar): readonly ReadingWarning[] {
  const chosen = state.chosenReading?.basis === 'legal' ? state.chosenReading.readingId : null;
  const legal = state.definition.readings.filter(
    ({ id, basis }) => basis === 'legal' && (chosen === null || id === chosen),
  );
  return state.occurrences.flatMap(({ number, due }) => {
    const called = occurrenceInSentence(state.definition, number);
    return legal.flatMap((reading): ReadingWarning[] => {
      const on = lastDayOn(reading, number, calendar, state);
      if (due === null || on === null || reading.id === due.readingId || on >= due.lastLawfulDay) return [];
      if (chosen !== null && due.setBy !== 'reading') return [];
      return [
        {
          occurrence: number,
          readingId: reading.id,
          label: reading.label,
          lastLawfulDay: on,
          standsOn: due.lastLawfulDay,
          message: both(
            `On another reading of the law the last lawful day of ${called.en} is ${formatDate(on, 'en')}, earlier than ${formatDate(due.lastLawfulDay, 'en')}. This warning remains until legal advice is recorded.`,
            `Yn ôl dehongliad arall o’r gyfraith, ${formatDate(on, 'cy')} yw diwrnod cyfreithlon olaf ${called.cy}, sy’n gynharach na ${formatDate(due.lastLawfulDay, 'cy')}. Mae’r rhybudd hwn yn parhau hyd nes y cofnodir cyngor cyfreithiol.`,
          ),
        },
      ];
    });
  });
}
