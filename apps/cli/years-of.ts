import { both } from '#kernel';
import { CommandError } from './settings';

/** @throws CommandError for what is no whole number of years from 1 to 100 */
export function yearsOf(text: string): number {
  const years = Number(text);
  if (Number.isInteger(years) && years >= 1 && years <= 100) return years;
  throw new CommandError(
    both(
      `--years takes a whole number from 1 to 100, not ${text}.`,
      `Mae --years yn cymryd rhif cyfan o 1 i 100, nid ${text}.`,
    ),
  );
}
