import type { Request, Response } from 'express';
import { type Person, mayDo, personById } from '#application/directory';
import { type Home, type HomeTask, actingAs, health, home, homeLists, setAside } from '#application/queries';
import { type Language, type PersonId, daysBetween } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import type { CommandType } from '#domain/obligations';
import { nameHelpers } from '../../obligation/in-words';
import { approvalInWords } from '../../obligation/approval-in-words';
import { sentences } from '../../platform/locale';
import { renderPage } from '../../platform/render-page';
import { personOf, viewerOf } from '../../platform/request';
import type { WebServices } from '../../platform/services';
import { drawStrip } from './strip';

const NUMBERS = { en: new Intl.NumberFormat('en-GB'), cy: new Intl.NumberFormat('cy-GB') };

/** A number that leads to its list. */
interface Count {
  readonly key: string;
  readonly count: number;
  readonly href: string;
  readonly pressing: boolean;
}

/** Where a task is done, by its kind; its entry where the person may not do it. */
const PAGES: Partial<Record<HomeTask['kind'], readonly [CommandType, (task: HomeTask) => string]>> = {
  trigger: ['answer-trigger', () => '/answer-trigger'],
  'look-again': ['look-again', () => '/look-again'],
  reading: ['choose-reading', () => ''],
  past: ['record-absence', () => ''],
};

function pageOf(task: HomeTask, { roles }: Person): string {
  // for somebody who is away it is done once they act for them
  if (task.forPerson !== null) return `/obligations/${task.stream}`;
  if (task.kind === 'fact') return `/facts/${encodeURIComponent(task.key)}`;
  const [command, page] = PAGES[task.kind] ?? [];
  const own = command !== undefined && page !== undefined && mayDo(roles, command) ? page(task) : '';
  return `/obligations/${task.stream}${own}`;
}

const taskInWords = (task: HomeTask, person: Person, { today }: Home, language: Language) => ({
  ...task,
  daysAgo: task.onDay === null ? null : daysBetween(task.onDay, today),
  page: pageOf(task, person),
  what: task.named?.[language] ?? task.key,
});

/** The list of the register that has as many entries as a count says. */
const listUrl = (
  work: string,
  { of }: Pick<Home, 'of'>,
  more: Readonly<Record<string, string>> = {},
): string =>
  `/register?${new URLSearchParams({ work, ...(of === 'posts' && { mine: 'yes' }), ...more }).toString()}`;

type ListName = keyof typeof homeLists;
const NAMES = Object.keys(homeLists) as readonly ListName[];

const registerLists = (found: Home) =>
  Object.fromEntries(NAMES.map((name) => [name, listUrl(homeLists[name], found)])) as Readonly<
    Record<ListName, string>
  >;

function countsOf(found: Home, { roles }: Person, lists: ReturnType<typeof registerLists>): readonly Count[] {
  const { decide, overdue, thisMonth, toApprove, past, waiting } = found;
  const count = (key: string, number: number, href: string, pressing = false): Count => ({
    key,
    count: number,
    href,
    pressing: pressing && number > 0,
  });
  const decides = mayDo(roles, 'approve-change') || decide.counts.me > 0;
  return [
    ...(decides ? [count('decide', decide.counts.me, '/approvals?who=me', true)] : []),
    count('overdue', overdue.count, lists.overdue, true),
    ...(toApprove.count > 0 ? [count('toApprove', toApprove.count, lists.toApprove, true)] : []),
    count('thisMonth', thisMonth.count, lists.thisMonth),
    count('past', past.count, lists.past, true),
    ...(mayDo(roles, 'propose-change') ? [count('waiting', waiting.counts.mine, '/approvals?who=mine')] : []),
    ...(decides || mayDo(roles, 'propose-change')
      ? []
      : [count('awaiting', decide.counts.others, '/approvals?who=others')]),
  ];
}

/** What only those see who look after the register, or audit it. */
async function serviceFor({ roles }: Person, services: WebServices, request: Request) {
  const [admin, audits] = [roles.includes('administrator'), roles.includes('auditor')];
  if (!admin && !audits) return null;
  const viewer = viewerOf(request);
  const { ledger, now } = services;
  const [state, stuck] = await Promise.all([
    health(viewer, ledger, { now: now(), directory: 'current' }),
    setAside(viewer, ledger),
  ]);
  return { admin, audits, state, stuck: stuck.length, beyond: state.position - (state.sealed?.size ?? 0) };
}

/** The first page of a person: what they must decide, what they must do, and what they wait for. */
export async function showHome(services: WebServices, request: Request, response: Response): Promise<void> {
  const { language } = request;
  const { ledger, directory, now } = services;
  const [person, viewer] = [personOf(request), viewerOf(request)];
  const asked = { now: now(), directory, acting: actingAs(person) };
  const [found, service] = await Promise.all([
    home(viewer, ledger, asked),
    serviceFor(person, services, request),
  ]);
  const lists = registerLists(found);
  const t = sentences(language, 'home');
  const nameOf = (id: PersonId): string => personById(directory, id)?.name ?? id;
  const inWords = (name: ListName) => ({
    count: found[name].count,
    tasks: found[name].tasks.map((task) => ({
      ...taskInWords(task, person, found, language),
      forName: task.forPerson && nameOf(task.forPerson),
    })),
  });
  const names = nameHelpers(directory, language);
  const approvals = (of: 'decide' | 'waiting') =>
    found[of].approvals.map((each) => approvalInWords(each, { directory, language, today: found.today }));
  renderPage(request, response, {
    page: 'home',
    data: {
      ...names,
      today: found.today,
      counts: countsOf(found, person, lists),
      lists,
      decides: mayDo(person.roles, 'approve-change') || found.decide.counts.me > 0,
      decide: { count: found.decide.counts.me, approvals: approvals('decide') },
      waiting: { count: found.waiting.counts.mine, approvals: approvals('waiting') },
      ...Object.fromEntries(NAMES.map((name) => [name, inWords(name)])),
      shownCount: (count: number): string =>
        count > found.countedUpTo ? `${NUMBERS[language].format(found.countedUpTo)}+` : String(count),
      allIncomplete: listUrl('incomplete', { of: 'everybody' }),
      incompleteOfAll: found.incompleteOfAll,
      lateRecordings: found.lateRecordings,
      nothing: NAMES.every((name) => found[name].count === 0),
      ofPosts: found.of === 'posts',
      proposes: mayDo(person.roles, 'propose-change'),
      mayRecord: mayDo(person.roles, 'record-fact'),
      mayChangeGovernment: mayDo(person.roles, 'change-government'),
      mayRegister: mayDo(person.roles, 'register'),
      actsFor: found.actsFor.map(({ from, lastDay }) => ({
        name: nameOf(from),
        from,
        lastDay,
      })),
      service,
      weeks: found.weeks.map((week) => ({ ...week, href: listUrl('week', found, { week: week.monday }) })),
      strips: (['wide', 'narrow'] as const).map((size) =>
        drawStrip(found.weeks, size, (monday) => formatDate(monday, language).replace(/ \d{4}$/u, '')),
      ),
      stripTotal: found.weeks.reduce((sum, { count }) => sum + count, 0),
      stripTitle: t('strip.title'),
    },
  });
}
