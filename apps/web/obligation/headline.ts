import { formatDate } from '#domain/deadlines';
import { type CalendarDate, type Language, dayOf, daysBetween, monthOf, yearOf } from '#domain/kernel';
import type { ObligationStanding, Occurrence } from '#domain/obligations';
import { runningStop } from '#domain/obligations';
import { sentences } from '../platform/locale';

/** How far a day is from another, in the unit in which people say it. */
export interface Distance {
  readonly when: 'today' | 'ahead' | 'ago';
  readonly unit: 'days' | 'months' | 'years';
  readonly count: number;
}

const MOST_DAYS = 99;
const MOST_MONTHS = 24;

/** Whole months from one day to a later one. */
const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) - (dayOf(to) < dayOf(from) ? 1 : 0);

/** Days up to a hundred, then whole months up to two years, then whole years. */
export function distanceTo(on: CalendarDate, today: CalendarDate): Distance {
  const days = daysBetween(today, on);
  if (days === 0) return { when: 'today', unit: 'days', count: 0 };
  const when = days > 0 ? 'ahead' : 'ago';
  if (Math.abs(days) <= MOST_DAYS) return { when, unit: 'days', count: Math.abs(days) };
  const [from, to] = days > 0 ? [today, on] : [on, today];
  const months = monthsBetween(from, to);
  return months < MOST_MONTHS
    ? { when, unit: 'months', count: months }
    : { when, unit: 'years', count: Math.floor(months / 12) };
}

/** A day as it lies from today: 90 days ago, in 3 months. */
export function distanceInWords(on: CalendarDate, today: CalendarDate, language: Language): string {
  const { when, unit, count } = distanceTo(on, today);
  const t = sentences(language, 'shared/days');
  return when === 'today' ? t('distance.today') : t(`distance.${when}.${unit}`, { count });
}

interface Stands {
  readonly standing: ObligationStanding;
  /** the occurrence by which the entry stands */
  readonly current: Occurrence | null;
  /** why there is no date, where the source gives none */
  readonly undated: string | null;
}

const HAS_OUTCOME: readonly ObligationStanding[] = [
  'done-in-time',
  'done-late',
  'done-early',
  'done-no-date',
  'explained',
];

/** The head of an entry in one line: when it is due, how far that is, and what became of it. */
export function headline(
  { standing, current, undated }: Stands,
  today: CalendarDate,
  language: Language,
): string {
  const t = sentences(language, 'obligation');
  const due = current?.due ?? null;
  const stop = current && runningStop(current);
  const outcome = t(`head.outcome.${standing}`, {
    day: current?.completion ? formatDate(current.completion.version.actEffectiveOn, language) : '',
  });
  if (standing === 'closed') return outcome;
  if (due === null)
    return stop
      ? t('head.stopped', { day: formatDate(stop.from, language) })
      : [t('head.noDate'), HAS_OUTCOME.includes(standing) ? outcome : undated]
          .filter((part) => part !== null)
          .join(' · ');
  const day = t('head.due', { day: formatDate(due.lastLawfulDay, language) });
  return HAS_OUTCOME.includes(standing)
    ? `${day} · ${outcome}`
    : `${day} · ${distanceInWords(due.lastLawfulDay, today, language)} · ${outcome}`;
}
