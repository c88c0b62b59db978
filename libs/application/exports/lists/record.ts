import { z } from 'zod';
import {
  type DescribedActivity,
  accessFilter,
  accesses,
  activity,
  activityFilter,
  entryTitles,
  lateRecordings,
  mailList,
  mailListFilter,
} from '#application/queries';
import { namesIn } from '#application/directory';
import { both } from '#domain/kernel';
import { type ListDescription, describeList, everyPage } from '../table';
import { id, person, text, time, title } from './columns';
import { looksAfterAll } from './may-read';

const AT_A_TIME = 200;
const { before: _before, limit: _limit, ...whichActivity } = activityFilter.shape;
const { page: _mailPage, ...whichMails } = mailListFilter.shape;
const { page: _accessPage, ...whichAccesses } = accessFilter.shape;

export const activityList: ListDescription = describeList({
  name: 'activity',
  title: both('Who did what', 'Pwy wnaeth beth'),
  filter: z.object(whichActivity),
  rows: async function* (viewer, { ledger, directory, language, filter }): AsyncGenerator<DescribedActivity> {
    const name = namesIn(directory, language);
    let before: number | undefined;
    do {
      const found = await activity(viewer, ledger, { ...filter, before, limit: AT_A_TIME, name });
      yield* found.activity;
      before = found.older ?? undefined;
    } while (before !== undefined);
  },
})([
  text('position', both('Record', 'Cofnod'), (row) => row.position, 10),
  time('recordedAt', both('Recorded at', 'Cofnodwyd am'), (row) => row.recordedAt),
  time('effectiveAt', both('Took effect on', 'Daeth i rym ar'), (row) => row.effectiveAt),
  person('by', both('Who', 'Pwy'), (row) => ({
    personId: row.personId,
    ...(row.postId !== null && { postId: row.postId }),
  })),
  text('description', both('What', 'Beth'), (row, { language }) => row.description[language], 90),
  id((row) => row.stream),
  text('type', both('Kind of event', 'Math o ddigwyddiad'), (row) => row.type),
]);

export const lateList: ListDescription = describeList({
  name: 'late-recordings',
  title: both('Recorded late', 'Cofnodwyd yn hwyr'),
  filter: z.object({}),
  rows: (viewer, { ledger, directory, language }) => {
    const name = namesIn(directory, language);
    return everyPage(async (page) => (await lateRecordings(viewer, ledger, { name, page })).late, 50);
  },
})([
  text('position', both('Record', 'Cofnod'), (row) => row.position, 10),
  id((row) => row.obligationId),
  time('effectiveAt', both('Took effect on', 'Daeth i rym ar'), (row) => row.effectiveAt),
  time('recordedAt', both('Recorded at', 'Cofnodwyd am'), (row) => row.recordedAt),
  text('daysLate', both('Days late', 'Diwrnodau’n hwyr'), (row) => row.recordedLate?.days ?? null, 12),
  text('reason', both('Why late', 'Pam yn hwyr'), (row) => row.recordedLate?.reason ?? null, 40),
  text('description', both('What', 'Beth'), (row, { language }) => row.description[language], 90),
  person('by', both('Who', 'Pwy'), (row) => row.by),
]);

const MAIL_STATES = {
  waiting: both('Waiting', 'Yn aros'),
  retrying: both('Tried, to be tried again', 'Rhoddwyd cynnig arni, rhoddir cynnig arall'),
  sent: both('Sent', 'Anfonwyd'),
  withdrawn: both('Withdrawn', 'Tynnwyd yn ôl'),
  undeliverable: both('Undeliverable', 'Ni ellir ei danfon'),
};

export const mailsList: ListDescription = describeList({
  name: 'mails',
  title: both('Emails', 'Negeseuon e-bost'),
  filter: z.object(whichMails),
  mayRead: looksAfterAll,
  rows: (viewer, { ledger, directory, now, filter }) =>
    everyPage(async (page) => {
      const { mails } = await mailList(viewer, ledger, { ...filter, directory, now, page, size: AT_A_TIME });
      const titles = await entryTitles(viewer, ledger, {
        ids: mails.map(({ obligationId }) => obligationId),
      });
      return mails.map((mail) => ({ ...mail, title: titles.get(mail.obligationId ?? '') ?? {} }));
    }, AT_A_TIME),
})([
  time('sendAt', both('Leaves at', 'Yn gadael am'), (row) => row.sendAt),
  text('recipient', both('For', 'Ar gyfer'), (row) => row.recipient, 30),
  id((row) => row.obligationId),
  title((row) => row.title),
  text('template', both('Kind of email', 'Math o neges'), (row) => row.template),
  {
    key: 'state',
    heading: both('State', 'Cyflwr'),
    value: (row, { language }) => MAIL_STATES[row.state][language],
    json: (row) => row.state,
  },
  text('attempts', both('Attempts', 'Ymgeisiau'), (row) => row.attempts, 10),
  time('lastAt', both('Last tried at', 'Rhoddwyd cynnig ddiwethaf am'), (row) => row.lastAt),
  text('lastDetail', both('Answer of the server', 'Ateb y gweinydd'), (row) => row.lastDetail, 40),
]);

const ACCESS_PAGE = 50;

export const accessList: ListDescription = describeList({
  name: 'access',
  title: both('Who opened what', 'Pwy agorodd beth'),
  filter: z.object(whichAccesses),
  mayRead: looksAfterAll,
  rows: (viewer, { ledger, filter }) =>
    everyPage(async (page) => {
      const found = await accesses(viewer, ledger, { ...filter, page });
      return found.ok ? found.value.accesses : [];
    }, ACCESS_PAGE),
})([
  time('at', both('When', 'Pryd'), (row) => row.at),
  person('by', both('Who', 'Pwy'), (row) => ({ personId: row.personId })),
  text('kind', both('Kind', 'Math'), (row) => row.kind),
  id((row) => row.obligationId),
  text('what', both('What', 'Beth'), (row) => row.what, 40),
  text('through', both('By', 'Drwy'), (row) => row.through),
]);
