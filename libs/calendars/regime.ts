import type { Weekday } from '#kernel';
import type { Division } from './holiday-calendar';

/** A statutory meaning of “working day”, by name. */
export type WorkingDayRegime = 'wales';

interface RegimeTerms {
  /** days of the week that never count */
  readonly restDays: readonly Weekday[];
  /** where a bank holiday must be kept for the day not to count */
  readonly divisions: readonly Division[];
}

const SATURDAY = 6;
const SUNDAY = 7;

/**
 * What each regime leaves out. `wales`: Saturday, Sunday, Christmas Day, Good Friday and bank holidays in Wales (compare
 * Legislation (Wales) Act 2019, Schedule 1, “working day”). The published list of England and Wales names Christmas Day,
 * Good Friday and substitute days among its holidays.
 */
export const REGIMES: Readonly<Record<WorkingDayRegime, RegimeTerms>> = {
  wales: { restDays: [SATURDAY, SUNDAY], divisions: ['england-and-wales'] },
};
