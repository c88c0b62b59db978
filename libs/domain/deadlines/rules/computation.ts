import type { CalendarDate } from '#domain/kernel';
import type { ExplanationStep } from './answer';
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
}

export const noSteps: Steps = () => [];
