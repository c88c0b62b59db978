import { LONGEST_WALK, NoDayCounts } from '#domain/calendars';
import { type CalendarDate, type Result, addDays, daysBetween, ok, ownValue, refuse } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { OffsetRule } from '../rules/offset-rule';
import type { Context } from '../rules/question';
import { clockStopped } from '../words/refusals';

export type IsStopped = (on: CalendarDate) => boolean;

/** Whether a day is disregarded because the clock was stopped. A pause without an end is refused. */
export function stoppedDays(
  pause: OffsetRule['pause'],
  { facts }: Context,
): Result<IsStopped | undefined, DeadlineRefusal> {
  const stops = pause === undefined ? [] : (ownValue(facts.stops, pause.event) ?? []);
  if (pause === undefined || stops.length === 0) return ok(undefined);
  const spans: { from: CalendarDate; to: CalendarDate }[] = [];
  for (const { from, to } of stops) {
    if (to === null) return refuse(clockStopped(pause.title, from));
    spans.push({
      from: pause.first === 'included' ? from : addDays(from, 1),
      to: pause.last === 'included' ? to : addDays(to, -1),
    });
  }
  return ok((on) => spans.some(({ from, to }) => from <= on && on <= to));
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
