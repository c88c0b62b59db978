import { z } from 'zod';
import { type Point, parseEffective, parseKnown } from '#domain/history';
import { type Language, type Refusal, type Result, dateInWales, isCalendarDate } from '#domain/kernel';
import { type FormProblem, answerProblems, refusalProblem } from '../forms/form-problems';
import { optionalDay } from '../forms/answers';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

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

const formSchema = z.object({ effective: optionalDay });

const text = (value: Query[string]): string => [value].flat()[0]?.trim() ?? '';

/** Reads `known` and `effective` from an address, or the form's list and date input. */
export function requestedPoint(query: Query, language: Language): RequestedPoint {
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
  const byForm = 'effective-day' in query;
  const known = parsed(text(query['known']), parseKnown);
  let typed = {
    day: text(query['effective-day']),
    month: text(query['effective-month']),
    year: text(query['effective-year']),
  };
  let effective: Point['effective'];
  if (byForm) {
    const answers = formSchema.safeParse({ effective: typed });
    if (answers.success) effective = answers.data.effective;
    else problems.push(...answerProblems('obligation', FIELDS, answers.error, language));
  } else {
    effective = parsed(text(query['effective']), parseEffective);
    if (effective !== undefined) typed = dayTyped(effective);
  }
  const point = {
    ...(known !== undefined && { known }),
    ...(effective !== undefined && { effective }),
  };
  return { point: problems.length > 0 ? {} : point, problems, typed, byForm };
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
