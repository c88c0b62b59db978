import { Webhook } from 'standardwebhooks';
import { MOST_ATTEMPTS, webhookStream } from '#domain/webhooks';
import { leaseDue } from '#record/webhooks';
import { asSuperuser } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { answer, hang } from '../../../tests/support/webhook-receiver';
import { showSecret } from './show-secret';
import { WebhookBench, administrator, send, heardBy } from './webhook-bench.testing';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const reason = 'They asked for it';

let bench: WebhookBench;
beforeEach(async () => {
  bench = await WebhookBench.open();
});
afterEach(() => bench.close());

const typesOn = async (id: Parameters<typeof webhookStream>[0]): Promise<readonly string[]> =>
  (await bench.ledger.readStream(webhookStream(id))).map(({ type }) => type);

it('sends what is recorded after it was made, of each entry in order: a failure holds up its own entry alone', async () => {
  const receiver = await bench.receiver();
  await bench.record('one');
  const { id } = await bench.subscribe(receiver);
  await bench.record('one');
  await bench.record('two');
  await bench.record('one');
  await bench.record('post/x', 1, 'MailSent');
  const sender = bench.sender();
  receiver.answers((message, response) =>
    answer(message.body.includes('one/2') ? 500 : 200)(message, response),
  );
  await send(sender);
  expect(heardBy(receiver)).toEqual(expect.arrayContaining(['one/2', 'two/3']));
  expect(receiver.received).toHaveLength(2);

  await send(sender);
  expect(receiver.received).toHaveLength(2);
  bench.later(6_000);
  receiver.answers(answer(204));
  await send(sender);
  expect(heardBy(receiver).slice(2)).toEqual(['one/2', 'one/4']);

  const [failed, , again] = receiver.received.filter(({ body }) => body.includes('one/'));
  expect(failed?.headers['webhook-id']).toBe(receiver.received[2]?.headers['webhook-id']);
  expect(again?.headers['webhook-id']).not.toBe(failed?.headers['webhook-id']);
  const attempts = (await bench.attempts(id)).toReversed();
  expect(attempts.map(({ outcome, status, number }) => [outcome, status, number])).toEqual(
    expect.arrayContaining([
      ['not-accepted', 500, 1],
      ['accepted', 200, 1],
      ['accepted', 204, 2],
      ['accepted', 204, 1],
    ]),
  );
  expect(attempts.find(({ outcome }) => outcome === 'not-accepted')?.nextAt).toMatch(
    /^2026-11-30T10:00:0[45]/u,
  );
  expect(bench.failures).toEqual([[]]);
});

it('one receiver that hangs delays no other', async () => {
  const [bad, good] = [await bench.receiver(), await bench.receiver()];
  bad.answers(hang);
  const hung = await bench.subscribe(bad);
  await bench.subscribe(good);
  await bench.record('one', 3);
  const sender = bench.sender({ limitMs: 5_000 });
  await sender.look();
  await eventually(() => good.received.length === 3, {
    withinMs: 3_000,
    what: 'the good receiver told of all',
  });
  expect(bad.received).toHaveLength(1);
  expect(await bench.attempts(hung.id)).toMatchObject([{ outcome: null }]);
});

it('hears only of the topics and kinds that it asked for', async () => {
  const [receiver, ofDuties] = [await bench.receiver(), await bench.receiver()];
  await bench.subscribe(receiver, { topics: ['dates'] });
  await bench.subscribe(ofDuties, { kinds: ['recurring-duty'] });
  await bench.record('one', 1, 'ProgressNoted');
  await bench.record('one', 1, 'DeadlinePassed');
  await send(bench.sender());
  expect(heardBy(receiver)).toEqual(['one/2']);
  expect(ofDuties.received).toEqual([]);
});

it('a receiver that is gone ends it: on the record, without another message, and its secrets are no more', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one', 2);
  receiver.answers(answer(410));
  const sender = bench.sender();
  await send(sender);
  await bench.followed();
  await bench.record('one', 1);
  bench.later(DAY);
  await send(sender);
  expect(receiver.received).toHaveLength(1);
  expect(await typesOn(id)).toEqual(['WebhookSubscribed', 'WebhookRefusedForGood']);
  expect(await asSuperuser(bench.database.adminUrl, 'select secret_id from webhook.secret')).toEqual([]);
});

