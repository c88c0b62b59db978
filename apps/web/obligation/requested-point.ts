import { z } from 'zod';
import { pointOf } from '#application/queries';
import { type Point, parseEffective } from '#domain/history';
import {
  type Instant,
  type Language,
  type Refusal,
  type Result,
  dateInWales,
  isCalendarDate,
  ok,
} from '#domain/kernel';
import { type Query, askedText, dayIn, dayParameters } from '../asked/asked-day';
import { type FormProblem, answerProblems, refusalProblem } from '../forms/form-problems';

/** The point of the record that an address or the form of an obligation's page asks for. */
export interface RequestedPoint {
  /** now, where there are problems */
  readonly point: Point;
  readonly problems: readonly FormProblem[];
  /** the day in effect as typed or as the address has it, to be shown in the form again */
  readonly typed: { readonly day: string; readonly month: string; readonly year: string };
  /** sent by the form: its address is not the one to keep */
  readonly byForm: boolean;
}

const FIELDS = [
  { kind: 'list', name: 'known' },
  { kind: 'day', name: 'effective' },
] as const;

/** What the address of such a page may hold; what is no point has a problem of its own. */
export const pointParameters: Readonly<Record<string, z.ZodType>> = {
  ...dayParameters('effective'),
  effective: z.string(),
  known: z.string(),
};

/**
 * Reads `known` and `effective` from an address, or the form's list and date input.
 * @param now what is known later nobody knows yet
 */
export function requestedPoint(query: Query, language: Language, now: Instant): RequestedPoint {
  const problems: FormProblem[] = [];
  const parsed = <Value>(
    asked: string,
    parse: (text: string) => Result<Value, Refusal>,
  ): Value | undefined => {
    if (asked === '') return undefined;
    const result = parse(asked);
    if (result.ok) return result.value;
    problems.push(refusalProblem(FIELDS, result.refusal, language));
    return undefined;
  };
  const known = parsed(askedText(query, 'known'), (known) => knownBy(known, now));
  const day = dayIn(query, 'effective');
  const { inParts: byForm, value, unread, fault } = day;
  if (fault !== null) {
    const issues = [{ code: 'custom' as const, path: ['effective'], message: fault }];
    problems.push(...answerProblems('obligation', FIELDS, { issues }, language));
  }
  // an address may have an instant too
  const effective = value ?? (byForm ? undefined : parsed(unread, parseEffective));
  const typed = effective === undefined ? day.typed : dayTyped(effective);
  const point = {
    ...(known !== undefined && { known }),
    ...(effective !== undefined && { effective }),
  };
  return { point: problems.length > 0 ? {} : point, problems, typed, byForm };
}

function knownBy(known: string, now: Instant) {
  const point = pointOf({ known }, now);
  return point.ok ? ok(point.value.known) : point;
}

function dayTyped(effective: NonNullable<Point['effective']>): RequestedPoint['typed'] {
  const on = isCalendarDate(effective) ? effective : dateInWales(effective);
  const [year = '', month = '', day = ''] = on.split('-').map((part) => part.replace(/^0+/, ''));
  return { day, month, year };
}

/** A point as the query of an address; empty for now. */
export function pointQuery({ known, effective }: Point, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    ...more,
    ...(known !== undefined && { known: String(known) }),
    ...(effective !== undefined && { effective }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
