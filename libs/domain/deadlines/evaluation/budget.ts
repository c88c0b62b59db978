import type { Context } from '../rules/question';

/** How many days all the rules of one question may look at: ten of the longest counts. */
export const MOST_DAYS = 400_000;

/** The rules of one question together look at more days than that. */
export class TooManyDays extends RangeError {
  override readonly name = 'TooManyDays';
}

/** Takes days that were looked at from what is left of a question. Each count alone has its own bound. @throws TooManyDays */
export function spendDays({ budget }: Pick<Context, 'budget'>, days: number): void {
  budget.days -= days;
  if (budget.days < 0) throw new TooManyDays(`more than ${MOST_DAYS} days`);
}
