import { type Point, parseEffective, parseKnown } from '#domain/history';
import { type Refusal, type Result, ok } from '#domain/kernel';

/** Where two texts, of an address or a command line, stand in the record. Without either: now. */
export function pointOf({
  known: knownText,
  effective: effectiveText,
}: {
  readonly known?: string | undefined;
  readonly effective?: string | undefined;
}): Result<Point, Refusal<'not-a-point'>> {
  const known = knownText === undefined ? undefined : parseKnown(knownText);
  if (known?.ok === false) return known;
  const effective = effectiveText === undefined ? undefined : parseEffective(effectiveText);
  if (effective?.ok === false) return effective;
  return ok({
    ...(known !== undefined && { known: known.value }),
    ...(effective !== undefined && { effective: effective.value }),
  });
}

/** Whether a point asks for neither time: all that is known, whenever it takes effect. */
export const isNow = ({ known, effective }: Point): boolean => known === undefined && effective === undefined;
