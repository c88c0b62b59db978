import { DirectoryReader } from '#application/delegation';
import {
  type Bilingual,
  type CalendarDate,
  type PartlyTranslated,
  type PersonId,
  addDays,
  dateInWales,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import {
  type Share,
  type Task,
  type WorkAsked,
  type WorkList,
  countByWeek,
  countLateRecordings,
  countWorks,
  countedUpTo,
  listWorks,
  titlesOf,
} from '#record/read-models';
import { type Approvals, type ApprovalsAsked, approvalLists } from './approvals';
import { titleOfFact } from './fact-titles';
import type { Viewer } from './viewer';
import { delegatedShares } from './work';

/** Something to be done, with the title of its entry. */
export interface HomeTask extends Omit<Task, 'isFirst' | 'dayBefore'> {
  readonly title: PartlyTranslated;
  /** of a trigger or a fact: what it is called; null where nobody has words for it */
  readonly named: Bilingual | null;
  /** somebody who is away, for whom it is done; null for the person’s own */
  readonly forPerson: PersonId | null;
}

/** How many entries ask for it, counted as far as the register counts them, and the first of what they ask. */
export interface HomeList {
  readonly count: number;
  readonly tasks: readonly HomeTask[];
}

/** A week of the coming twelve, with how many entries have a due date or a milestone in it. */
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

/** By name, the lists of the first page, each as the register’s filter `work` has it. */
export const homeLists = {
  overdue: 'overdue',
  thisMonth: 'this-month',
  next: 'next',
  toApprove: 'overdue-to-approve',
  milestones: 'milestones',
  readings: 'readings',
  triggers: 'triggers',
  lookAgain: 'look-again',
  past: 'past',
  facts: 'facts',
  incomplete: 'incomplete',
} as const satisfies Readonly<Record<string, WorkList>>;

type Lists = Readonly<Record<keyof typeof homeLists, HomeList>>;

/** What one person has before them today. */
export interface Home extends Lists {
  readonly today: CalendarDate;
  readonly decide: Pick<Approvals, 'approvals' | 'counts'>;
  readonly waiting: Pick<Approvals, 'approvals' | 'counts'>;
  /** how many entries of all that the person may see miss something, whoever owns them */
  readonly incompleteOfAll: number;
  /** how many events were recorded late, of all that the person may see */
  readonly lateRecordings: number;
  readonly weeks: readonly HomeWeek[];
  readonly actsFor: readonly ActsFor[];
  /** whose tasks these are: of the posts that the person holds or acts in, or of every entry that they may see */
  readonly of: 'posts' | 'everybody';
  /** how far entries are counted: of more, a count is one more than that */
  readonly countedUpTo: number;
}

const SHOWN = 5;

/** What somebody must decide, must do, and waits for, as it stands today. */
export async function home(viewer: Viewer, ledger: Ledger, asked: ApprovalsAsked): Promise<Home> {
  const { now, acting, directory } = asked;
  const today = dateInWales(now);
  const record = await new DirectoryReader(ledger).read();
  const delegated = delegatedShares(acting, { directory, record, today });
  const held = acting?.posts ?? [];
  const own: readonly Share[] = held.length > 0 ? [{ posts: held, entries: null }] : [];
  const shares = [...own, ...delegated];
  const whose = shares.length > 0 ? shares : ('everybody' as const);
  const most = countedUpTo({ today, scope: viewer.scope, work: { list: 'overdue', whose } });
  const [lists, late, weeks, [decide, waiting]] = await Promise.all([
    listsOf(viewer, ledger, { whose, today, most, forPerson: (post) => awayIn(post, held, delegated) }),
    countLateRecordings(ledger.db, viewer.scope),
    countByWeek(ledger.db, { whose, today }, viewer.scope, most),
    approvalLists(viewer, ledger, { ...asked, pageSize: SHOWN }, [{ who: 'me' }, { who: 'mine' }]),
  ]);
  return {
    today,
    decide: decide as Approvals,
    waiting: waiting as Approvals,
    ...lists,
    lateRecordings: late,
    weeks: weeks.map((week) => ({ ...week, sunday: addDays(week.monday, 6) })),
    actsFor: delegated.map(({ from, lastDay }) => ({ from, lastDay })),
    of: whose === 'everybody' ? 'everybody' : 'posts',
    countedUpTo: most,
  };
}

/** Whose work in a post is done: nobody else’s where the person holds it too. */
const awayIn = (
  post: Task['post'],
  held: readonly Task['post'][],
  delegated: ReturnType<typeof delegatedShares>,
): PersonId | null =>
  post === null || held.includes(post)
    ? null
    : (delegated.find(({ posts }) => posts.includes(post))?.from ?? null);

interface Whose extends Pick<WorkAsked, 'whose' | 'today'> {
  readonly forPerson: (post: Task['post']) => PersonId | null;
  /** how far entries are counted */
  readonly most: number;
}

/** The lists with what they show, and how many entries of all miss something. */
async function listsOf(
  viewer: Viewer,
  ledger: Ledger,
  { whose, today, forPerson, most }: Whose,
): Promise<Lists & Pick<Home, 'incompleteOfAll'>> {
  const names = Object.keys(homeLists) as readonly (keyof Lists)[];
  const lists = names.map((name) => ({ list: homeLists[name], whose, today }));
  const ofAll = { list: 'incomplete', whose: 'everybody', today } as const;
  const [listed, counts] = await Promise.all([
    listWorks(ledger.db, lists, viewer.scope, SHOWN),
    countWorks(ledger.db, [...lists, ofAll], viewer.scope, most),
  ]);
  const found = names.map((name, index) => ({ name, tasks: listed[index] ?? [], count: counts[index] ?? 0 }));
  const shown = found.flatMap(({ tasks }) => tasks);
  const [titles, named] = await Promise.all([
    titlesOf(
      ledger.db,
      shown.map(({ stream }) => stream),
    ),
    namesOf(viewer, ledger, shown),
  ]);
  const inFull = (name: keyof Lists, { isFirst: _, dayBefore: _day, ...task }: Task): HomeTask => ({
    ...task,
    title: titles.get(task.stream) ?? {},
    named: named.get(task.key) ?? null,
    forPerson: forPerson(name === 'toApprove' ? task.approver : task.post),
  });
  const inLists = Object.fromEntries(
    found.map(({ name, count, tasks }) => [name, { count, tasks: tasks.map((task) => inFull(name, task)) }]),
  ) as unknown as Lists;
  return { ...inLists, incompleteOfAll: counts.at(-1) ?? 0 };
}

async function namesOf(
  viewer: Viewer,
  ledger: Ledger,
  tasks: readonly Task[],
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
