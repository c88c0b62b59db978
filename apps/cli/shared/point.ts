import { type Point, parseEffective, parseKnown } from '#domain/history';
import { type ObligationId, type Refusal, type Result, both, obligationIdSchema } from '#domain/kernel';
import { CommandError } from './settings';

/** The value, or the refusal as a message. @throws CommandError */
export function accepted<Value>(result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new CommandError(result.refusal.message);
}

/** Where two options of a command line stand in the record. @throws CommandError for what is no point in time */
export const pointOf = ({ known, effective }: { known?: string; effective?: string }): Point => ({
  ...(known !== undefined && { known: accepted(parseKnown(known)) }),
  ...(effective !== undefined && { effective: accepted(parseEffective(effective)) }),
});

/** Nothing of that name was on record there. */
export const nothingThere = (id: string): CommandError =>
  new CommandError(
    both(
      `Nothing of ${id} was on record at that point.`,
      `Nid oedd dim am ${id} ar gofnod ar y pwynt hwnnw.`,
    ),
  );

/** An id as a person typed it. @throws CommandError for what can be no obligation's: there is nothing under it */
export function typedId(text: string): ObligationId {
  const id = obligationIdSchema.safeParse(text);
  if (!id.success) throw nothingThere(text);
  return id.data;
}

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
