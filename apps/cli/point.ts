import { parseEffective, parseKnown, type Point } from '#audit';
import { both, type Refusal, type Result } from '#kernel';
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
