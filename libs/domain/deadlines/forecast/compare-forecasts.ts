import type { CalendarDate } from '#domain/kernel';
import { type ForecastDay, type ForecastQuestion, forecastDeadlines } from './forecast-deadlines';

/** A day that another holiday list, rule or anchor would move; null where one side has none. */
export interface ForecastDifference {
  readonly kind: ForecastDay['kind'];
  readonly occurrence: number;
  readonly id?: string;
  readonly was: CalendarDate | null;
  readonly becomes: CalendarDate | null;
}

const keyOf = ({ kind, occurrence, id = '' }: ForecastDay): string => `${occurrence}/${kind}/${id}`;

/** The differences: days that move, appear or disappear, ordered by the old day. */
export function compareForecasts(
  now: ForecastQuestion,
  then: ForecastQuestion,
): readonly ForecastDifference[] {
  const [before, after] = [forecastDeadlines(now), forecastDeadlines(then)];
  const later = new Map(after.map((day) => [keyOf(day), day]));
  const earlier = new Set(before.map(keyOf));
  const difference = (day: ForecastDay, was: CalendarDate | null, becomes: CalendarDate | null) => ({
    kind: day.kind,
    occurrence: day.occurrence,
    ...(day.id !== undefined && { id: day.id }),
    was,
    becomes,
  });
  return [
    ...before.flatMap((day) => {
      const becomes = later.get(keyOf(day))?.on ?? null;
      return becomes === day.on ? [] : [difference(day, day.on, becomes)];
    }),
    ...after.filter((day) => !earlier.has(keyOf(day))).map((day) => difference(day, null, day.on)),
  ];
}
