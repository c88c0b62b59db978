import { formatDate, readPhrase, type CandidateReading, type Reading } from '#deadlines';
import { both, type Bilingual, type CalendarDate } from '#kernel';
import type { ObligationDefinition } from './definition';

/** The choice of a day that no reading gives. */
export const ANOTHER_DAY = 'another-day';

/** What the grammar makes of words said on a day: readings to choose from, or why it offers none. */
export interface OfferedReadings {
  readonly words: string;
  /** the day of the statement, which the words are counted from; null where it is not recorded */
  readonly saidOn: CalendarDate | null;
  readonly candidates: readonly CandidateReading[];
  /** the candidates as the register keeps them */
  readonly readings: readonly Reading[];
  /** why nothing is offered; null where something is */
  readonly why: Bilingual | null;
  /** a proposal of policy, where the words name no date */
  readonly lookAgainOn: CalendarDate | null;
}

/** The readings of a phrase, or why there are none. Never throws. */
export function readingsOffered(words: string, saidOn: CalendarDate | null): OfferedReadings {
  const nothing = { words, saidOn, candidates: [], readings: [], lookAgainOn: null };
  if (saidOn === null) return { ...nothing, why: NO_DAY };
  const reading = readPhrase({ words, saidOn });
  switch (reading.kind) {
    case 'candidates': {
      const { candidates } = reading;
      return { ...nothing, candidates, readings: candidates.map(asReading), why: null };
    }
    case 'undated':
      return { ...nothing, why: reading.reason, lookAgainOn: reading.lookAgainOn };
    case 'refused':
      return { ...nothing, why: reading.refusal.message };
    case 'not-understood':
      return { ...nothing, why: reading.reason };
  }
}

/** The readings that the grammar offers for the words of a record. */
export const offeredReadings = ({ source }: ObligationDefinition): OfferedReadings =>
  readingsOffered(source.datePhrase ?? source.sentence, source.on ?? null);

const asReading = ({ window: _, ...reading }: CandidateReading): Reading => reading;

/** A day that a person chose instead of any reading of the words. */
export const readingOfDay = (on: CalendarDate): Reading => ({
  id: `${ANOTHER_DAY}-${on}`,
  basis: 'policy',
  label: both(`By ${formatDate(on, 'en')}`, `Erbyn ${formatDate(on, 'cy')}`),
  reason: both(
    'A person chose this day instead of a reading of the words; the reason stands with the choice.',
    'Dewisodd person y diwrnod hwn yn lle darlleniad o’r geiriau; mae’r rheswm gyda’r dewis.',
  ),
  rule: { primitive: 'fixed-date', date: on, operator: 'on_or_before' },
});

const NO_DAY = both(
  'The day of the statement is not recorded, so there is no day to count the words from.',
  'Nid yw diwrnod y datganiad wedi’i gofnodi, felly nid oes diwrnod i gyfrif y geiriau ohono.',
);
