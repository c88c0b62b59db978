import { DirectoryReader } from '#application/delegation';
import {
  type Bilingual,
  type CalendarDate,
  type PartlyTranslated,
  type PersonId,
  type PostId,
  addDays,
  dateInWales,
  lastDayOfMonth,
  laterOf,
  weekday,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import {
  type ListedTask,
  type TaskKind,
  type TaskWhen,
  type TasksAsked,
  countByDay,
  countEntriesWith,
  countLateRecordings,
  listTasks,
  titlesOf,
} from '#record/read-models';
import { actsFor } from './acting';
import { type Approvals, type ApprovalsAsked, approvals } from './approvals';
import { titleOfFact } from './fact-titles';
import type { Viewer } from './viewer';

/** Something to be done, with the title of its entry. */
export interface HomeTask extends Omit<ListedTask, 'count'> {
  readonly title: PartlyTranslated;
  /** of a trigger or a fact: what it is called; null where nobody has words for it */
  readonly named: Bilingual | null;
}

/** How many there are, and the first of them. */
export interface HomeList {
  readonly count: number;
  readonly tasks: readonly HomeTask[];
}

/** A week of the coming twelve, with how many days of occurrences and milestones fall in it. */
export interface HomeWeek {
  readonly monday: CalendarDate;
  readonly sunday: CalendarDate;
  readonly count: number;
}

/** Somebody for whom the viewer may act today, and the last day of that. */
export interface ActsFor {
  readonly from: PersonId;
  readonly lastDay: CalendarDate;
}

/** What one person has before them today. */
export interface Home {
  readonly today: CalendarDate;
  /** until when `next` reaches: twelve weeks */
  readonly horizon: CalendarDate;
  readonly monthEnd: CalendarDate;
  readonly decide: Pick<Approvals, 'approvals' | 'counts'>;
  readonly waiting: Pick<Approvals, 'approvals' | 'counts'>;
  readonly overdue: HomeList;
  readonly thisMonth: HomeList;
  readonly next: HomeList;
  readonly milestones: HomeList;
  readonly readings: HomeList;
  readonly triggers: HomeList;
  readonly lookAgain: HomeList;
  readonly past: HomeList;
  readonly facts: HomeList;
  readonly incomplete: HomeList;
  /** how many entries miss something */
  readonly incompleteEntries: number;
  /** the same of every entry that the person may see, whoever owns it */
  readonly incompleteOfAll: number;
  /** how many events were recorded late, of all that the person may see */
  readonly lateRecordings: number;
  readonly weeks: readonly HomeWeek[];
  readonly actsFor: readonly ActsFor[];
  /** whose tasks these are: of the posts that the person holds, or of every entry that they may see */
  readonly of: 'posts' | 'everybody';
}

interface HomeAsked extends ApprovalsAsked {
  /** whose tasks; default: those of the posts in which the viewer acts, or everybody’s where they hold none */
  readonly posts?: readonly PostId[];
}

const SHOWN = 5;
const WEEKS = 12;

type Chosen = (task: ListedTask) => boolean;

const of =
  (kind: TaskKind, ...when: readonly TaskWhen[]): Chosen =>
  (task) =>
    task.kind === kind && (when.length === 0 || when.includes(task.when));

/** Nothing is asked for anew before its day: the milestones of this month and those missed, and the days to look again that have come. */
const LISTS = {
  overdue: of('due', 'overdue'),
  thisMonth: of('due', 'today', 'this-month'),
  next: of('due', 'next'),
  milestones: of('milestone', 'overdue', 'today', 'this-month'),
  readings: of('reading'),
  triggers: of('trigger'),
  lookAgain: of('look-again', 'overdue', 'today'),
  past: of('past'),
  facts: of('fact'),
  incomplete: of('incomplete'),
} as const satisfies Readonly<Record<string, Chosen>>;

type Lists = Readonly<Record<keyof typeof LISTS, HomeList>>;

/** The Monday of a day’s week. */
const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekday(day));

