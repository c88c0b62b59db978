import { type Instant, instant, personId } from '#domain/kernel';
import { type Actor, isFactStream } from '#domain/obligations';
import { checkNotices, restoreNotices } from '#application/notices';
import { NoticeBench } from '../support/notice-bench';
import { story } from './core-story';

const clock: Actor = { personId: personId('clock'), roles: ['system'] };
const LAST = instant('2028-02-01T10:00:00Z');

jest.setTimeout(300_000);

let bench: NoticeBench;
beforeEach(async () => {
  bench = await NoticeBench.open();
});
afterEach(() => bench.close());

/** Every third mail is put off by the server, every seventh is not answered, and one post has no address. */
function behaveBadly(): void {
  let mails = 0;
  bench.server.behave({
    onMail: () => {
      mails += 1;
      return Promise.resolve(mails % 7 === 0 ? 'hang up' : mails % 3 === 0 ? 451 : null);
    },
  });
  bench.directory.addresses.set('deputy-director-aln', null);
}

/** The story of the frozen cores, decided as the worker does, its mail delivered after every decision. */
async function liveStory(): Promise<readonly string[]> {
  const { harness } = bench;
  const streams = [...new Set(story.map(({ stream }) => stream))];
  const entries = streams.filter((stream) => !isFactStream(stream));
  const inTime = [...story].sort((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0));
  for (const { stream, now, actor, commandId, command } of inTime) {
    const { personId: who, postId, roles } = actor;
    const own: Actor = { personId: who, roles, ...(postId !== undefined && { postId }) };
    await harness.at(now).ask(stream, command, own, commandId);
    if (!isFactStream(stream)) await bench.deliver(stream, now);
  }
  for (const id of entries) {
    await harness.at(LAST).ask(id, { type: 'advance' }, clock, `advance/${id}/${LAST}`);
    await bench.deliver(id, LAST);
  }
  return entries;
}

const unexpected = async (now: Instant) =>
  // the story delivers an entry's mail only when something of it is decided
  (await checkNotices(bench.ledger, now)).findings.filter(({ code }) => code !== 'overdue-unsent');

const dump = async () => [
  await bench.sql(`select mail_id, obligation_id, recipient, template, facts, planned_at, state, attempts, message_id,
    last_outcome, last_at from mail.outbox order by mail_id`),
  await bench.sql(`select mail_id, attempt, recipient, attempted_at, outcome, outcome_at from mail.attempt
    order by mail_id, attempt`),
  await bench.sql(`select id, next_wake_at from read.obligation order by id`),
];

it('what the story’s events ask for is what its outbox holds, and all of it can be made again from them', async () => {
  behaveBadly();
  const entries = await liveStory();
  const { mails, obligations } = await checkNotices(bench.ledger, LAST);
  expect(obligations).toBe(entries.length);
  expect(await bench.sql(`select count(*)::int as mails from mail.outbox`)).toEqual([{ mails }]);
  const states = await bench.sql(`select distinct state from mail.outbox order by state`);
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['sent', 'undeliverable', 'withdrawn']),
  );
  expect(await unexpected(LAST)).toEqual([]);

  const before = await dump();
  await bench.sql(
    `delete from mail.attempt; delete from mail.outbox; update read.obligation set next_wake_at = null`,
  );
  expect((await unexpected(LAST)).length).toBeGreaterThanOrEqual(mails);
  const sent = bench.server.mails.length;
  expect((await restoreNotices(bench.ledger, LAST)).mails).toBe(mails);
  expect(await unexpected(LAST)).toEqual([]);
  expect(await dump()).toEqual(before);
  expect(bench.server.mails).toHaveLength(sent);
});
