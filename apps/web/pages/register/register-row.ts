import type { CalendarDate, PartlyTranslated } from '#kernel';
import type { ObligationKind, ObligationStanding } from '#obligations';

/** One entry as the register lists it. */
export interface RegisterRow {
  readonly id: string;
  readonly title: PartlyTranslated;
  readonly kind: ObligationKind;
  readonly responsible: string;
  readonly owner: string | null;
  readonly lastLawfulDay: CalendarDate | null;
  /** the reading behind the date is not yet confirmed */
  readonly candidate: boolean;
  readonly lookAgainOn: CalendarDate | null;
  readonly standing: ObligationStanding;
  readonly incomplete: boolean;
}
