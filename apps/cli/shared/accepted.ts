import { type Refusal, both } from '#domain/kernel';
import { acceptedBy } from '#platform/accepted';
import { CommandError } from './settings';

/** The value. @throws CommandError with the words of the refusal */
export const accepted = acceptedBy(({ message }: Refusal) => new CommandError(message));

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
