import {
  type CalendarDate,
  type ObligationId,
  type PostId,
  addDays,
  lastDayOfMonth,
  laterOf,
  weekday,
} from '#domain/kernel';
import type { TaskKind } from './tables/home-tables';

/** The lists of what entries ask of people, as the first page and the register have them. */
export const workLists = [
  'overdue',
  'this-month',
  'next',
  'overdue-to-approve',
  'milestones',
  'readings',
  'triggers',
  'look-again',
  'past',
  'facts',
  'incomplete',
  'week',
] as const;
export type WorkList = (typeof workLists)[number];

/** Somebody’s posts, and of which entries alone they do the work in them; null for all. */
export interface Share {
  readonly posts: readonly PostId[];
  readonly entries: readonly ObligationId[] | null;
}

/** Each post of several shares once, with the entries that are done in it; null for all. */
export function partsOf(
  shares: readonly Share[],
): readonly { readonly post: PostId; readonly entries: readonly ObligationId[] | null }[] {
  const parts = new Map<PostId, readonly ObligationId[] | null>();
  for (const { posts, entries } of shares)
    for (const post of posts) {
      const known = parts.get(post);
      const isWhole = entries === null || known === null;
      parts.set(post, isWhole ? null : [...new Set([...(known ?? []), ...entries])]);
    }
  return [...parts].map(([post, entries]) => ({ post, entries }));
}

/** What is asked, and of whom. */
export interface WorkAsked {
  readonly list: WorkList;
  readonly whose: 'everybody' | readonly Share[];
  readonly today: CalendarDate;
  /** a Monday: of `week` alone */
  readonly week?: CalendarDate | undefined;
}

/** Which tasks a list has: of these kinds, with a day between two, both included; null for no bound. */
export interface WorkBounds {
  readonly kinds: readonly TaskKind[];
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** asked of whoever is to do it, or of the approver of its entry where that is somebody else */
  readonly of: 'doer' | 'approver';
}

const WEEKS = 12;

/** The Monday of a day’s week. */
const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekday(day));

/** The last day of this month, and of what comes next: of the twelve weeks from this one. */
function horizonsOf(today: CalendarDate) {
  const monthEnd = lastDayOfMonth(today);
  return { monthEnd, horizon: laterOf(addDays(mondayOf(today), 7 * WEEKS - 1), monthEnd) };
}

/** The Mondays of the coming weeks. */
export const comingWeeks = (today: CalendarDate): readonly CalendarDate[] =>
  Array.from({ length: WEEKS }, (_, week) => addDays(mondayOf(today), 7 * week));

const whole = (...kinds: readonly TaskKind[]): WorkBounds => ({ kinds, from: null, to: null, of: 'doer' });

/** Nothing is asked for anew before its day: the milestones of this month and those missed, and the days to look again that have come. */
export function boundsOf({ list, today, week = mondayOf(today) }: WorkAsked): WorkBounds {
  const { monthEnd, horizon } = horizonsOf(today);
  const lists: Readonly<Record<WorkList, WorkBounds>> = {
    overdue: { ...whole('due'), to: addDays(today, -1) },
    'this-month': { ...whole('due'), from: today, to: monthEnd },
    next: { ...whole('due'), from: addDays(monthEnd, 1), to: horizon },
    'overdue-to-approve': { ...whole('due'), to: addDays(today, -1), of: 'approver' },
    milestones: { ...whole('milestone'), to: monthEnd },
    readings: whole('reading'),
    triggers: whole('trigger'),
    'look-again': { ...whole('look-again'), to: today },
    past: whole('past'),
    facts: whole('fact'),
    incomplete: whole('incomplete'),
    week: { ...whole('due', 'milestone'), from: laterOf(week, today), to: addDays(week, 6) },
  };
  return lists[list];
}
