import { LONGEST_WALK, NoDayCounts } from '#domain/calendars';
import { type CalendarDate, type Result, addDays, daysBetween, ok, ownValue, refuse } from '#domain/kernel';
import type { DeadlineRefusal, ExplanationStep } from '../rules/answer';
import type { Computation } from '../rules/computation';
import type { OffsetRule } from '../rules/offset-rule';
import type { Context } from '../rules/question';
import { tooLateStep } from '../words/clock-words';
import { clockStopped } from '../words/refusals';
import { lastLawfulDay } from './last-lawful-day';

export type IsStopped = (on: CalendarDate) => boolean;

/** The days of a pause that are disregarded; `to` is null while it lasts. */
interface Pause {
  /** the day recorded, whether disregarded or not */
  readonly began: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

type Solve = (isStopped: IsStopped | undefined) => Result<Computation, DeadlineRefusal>;

/**
 * A count with its pauses. A pause stops the clock where it begins by the last day, as put off by the pauses before it:
 * one that begins later finds no clock to stop. One without an end is refused, if it stopped the clock.
 * @param start the day counted from; backward, a pause that begins after it changes nothing
 */
export function withPauses(
  rule: OffsetRule,
  context: Context,
  start: CalendarDate,
  solve: Solve,
): Result<Computation, DeadlineRefusal> {
  const pauses = pausesOf(rule, context);
  if (rule.pause === undefined || pauses.length === 0) return solve(undefined);
  const ended = pauses.filter(({ to }) => to !== null);
  const computation = rule.operator === 'before' ? endingBefore(ended, solve) : solve(stoppedIn(ended));
  if (!computation.ok) return computation;
  const last = lastDay(computation.value);
  const end = rule.direction === 'forward' ? last : start;
  const lasting = pauses.find(({ to, from }) => to === null && from <= end);
  if (lasting !== undefined)
    return refuse({ ...clockStopped(rule.pause.title, lasting.began), notBefore: last });
  const late = rule.direction === 'forward' ? pauses.filter(({ from }) => from > last) : [];
  if (late.length === 0) return computation;
  const { title } = rule.pause;
  const lateSteps = (): readonly ExplanationStep[] =>
    late.map(({ began }) => tooLateStep('pause', title, { on: began, last }));
  return ok({ ...computation.value, steps: () => [...computation.value.steps(), ...lateSteps()] });
}

/** In the order in which they begin; one that disregards no day is none. */
function pausesOf({ pause }: OffsetRule, { facts }: Context): readonly Pause[] {
  if (pause === undefined) return [];
  return (ownValue(facts.stops, pause.event) ?? [])
    .map(({ from, to }) => ({
      began: from,
      from: pause.first === 'included' ? from : addDays(from, 1),
      to: to === null || pause.last === 'included' ? to : addDays(to, -1),
    }))
    .filter(({ from, to }) => to === null || from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

const lastDay = ({ namedDay, operator }: Computation): CalendarDate => lastLawfulDay(namedDay, operator).day;

const stoppedIn =
  (pauses: readonly Pause[]): IsStopped =>
  (on) =>
    pauses.some(({ from, to }) => from <= on && (to === null || on <= to));

/** `before` a day: a pause that begins on that very day comes after the last lawful one, so each is taken in turn. */
function endingBefore(pauses: readonly Pause[], solve: Solve): Result<Computation, DeadlineRefusal> {
  let computation = solve(undefined);
  for (const [index, { from }] of pauses.entries()) {
    if (!computation.ok || from > lastDay(computation.value)) return computation;
    computation = solve(stoppedIn(pauses.slice(0, index + 1)));
  }
  return computation;
}

/** Extends a period by each stopped day in it, including those reached by the extension. @throws NoDayCounts */
export function putOff(
  from: CalendarDate,
  end: CalendarDate,
  isStopped: IsStopped,
): { readonly on: CalendarDate; readonly stopped: readonly CalendarDate[] } {
  if (daysBetween(from, end) > LONGEST_WALK) throw new NoDayCounts(LONGEST_WALK);
  const stopped: CalendarDate[] = [];
  let on = end;
  for (let day = from; day <= on; day = addDays(day, 1))
    if (isStopped(day)) {
      if (stopped.length >= LONGEST_WALK) throw new NoDayCounts(LONGEST_WALK);
      stopped.push(day);
      on = addDays(on, 1);
    }
  return { on, stopped };
}
