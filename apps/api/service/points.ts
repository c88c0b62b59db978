import { type Point, parseEffective, parseKnown } from '#domain/history';
import { type Refusal, type Result, both } from '#domain/kernel';
import { Problem, badRequest } from '../problem/problem';

/** The value. @throws Problem 400 that names the place, where it was refused */
export function accepted<Value>(result: Result<Value, Refusal>, pointer?: string): Value {
  if (result.ok) return result.value;
  const { refusal } = result;
  throw badRequest([{ pointer: pointer ?? refusal.pointer ?? '', detail: refusal.message }]);
}

/** Where two query parameters stand in the record. @throws Problem 400 for what is no point in time */
export const pointOf = ({
  known,
  effective,
}: {
  readonly known?: string | undefined;
  readonly effective?: string | undefined;
}): Point => ({
  ...(known !== undefined && { known: accepted(parseKnown(known)) }),
  ...(effective !== undefined && { effective: accepted(parseEffective(effective)) }),
});

/** The obligation's stream has no record at that position. */
export const noSuchRecord = (id: string, position: number): Problem =>
  new Problem(
    404,
    'no-such-record',
    both(
      `Record ${position} is none of ${id}. Its history lists those there are.`,
      `Nid yw cofnod ${position} yn un o rai ${id}. Mae ei hanes yn rhestru’r rhai sydd.`,
    ),
  );

/** There is such an obligation, but nothing of it had been recorded, or had taken effect, at that point. */
export const nothingThen = (id: string): Problem =>
  new Problem(
    404,
    'nothing-at-that-point',
    both(
      `Nothing of ${id} was on record at that point.`,
      `Nid oedd dim am ${id} ar gofnod ar y pwynt hwnnw.`,
    ),
  );
