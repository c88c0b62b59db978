import type { CalendarDate } from '#domain/kernel';
import { type ForecastDay, type ForecastQuestion, forecastDeadlines } from './forecast-deadlines';

/** One day that another holiday list, rule or anchor would move; null where there is none on that side. */
export interface ForecastDifference {
  readonly kind: ForecastDay['kind'];
  readonly occurrence: number;
  readonly id?: string;
  readonly was: CalendarDate | null;
  readonly becomes: CalendarDate | null;
}

const keyOf = ({ kind, occurrence, id = '' }: ForecastDay): string => `${occurrence}/${kind}/${id}`;

/** What would differ: only days that move, appear or fall away, in the order of the days they leave. */
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
