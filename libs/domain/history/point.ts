import {
  type CalendarDate,
  type Instant,
  type Refusal,
  type Result,
  addMillis,
  both,
  endOfDay,
  instant,
  isCalendarDate,
  ok,
  refuse,
} from '#domain/kernel';

/** A point in both times. Without either: everything known, whenever effective. */
export interface Point {
  /** as known at: recorded up to this position of the ledger, or after this instant */
  readonly known?: number | Instant;
  /** as effective on: nothing that takes effect after the end of this day in Wales, or after this instant */
  readonly effective?: CalendarDate | Instant;
}

const notAPoint = (text: string, pointer: string): Refusal<'not-a-point'> => ({
  code: 'not-a-point',
  message: both(
    `“${text}” is no point in time. Give a date such as 2026-08-31, an instant such as 2026-08-31T12:00:00Z, or (for what was known) a record’s number.`,
    `Nid yw “${text}” yn amser y gellir ei ddarllen. Rhowch ddyddiad megis 2026-08-31, amser megis 2026-08-31T12:00:00Z, neu (ar gyfer yr hyn a oedd yn hysbys) rif digwyddiad.`,
  ),
  pointer,
});

const POSITION = /^\d{1,15}$/;

function within(read: () => Instant): Instant | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const instantOf = (text: string): Instant | null => within(() => instant(text));

/** Null for 9999-12-31 too: its end is not representable. */
const lastInstantOf = (day: CalendarDate): Instant | null => within(() => addMillis(endOfDay(day), -1));

type Parsed<Value> = Result<Value, Refusal<'not-a-point'>>;

/** A position (`12`), a day (`2026-08-31`: all that was recorded by its end in Wales) or an instant. */
export function parseKnown(text: string): Parsed<number | Instant> {
  if (POSITION.test(text)) return ok(Number(text));
  const at = isCalendarDate(text) ? lastInstantOf(text) : instantOf(text);
  return at === null ? refuse(notAPoint(text, '/known')) : ok(at);
}

/** A day (`2026-08-31`) or an instant. */
export function parseEffective(text: string): Parsed<CalendarDate | Instant> {
  const at = isCalendarDate(text) ? lastInstantOf(text) && text : instantOf(text);
  return at === null ? refuse(notAPoint(text, '/effective')) : ok(at);
}

/** `<known>`, `@<effective>`, `<known>@<effective>` or `now`, as one word of a command line or address. */
export function parsePoint(text: string): Parsed<Point> {
  if (text === 'now') return ok({});
  const [knownText = '', effectiveText] = text.split(/@(.*)/s);
  const known = knownText === '' && effectiveText !== undefined ? undefined : parseKnown(knownText);
  if (known?.ok === false) return known;
  const effective = effectiveText === undefined ? undefined : parseEffective(effectiveText);
  if (effective?.ok === false) return effective;
  return ok({
    ...(known !== undefined && { known: known.value }),
    ...(effective !== undefined && { effective: effective.value }),
  });
}
