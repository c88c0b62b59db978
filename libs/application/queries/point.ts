import { type Point, parseEffective, parseKnown, parsePoint } from '#domain/history';
import { unreasonableDay } from '#domain/deadlines';
import { type Instant, type Refusal, type Result, dateInWales, ok, refuse } from '#domain/kernel';

type Asked = Result<Point, Refusal<'not-a-point'>>;

/** Nobody knows yet what will be known tomorrow. */
function ofToday(point: Point, now: Instant): Asked {
  const { known } = point;
  if (known === undefined || typeof known === 'number') return ok(point);
  const later = unreasonableDay('as-at', dateInWales(known), dateInWales(now));
  return later?.code === 'as-at-in-future'
    ? refuse({ code: 'not-a-point', message: later.message, pointer: '/known' })
    : ok(point);
}

/** Where two texts, of an address or a command line, stand in the record. Without either: now. */
export function pointOf(
  {
    known: knownText,
    effective: effectiveText,
  }: { readonly known?: string | undefined; readonly effective?: string | undefined },
  now: Instant,
): Asked {
  const known = knownText === undefined ? undefined : parseKnown(knownText);
  if (known?.ok === false) return known;
  const effective = effectiveText === undefined ? undefined : parseEffective(effectiveText);
  if (effective?.ok === false) return effective;
  const point = {
    ...(known !== undefined && { known: known.value }),
    ...(effective !== undefined && { effective: effective.value }),
  };
  return ofToday(point, now);
}

/** The same of one word, as `parsePoint` reads it. */
export function pointIn(text: string, now: Instant): Asked {
  const parsed = parsePoint(text);
  return parsed.ok ? ofToday(parsed.value, now) : parsed;
}

/** Whether a point asks for neither time: all that is known, whenever it takes effect. */
export const isNow = ({ known, effective }: Point): boolean => known === undefined && effective === undefined;
