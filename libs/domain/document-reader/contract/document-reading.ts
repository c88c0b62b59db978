import type { CandidateReading } from '#domain/deadlines';
import type { Bilingual, CalendarDate, Language } from '#domain/kernel';

/** A promise, a duty laid on somebody, something minuted or under way, and what one body says another should do. */
export type PromiseLabel = 'commitment' | 'duty' | 'action' | 'recommendation';

/** When something is to happen: a day, a span, no time, after something that has no day in the text, or again and again. */
export type ExpectedKind = 'date' | 'window' | 'undated' | 'event' | 'recurring';

export interface Expected {
  readonly kind: ExpectedKind;
  /** the last lawful day, where the calendar settles it */
  readonly last: CalendarDate | null;
  /** the day the words were said; null where neither the caller nor the text says */
  readonly saidOn: CalendarDate | null;
}

export interface DocumentProposal {
  /** in UTF-16 units of the text: `text` stands there word for word */
  readonly offset: number;
  readonly text: string;
  readonly label: PromiseLabel;
  readonly strength: 'firm' | 'soft';
  readonly language: Language;
  /** word for word */
  readonly datePhrase: string | null;
  readonly expected: Expected;
  /** who says it, as the letterhead, question or heading has it */
  readonly speaker: string | null;
  /** which body it binds, as the text has it */
  readonly bearer: string | null;
  /** of the date phrase */
  readonly readings: readonly CandidateReading[];
  /** the rule that found it */
  readonly rule: string;
}

/** A sentence that looks like a promise and is not proposed. */
export interface PassedOver {
  readonly offset: number;
  readonly text: string;
  /** the rule that passed it over; null where no rule holds for it */
  readonly rule: string | null;
  readonly why: Bilingual | null;
}

export interface DocumentReading {
  readonly text: string;
  readonly saidOn: CalendarDate | null;
  readonly speaker: string | null;
  readonly proposals: readonly DocumentProposal[];
  readonly passedOver: readonly PassedOver[];
}
