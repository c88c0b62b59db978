import { z } from 'zod';
import {
  approvals,
  approvalsFilter,
  calendarDays,
  calendarFilter,
  caseFilter,
  cases,
  type DoneOccurrence,
  doneFilter,
  doneOccurrences,
  waking,
  wakingFilter,
} from '#application/queries';
import {
  type CalendarDate,
  addMonths,
  both,
  calendarDate,
  dateInWales,
  lastDayOfMonth,
  obligationIdSchema,
} from '#domain/kernel';
import { caseStateWords, kindWords, standingWords } from '#domain/obligations';
import { type ListDescription, describeList, everyPage } from '../table';
import { coded, day, dueDate, id, owner, person, text, time, title } from './columns';

const AT_A_TIME = 200;

const { after: _after, ...whichDone } = doneFilter.shape;
const { page: _page, ...whichApprovals } = approvalsFilter.shape;
const { page: _wokenPage, ...whichWoken } = wakingFilter.shape;

export const doneList: ListDescription = describeList({
  name: 'done',
  title: both('What was done', 'Yr hyn a wnaed'),
  filter: z.object(whichDone),
  rows: async function* (viewer, { ledger, filter }): AsyncGenerator<DoneOccurrence> {
    let after: string | undefined;
    do {
      const found = await doneOccurrences(viewer, ledger, { filter: { ...filter, after }, limit: AT_A_TIME });
      yield* found.done;
      after = found.next ?? undefined;
    } while (after !== undefined);
  },
})([
  id((row) => row.obligationId),
  title((row) => row.title),
  coded('kind', both('Kind', 'Math'), (row) => row.kind, kindWords),
  text('occurrence', both('Which time', 'Pa dro'), (row) => row.number, 10),
  day('doneOn', both('Done on', 'Gwnaed ar'), (row) => row.doneOn),
  day('dueOn', dueDate, (row) => row.dueOn),
  coded('standing', both('Outcome', 'Canlyniad'), (row) => row.standing, standingWords),
  owner((row) => row.owner),
]);

const APPROVALS = {
  completion: both('Completion', 'Cwblhau'),
  date: both('A date', 'Dyddiad'),
  reading: both('How words are read', 'Sut y dehonglir geiriau'),
  fact: both('A fact', 'Ffaith'),
  ending: both('An ending', 'Dod i ben'),
  other: both('Something else', 'Rhywbeth arall'),
};

export const approvalsList: ListDescription = describeList({
  name: 'approvals',
  title: both('Approvals', 'Cymeradwyaethau'),
  filter: z.object(whichApprovals),
  rows: (viewer, { ledger, directory, now, filter, person: { acting } }) =>
    everyPage(
      async (page) =>
        (
          await approvals(viewer, ledger, {
            now,
            directory,
            acting,
            filter: { ...filter, page },
            pageSize: AT_A_TIME,
          })
        ).approvals,
      AT_A_TIME,
    ),
})([
  id((row) => row.stream),
  title((row) => row.title),
  coded('group', both('What is to be decided', 'Beth sydd i’w benderfynu'), (row) => row.group, APPROVALS),
  text('kind', both('Kind of proposal', 'Math o gynnig'), (row) => row.kind),
  day('onDay', both('Day put forward', 'Diwrnod a gynigir'), (row) => row.onDay),
  day('dueOn', dueDate, (row) => row.dueOn),
  time('since', both('Waiting since', 'Yn aros ers'), (row) => row.since),
  person('by', both('Put forward by', 'Cynigiwyd gan'), (row) => ({
    personId: row.personId,
    ...(row.postId !== null && { postId: row.postId }),
  })),
  text(
    'deciders',
    both('Who could decide', 'Pwy a allai benderfynu'),
    (row) => row.deciders.map(({ name }) => name).join(', '),
    40,
  ),
  text('mayDecide', both('You could decide', 'Gallech chi benderfynu'), (row) => row.mayDecide),
]);