it('a receiver that accepts nothing for days is disabled, on the record; what waited and what came since goes when it is resumed', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one', 2);
  receiver.answers(answer(500, 'no'));
  const sender = bench.sender();
  const firstIds = (): number => heardBy(receiver).filter((each) => each === 'one/1').length;
  for (let tried = 0; tried < MOST_ATTEMPTS; tried += 1) {
    expect(firstIds()).toBe(tried);
    await send(sender);
    bench.later(DAY * 1.2);
    if ((await typesOn(id)).length > 1) break;
  }
  expect(await typesOn(id)).toEqual(['WebhookSubscribed', 'WebhookDisabled']);
  const [newest] = await bench.attempts(id);
  expect(newest).toMatchObject({ outcome: 'not-accepted', answer: 'no' });

  await bench.followed();
  await bench.record('two', 1);
  const before = receiver.received.length;
  await send(sender);
  expect(receiver.received).toHaveLength(before);

  receiver.answers(answer(200));
  await bench.act(id, { kind: 'resume' });
  await send(sender);
  expect(heardBy(receiver).slice(before).toSorted()).toEqual(['one/1', 'one/2', 'two/3']);
});

it('makes so many attempts and no more, then goes on with the next of the same entry', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one', 2);
  receiver.answers((message, response) =>
    answer(message.body.includes('one/1') ? 400 : 200)(message, response),
  );
  const sender = bench.sender();
  for (let tried = 0; tried < MOST_ATTEMPTS; tried += 1) {
    await send(sender);
    // other entries are accepted: it is the message that is bad
    await bench.record('two');
    bench.later(DAY * 1.2);
  }
  await send(sender);
  expect(heardBy(receiver).filter((each) => each === 'one/1')).toHaveLength(MOST_ATTEMPTS);
  expect(heardBy(receiver).filter((each) => each === 'one/2')).toHaveLength(1);
  expect(await typesOn(id)).toEqual(['WebhookSubscribed']);
});

it('waits while it is paused, except for a test, and sends what waited when it goes on', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.act(id, { kind: 'pause', reason });
  await bench.record('one', 2);
  const sender = bench.sender();
  await send(sender);
  expect(receiver.received).toEqual([]);
  await bench.act(id, { kind: 'test' });
  await send(sender);
  expect(heardBy(receiver)).toEqual(['test']);
  await bench.act(id, { kind: 'resume' });
  await send(sender);
  expect(heardBy(receiver)).toEqual(['test', 'one/1', 'one/2']);
});

it('at another address what waits goes at once', async () => {
  const [bad, good] = [await bench.receiver(), await bench.receiver()];
  const { id } = await bench.subscribe(bad);
  await bench.record('one', 2);
  bad.answers(answer(503, '', { 'retry-after': '3600' }));
  const sender = bench.sender();
  await send(sender);
  const wanted = { name: 'Cases', url: `${good.origin}/in`, topics: [], kinds: [] };
  await bench.act(id, { kind: 'change', wanted, reason });
  await send(bench.sender());
  expect(heardBy(good)).toEqual(['one/1', 'one/2']);
});

it('a test that fails is made once and holds nothing up', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  receiver.answers(answer(500));
  await bench.act(id, { kind: 'test' });
  const sender = bench.sender();
  await send(sender);
  bench.later(DAY);
  await send(sender);
  expect(receiver.received).toHaveLength(1);
});

it('sends everything from a position again, in order, under the ids that it had', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one', 3);
  const sender = bench.sender();
  await send(sender);
  const position = (await bench.ledger.findEvents(['one/2' as never])).get('one/2' as never)!.position;
  await bench.act(id, { kind: 'replay', fromPosition: position, reason });
  await send(sender);
  expect(heardBy(receiver)).toEqual(['one/1', 'one/2', 'one/3', 'one/2', 'one/3']);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids.slice(3)).toEqual(ids.slice(1, 3));
});