async function weeksFrom(
  ledger: Ledger,
  asked: TasksAsked,
  today: CalendarDate,
): Promise<readonly HomeWeek[]> {
  const first = mondayOf(today);
  const days = await countByDay(ledger.db, asked, { from: today, to: addDays(first, 7 * WEEKS - 1) });
  return Array.from({ length: WEEKS }, (_, week) => {
    const [monday, sunday] = [addDays(first, 7 * week), addDays(first, 7 * week + 6)];
    const within = days.filter(({ onDay }) => monday <= onDay && onDay <= sunday);
    return { monday, sunday, count: within.reduce((sum, { count }) => sum + count, 0) };
  });
}

async function named(
  viewer: Viewer,
  ledger: Ledger,
  tasks: readonly ListedTask[],
): Promise<ReadonlyMap<string, Bilingual | null>> {
  const names = new Set(
    tasks.filter(({ kind }) => kind === 'trigger' || kind === 'fact').map(({ key }) => key),
  );
  return new Map(
    await Promise.all(
      [...names].map(async (name) => [name, await titleOfFact(viewer, ledger, name)] as const),
    ),
  );
}

/** What somebody must decide, must do, and waits for, as it stands today. */
export async function home(viewer: Viewer, ledger: Ledger, asked: HomeAsked): Promise<Home> {
  const { now, acting, directory } = asked;
  const today = dateInWales(now);
  const held = asked.posts ?? acting?.posts ?? [];
  const whose: TasksAsked = { posts: held.length > 0 ? held : 'everybody', scope: viewer.scope };
  const monthEnd = lastDayOfMonth(today);
  const horizon = addDays(mondayOf(today), 7 * WEEKS - 1);
  const bounds = { today, monthEnd, horizon: laterOf(horizon, monthEnd) };
  const [tasks, incompleteEntries, incompleteOfAll, late, weeks, decide, waiting, record] = await Promise.all(
    [
      listTasks(ledger.db, whose, bounds, SHOWN),
      countEntriesWith(ledger.db, whose, 'incomplete'),
      countEntriesWith(ledger.db, { posts: 'everybody', scope: viewer.scope }, 'incomplete'),
      countLateRecordings(ledger.db, viewer.scope),
      weeksFrom(ledger, whose, today),
      approvals(viewer, ledger, { ...asked, filter: { who: 'me' }, pageSize: SHOWN }),
      approvals(viewer, ledger, { ...asked, filter: { who: 'mine' }, pageSize: SHOWN }),
      new DirectoryReader(ledger).read(),
    ],
  );
  const lists = await listsOf(viewer, ledger, tasks);
  return {
    today,
    horizon: bounds.horizon,
    monthEnd,
    decide,
    waiting,
    ...lists,
    incompleteEntries,
    incompleteOfAll,
    lateRecordings: late,
    weeks,
    actsFor: actsFor(viewer.personId, { directory, record, today })
      .filter(({ from }) => from !== acting?.onBehalfOf)
      .map(({ from, lastDay }) => ({ from, lastDay })),
    of: whose.posts === 'everybody' ? 'everybody' : 'posts',
  };
}

async function listsOf(viewer: Viewer, ledger: Ledger, tasks: readonly ListedTask[]): Promise<Lists> {
  const [titles, names] = await Promise.all([
    titlesOf(
      ledger.db,
      tasks.map(({ stream }) => stream),
    ),
    named(viewer, ledger, tasks),
  ]);
  const listOf = (chosen: Chosen): HomeList => {
    const found = tasks.filter(chosen);
    const counts = new Map(found.map(({ when, count }) => [when, count]));
    const shown = found.slice(0, SHOWN).map(({ count: _, ...task }): HomeTask => ({
      ...task,
      title: titles.get(task.stream) ?? {},
      named: names.get(task.key) ?? null,
    }));
    return { count: [...counts.values()].reduce((sum, count) => sum + count, 0), tasks: shown };
  };
  return Object.fromEntries(
    Object.entries(LISTS).map(([name, chosen]) => [name, listOf(chosen)]),
  ) as unknown as Lists;
}
