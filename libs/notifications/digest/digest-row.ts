import type { CalendarDate, PartlyTranslated } from '#kernel';
import type { MissingPart, StandingFacts } from '#obligations';

/** One turn of a row, as a digest needs it. */
export interface DigestTurn extends StandingFacts {
  readonly number: number;
  readonly candidate: boolean;
}

/** One row of the register, as a digest needs it. The summaries of the read models fit. */
export interface DigestRow {
  readonly id: string;
  readonly title: PartlyTranslated;
  readonly status: 'open' | 'closed';
  readonly owner: string | null;
  readonly approver: string | null;
  readonly occurrences: readonly DigestTurn[];
  readonly lookAgainOn: CalendarDate | null;
  readonly lookAgainReached: boolean;
  /** a candidate date that no named person has confirmed */
  readonly readingToChoose: boolean;
  readonly missing: readonly MissingPart[];
}

/** Where digests read the register from. */
export interface DigestSource {
  rows(): Promise<readonly DigestRow[]>;
}
