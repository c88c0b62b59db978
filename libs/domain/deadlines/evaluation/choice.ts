import { type CalendarDate, type Result, earlierOf, laterOf, ok, refuse } from '#domain/kernel';
import type { Awaited, DeadlineRefusal } from '../rules/answer';
import type { Computation } from '../rules/computation';
import type { Context } from '../rules/question';
import type { DeadlineRule } from '../rules/rule';
import { chosenStep, leftOutStep, mayComeEarlierStep } from '../words/combined-words';
import { noLastDay } from '../words/refusals';
import { lastLawfulDay } from './last-lawful-day';

type Choice = Extract<DeadlineRule, { primitive: 'earliest' | 'latest' }>;

/** A part that has a date, and its last day (for parts that all only begin, the day they begin on). */
interface Dated {
  readonly computation: Computation;
  readonly last: ReturnType<typeof lastLawfulDay>;
}

/** Why a part has no date: what may still give it one, what can decide nothing here, and what must be mended first. */
interface Undated {
  readonly awaited: DeadlineRefusal[];
  readonly without: DeadlineRefusal[];
  readonly wrong: DeadlineRefusal[];
}

/**
 * The earliest or latest of several last days. For the earliest, a part that waits for something leaves the known days
 * standing as the latest possible ones; for the latest nothing is known until every part is.
 */
export function evaluateChoice(rule: Choice, context: Context): Result<Computation, DeadlineRefusal> {
  const { dated, undated, operator } = sorted(rule.of.map((part) => context.solve(part, context)));
  const [wrong] = undated.wrong;
  if (wrong !== undefined) return refuse(wrong);
  const unknown = undated.awaited.filter((refusal) => !fallsAfter(refusal, rule, dated));
  const isAlone = rule.primitive === 'latest' || dated.length === 0;
  const missing = unknown.find(({ code }) => isAlone || FIXED.includes(code));
  if (missing !== undefined) return refuse(missing);
  const [nothing] = undated.without;
  if (nothing !== undefined && (dated.length === 0 || isUnending(undated.without, rule)))
    return refuse(nothing);
  const leftOut = [...undated.without, ...undated.awaited.filter((refusal) => !unknown.includes(refusal))];
  return ok(chosenOf(rule, { dated, unknown, leftOut, operator }));
}

/** Waits for an event, a decision or a person: it may come, and no one can say when. */
const AWAITED: readonly DeadlineRefusal['code'][] = [
  'missing-anchor',
  'missing-parameter',
  'not-triggered',
  'clock-stopped',
  'no-date',
];
/** The day is fixed by what is recorded, and cannot be found with the calendars given. */
const FIXED: readonly DeadlineRefusal['code'][] = ['beyond-calendar', 'missing-calendar'];

/** Whether a part waits for something that is still to come, or to be given, rather than being wrong. */
export const isAwaited = ({ code }: DeadlineRefusal): boolean =>
  AWAITED.includes(code) || FIXED.includes(code);

/** The latest of days of which one is never reached. */
const isUnending = (without: readonly DeadlineRefusal[], { primitive }: Choice): boolean =>
  primitive === 'latest' && without.some(({ code }) => code === 'no-last-day');

function sorted(parts: readonly Result<Computation, DeadlineRefusal>[]) {
  const known = parts.flatMap((part) => (part.ok ? [part.value] : []));
  const begins = known.length > 0 && known.every(({ operator }) => operator === 'from');
  const undated: Undated = { awaited: [], without: [], wrong: [] };
  for (const part of parts) if (!part.ok) listOf(undated, part.refusal).push(part.refusal);
  const dated: Dated[] = [];
  for (const computation of known) {
    const { namedDay, operator } = computation;
    // a day from which something may begin is no last day, and stands beside none
    if (operator === 'from' && !begins) undated.without.push(noLastDay(namedDay));
    else dated.push({ computation, last: lastLawfulDay(namedDay, operator) });
  }
  return { dated, undated, operator: begins ? ('from' as const) : ('on_or_before' as const) };
}

/** Has no last day, or none any more: it decides nothing beside one that has. */
const WITHOUT: readonly DeadlineRefusal['code'][] = ['no-last-day', 'condition-met', 'series-ended'];

function listOf({ awaited, without, wrong }: Undated, refusal: DeadlineRefusal): DeadlineRefusal[] {
  const { code } = refusal;
  if (isAwaited(refusal)) return awaited;
  return WITHOUT.includes(code) ? without : wrong;
}

const fallsAfter = (
  { notBefore }: DeadlineRefusal,
  { primitive }: Choice,
  dated: readonly Dated[],
): boolean =>
  primitive === 'earliest' && notBefore !== undefined && dated.some(({ last }) => last.day < notBefore);

interface Parts {
  readonly dated: readonly Dated[];
  readonly unknown: readonly DeadlineRefusal[];
  readonly leftOut: readonly DeadlineRefusal[];
  readonly operator: 'from' | 'on_or_before';
}

function chosenOf(rule: Choice, { dated, unknown, leftOut, operator }: Parts): Computation {
  const days = dated.map(({ last }) => last.day);
  const chosen = days.reduce(rule.primitive === 'earliest' ? earlierOf : laterOf);
  const awaiting = awaitedBy(rule, chosen, { dated, unknown });
  const decisive = dated.find(({ last }) => last.day === chosen)?.computation;
  const opening = dated.map(({ computation }) => computation.from).reduce(earliestOpening);
  const from = decisive?.firstLawfulDay ?? (unknown.length > 0 ? null : opening);
  return {
    ...merged(dated),
    from: from !== null && from <= chosen ? from : null,
    namedDay: chosen,
    operator,
    mayComeEarlier: awaiting,
    firstLawfulDay: decisive?.firstLawfulDay,
    steps: () => [
      ...dated.flatMap(({ computation, last }) => [
        ...computation.steps(),
        ...(operator === 'from' ? [] : [last.step()]),
      ]),
      ...leftOut.map(leftOutStep),
      chosenStep(rule.primitive, days, chosen),
      ...(awaiting === undefined ? [] : [mayComeEarlierStep(chosen, awaiting)]),
    ],
  };
}

const earliestOpening = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || b === null ? null : earlierOf(a, b);

/** What can still bring the chosen day forward; undefined where nothing can. */
function awaitedBy(
  { primitive }: Choice,
  chosen: CalendarDate,
  { dated, unknown }: Pick<Parts, 'dated' | 'unknown'>,
): readonly Awaited[] | undefined {
  const stands = dated.some(({ computation, last }) => last.day === chosen && !computation.mayComeEarlier);
  if (primitive === 'latest' && stands) return undefined;
  const awaiting = [
    ...dated.flatMap(({ computation }) => computation.mayComeEarlier ?? []),
    ...unknown.map(asAwaited),
  ];
  return awaiting.length === 0 ? undefined : awaiting;
}

export const asAwaited = ({ code, message, missing }: DeadlineRefusal): Awaited => ({
  code,
  message,
  ...(missing !== undefined && { missing }),
});

const merged = (dated: readonly Dated[]) => ({
  projected: dated.some(({ computation }) => computation.projected === true),
  provisional: dated.some(({ computation }) => computation.provisional === true),
  holidays: dated.some(({ computation }) => computation.holidays === true),
});
