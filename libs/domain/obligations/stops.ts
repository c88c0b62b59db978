import type { DeadlineQuestion } from '#domain/deadlines';
import type { Occurrence, Stage, Stop } from './state';

/** The pauses of an occurrence by their event, as the calculator takes them. Every computation of its date is passed these. */
export function stopsOf({
  stops,
}: Pick<Occurrence, 'stops'>): NonNullable<NonNullable<DeadlineQuestion['facts']>['stops']> {
  const byEvent = new Map<string, { from: Stop['from']; to: Stop['to'] }[]>();
  for (const { category, from, to } of stops)
    byEvent.set(category, [...(byEvent.get(category) ?? []), { from, to }]);
  return Object.fromEntries(byEvent);
}

/** As `stopsOf`, for an occurrence by its number; one that has not opened has none. */
export function stopsIn(
  { occurrences }: { readonly occurrences: readonly Pick<Occurrence, 'number' | 'stops'>[] },
  number: number,
): ReturnType<typeof stopsOf> | undefined {
  const occurrence = occurrences.find((each) => each.number === number);
  return occurrence && stopsOf(occurrence);
}

/** The pause that lasts; null where the clock runs. */
export const runningStop = ({ stops }: Pick<Occurrence, 'stops'>): Stop | null =>
  stops.find(({ to }) => to === null) ?? null;

/** Whether an occurrence has no date because its clock is stopped. */
export const isStopped = (occurrence: Pick<Occurrence, 'due' | 'stops'>): boolean =>
  occurrence.due === null && runningStop(occurrence) !== null;

/** The date that stands; while the clock is stopped, the one that stood when it stopped. */
export const standingDue = ({
  due,
  earlierDues,
}: Pick<Occurrence, 'due' | 'earlierDues'>): Occurrence['due'] =>
  due ?? earlierDues.findLast((earlier) => earlier.due !== null)?.due ?? null;

/** Whether nothing more is asked of an occurrence: the act is confirmed, or explained where the law accepts that. */
export const isSettled = (stage: Stage): boolean => stage === 'confirmed' || stage === 'explained';

/** The stage of an occurrence with nothing put forward and nothing confirmed. */
export const restingStage = ({ absence, explanation }: Pick<Occurrence, 'absence' | 'explanation'>): Stage =>
  explanation !== null ? 'explained' : absence !== null ? 'absence-recorded' : 'open';
