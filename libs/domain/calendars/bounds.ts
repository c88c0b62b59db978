/** The longest wait for one day that counts: a weekday on 29 February can be 40 years away. */
export const LONGEST_GAP = 15_000;
/** The longest count, about 110 years, whatever is counted or passed over. */
export const LONGEST_WALK = 40_000;

/** A search or count over days that reaches its bound: nothing, or not enough, counts in all that time. */
export class NoDayCounts extends RangeError {
  override readonly name = 'NoDayCounts';

  /** @param days how many were looked at */
  constructor(readonly days: number) {
    super(`not enough days count among ${days}`);
  }
}
