import type { CalendarDate } from '#domain/kernel';
import type { Awaited, ExplanationStep } from './answer';
import type { Operator } from './fields';

/** Steps are rendered lazily: a forecast of thousands never reads them. */
export type Steps = () => readonly ExplanationStep[];

/** The result of a rule before the operator is applied. */
export interface Computation {
  /** the day the window opens; null where nothing says */
  readonly from: CalendarDate | null;
  readonly namedDay: CalendarDate;
  readonly operator: Operator;
  readonly steps: Steps;
  /** depends on days whose holidays are not published */
  readonly provisional?: boolean;
  /** depends on an event that is only expected */
  readonly projected?: boolean;
  /** depends on holidays at all */
  readonly holidays?: boolean;
  /** what is not known yet and could bring the day forward, never put it back */
  readonly mayComeEarlier?: readonly Awaited[] | undefined;
  /** an act before this day is a breach too; null where the rule sets such a day and it is not known yet */
  readonly firstLawfulDay?: CalendarDate | null | undefined;
}

export const noSteps: Steps = () => [];