it('signs by the new secret and the one before it until the overlap is over; each is shown once', async () => {
  const receiver = await bench.receiver();
  const { id, secret: older } = await bench.subscribe(receiver);
  const show = () => showSecret({ ledger: bench.ledger, now: bench.now() }, administrator, id);
  expect(await show()).toMatchObject({ value: older });
  expect(await show()).toMatchObject({ refusal: { code: 'secret-shown-already' } });
  const { secret: newer } = await bench.act(id, { kind: 'rotate', overlapHours: 2 });
  const sender = bench.sender();
  await bench.record('one');
  await send(sender);
  bench.later(121 * MINUTE);
  await bench.record('one');
  await send(sender);
  const signedBy = (index: number): readonly (string | null)[] => {
    const { headers } = receiver.received[index]!;
    return [older, newer].map((secret) => {
      const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
      const own = new Webhook(secret ?? '').sign(
        String(headers['webhook-id']),
        at,
        receiver.received[index]!.body,
      );
      return String(headers['webhook-signature']).split(' ').includes(own) ? secret : null;
    });
  };
  expect([signedBy(0), signedBy(1)]).toEqual([
    [older, newer],
    [null, newer],
  ]);
  const stored = await asSuperuser(bench.database.adminUrl, 'select sealed from webhook.secret');
  const bytes = Buffer.from(older.slice('whsec_'.length), 'base64');
  expect(stored).toHaveLength(2);
  for (const { sealed } of stored) expect((sealed as Buffer).includes(bytes)).toBe(false);
  const events = JSON.stringify(await bench.ledger.readStream(webhookStream(id)));
  for (const secret of [older, newer ?? '']) expect(events).not.toContain(secret.slice(6));
});

it('of two workers none sends what the other sends, and a receiver has four messages at once at most', async () => {
  const receiver = await bench.receiver();
  await bench.subscribe(receiver);
  for (let stream = 0; stream < 12; stream += 1) await bench.record(`s${stream}`, 3);
  let [atOnce, most] = [0, 0];
  receiver.answers((_message, response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    setTimeout(() => {
      atOnce -= 1;
      response.writeHead(200).end();
    }, 20);
  });
  const senders = [bench.sender(), bench.sender()];
  await eventually(async () => {
    await Promise.all(senders.map((each) => each.look()));
    return receiver.received.length >= 36;
  });
  await Promise.all(senders.map((each) => each.settled()));
  const heard = heardBy(receiver);
  expect(new Set(heard).size).toBe(36);
  expect(heard).toHaveLength(36);
  expect(most).toBeLessThanOrEqual(4);
  for (let stream = 0; stream < 12; stream += 1) {
    const own = heard
      .filter((each) => each.startsWith(`s${stream}/`))
      .map((each) => Number(each.split('/')[1]));
    expect(own).toEqual(own.toSorted((one, other) => one - other));
  }
});

it('what a worker did not live to settle is sent again under the same id once its lease is over', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one', 2);
  const now = bench.now();
  const until = new Date(Date.parse(now) + MINUTE).toISOString() as typeof now;
  const [lost] = await leaseDue(bench.ledger.db, id, { now, until, most: 4, testsOnly: false });
  const sender = bench.sender();
  await send(sender);
  expect(receiver.received).toEqual([]);
  bench.later(MINUTE + 1);
  await send(sender);
  expect(heardBy(receiver)).toEqual(['one/1', 'one/2']);
  expect(receiver.received[0]?.headers['webhook-id']).toBe(lost?.messageId);
  const outcomes = (await bench.attempts(id)).map(({ position, outcome }) => [position, outcome]);
  expect(
    outcomes
      .toReversed()
      .slice(0, 2)
      .map(([, outcome]) => outcome),
  ).toEqual(['unknown', 'accepted']);
});

it('a worker that ends waits a moment for what is under way, cuts it off, and leaves it to be repeated', async () => {
  const receiver = await bench.receiver();
  const { id } = await bench.subscribe(receiver);
  await bench.record('one');
  receiver.answers(hang);
  const ending = bench.sender({ limitMs: 60_000 });
  await ending.look();
  await eventually(() => receiver.received.length === 1);
  await ending.end();
  expect(await bench.attempts(id)).toMatchObject([{ outcome: 'unknown' }]);
  receiver.answers(answer(200));
  await send(bench.sender());
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(receiver.received).toHaveLength(2);
});