const WHAT = {
  due: both('Due', 'Dyddiad cau'),
  opens: both('Opens', 'Yn agor'),
  'look-again': both('Remind me again', 'Fy atgoffa eto'),
  milestone: both('Milestone', 'Carreg filltir'),
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const number = z.coerce.number().int();
const MOST_MONTHS = 120;
const PER_DAY = 100_000;

/** As the page’s address has it, or a first and a last month. */
const calendarOf = calendarFilter.extend({
  year: number.min(1900).max(2190).optional(),
  month: z.union([number.min(1).max(12), z.string().regex(MONTH)]).optional(),
  months: number.min(1).max(MOST_MONTHS).optional().describe('how many months; one unless given'),
});

function firstOf(
  { year, month }: { year?: number | undefined; month?: number | string | undefined },
  today: CalendarDate,
) {
  if (typeof month === 'string') return calendarDate(`${month}-01`);
  const [thisYear = '', thisMonth = ''] = today.split('-');
  return calendarDate(
    `${year ?? thisYear}-${month === undefined ? thisMonth : String(month).padStart(2, '0')}-01`,
  );
}

export const calendarList: ListDescription = describeList({
  name: 'calendar',
  title: both('Calendar', 'Calendr'),
  filter: calendarOf,
  rows: async function* (
    viewer,
    { ledger, now, filter: { year, month, months = 1, ...filter }, person: { posts } },
  ) {
    const first = firstOf({ year, month }, dateInWales(now));
    for (let at = 0; at < months; at += 1) {
      const from = addMonths(first, at);
      const span = { from, to: lastDayOfMonth(from), perDay: PER_DAY };
      const { days } = await calendarDays(viewer, ledger, { now, filter, posts, ...span });
      for (const { on, items } of days) for (const item of items) yield { on, item };
    }
  },
})([
  day('on', both('Day', 'Diwrnod'), (row) => row.on),
  coded('what', both('What falls on it', 'Beth sydd arno'), (row) => row.item.what, WHAT),
  id((row) => row.item.id),
  title((row) => row.item.title),
  text(
    'milestone',
    both('Milestone', 'Carreg filltir'),
    ({ item }, { language }) => (item.what === 'milestone' ? item.milestone.title[language] : null),
    30,
  ),
  text(
    'occurrence',
    both('Which time', 'Pa dro'),
    ({ item }) => ('occurrence' in item ? item.occurrence : null),
    10,
  ),
  text('standing', both('Status', 'Statws'), ({ item }, { language }) =>
    item.what === 'due' ? standingWords[item.standing][language] : null,
  ),
  owner((row) => row.item.owner),
]);

export const casesList: ListDescription = describeList({
  name: 'cases',
  title: both('Cases', 'Achosion'),
  filter: caseFilter.extend({ template: obligationIdSchema }),
  rows: async (viewer, { ledger, now, filter: { template, ...filter } }) => {
    const found = await cases(viewer, ledger, { id: template, filter, now });
    return found.ok ? { ok: true, value: found.value.cases } : found;
  },
})([
  id((row) => row.id),
  text('number', both('Number', 'Rhif'), (row) => row.number, 14),
  title((row) => row.title),
  day('arose', both('Arose on', 'Cododd ar'), (row) => row.arose),
  day('dueDate', dueDate, (row) => row.current?.lastLawfulDay),
  coded('state', both('State', 'Cyflwr'), (row) => row.state, caseStateWords),
  owner((row) => row.owner),
]);

export const wakingList: ListDescription = describeList({
  name: 'waking',
  title: both('Waiting for an answer', 'Yn aros am ateb'),
  filter: z.object(whichWoken),
  rows: (viewer, { ledger, filter: { mine }, person: { posts } }) =>
    everyPage(async (page) => (await waking(viewer, ledger, { posts: mine && posts, page })).waking, 50),
})([
  id((row) => row.obligationId),
  title((row) => row.title),
  text(
    'trigger',
    both('What happened', 'Beth ddigwyddodd'),
    (row, { language }) => row.triggerTitle?.[language] ?? row.trigger,
    36,
  ),
  owner((row) => row.owner),
  day(
    'formerSince',
    both('Former government’s since', 'Y llywodraeth flaenorol ers'),
    (row) => row.formerSince,
  ),
]);
