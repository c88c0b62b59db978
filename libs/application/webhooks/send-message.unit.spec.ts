import { Webhook } from 'standardwebhooks';
import { addMillis, fromMillis, instant, toMillis } from '#domain/kernel';
import {
  type WebhookReceiver,
  answer,
  certificateFor,
  hang,
  startReceiver,
} from '#tests/support/webhook-receiver';
import { outcomeOfStatus, retryAfterIn, sendMessage } from './send-message';
import { signedHeaders } from './signing';
import { serverClock } from '#tests/support/clock';

const machineNow = () => serverClock.now();
const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const OLDER = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const MESSAGE = { messageId: 'msg_1', body: '{"type":"ProgressNoted"}', secrets: [SECRET] };

const noNames = () => Promise.reject(new Error('no name is looked up'));
let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const options = () => ({
  now: machineNow,
  allowed: [receiver.origin],
  resolve: noNames,
  limitMs: 1_000,
});

const send = (changed: object = {}, message: object = {}) =>
  sendMessage({ url: `${receiver.origin}/in?a=1`, ...MESSAGE, ...message }, { ...options(), ...changed });

describe('the signature', () => {
  it('is right in the eyes of the library of Standard Webhooks, and of no altered body', async () => {
    expect(await send()).toMatchObject({ outcome: 'accepted', status: 200 });
    const [received] = receiver.received;
    const headers = received!.headers as Record<string, string>;
    expect(received!.path).toBe('/in?a=1');
    expect(headers['content-type']).toBe('application/json');
    expect(new Webhook(SECRET).verify(received!.body, headers)).toEqual({ type: 'ProgressNoted' });
    expect(() => new Webhook(SECRET).verify(`${received!.body} `, headers)).toThrow();
    expect(() => new Webhook(OLDER).verify(received!.body, headers)).toThrow();
  });

  it('is made by both secrets while one takes the place of the other', async () => {
    await send({}, { secrets: [SECRET, OLDER] });
    const [received] = receiver.received;
    const headers = received!.headers as Record<string, string>;
    for (const secret of [SECRET, OLDER]) new Webhook(secret).verify(received!.body, headers);
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/u);
  });

  it('is of the time at which it is made, so that an old one cannot be sent again by others', () => {
    const at = fromMillis(toMillis(machineNow()) - 6 * 60_000);
    const headers = { ...signedHeaders({ messageId: 'msg_1', body: '{}', at }, [SECRET]) };
    expect(() => new Webhook(SECRET).verify('{}', headers)).toThrow(/too old/u);
  });

  it('is missing where there is no secret: nothing is sent', async () => {
    expect(await send({}, { secrets: [] })).toMatchObject({ outcome: 'no-secret' });
    expect(receiver.received).toHaveLength(0);
  });
});

describe('a receiver', () => {
  it('that redirects is not followed', async () => {
    receiver.answers((message, response) =>
      message.path === '/elsewhere'
        ? answer(200)(message, response)
        : answer(307, '', { location: `${receiver.origin}/elsewhere` })(message, response),
    );
    expect(await send()).toMatchObject({ outcome: 'redirected', status: 307 });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/in?a=1']);
  });

  it('that fails is heard out: status, first words made harmless, and when to come again', async () => {
    receiver.answers(answer(503, 'down\u001b[2J', { 'retry-after': '120' }));
    expect(await send()).toEqual({
      outcome: 'not-accepted',
      status: 503,
      answer: 'down\\u001b[2J',
      retryAfterMs: 120_000,
    });
  });

  it('that hangs is given up when its time is over', async () => {
    receiver.answers(hang);
    const begun = toMillis(machineNow());
    expect(await send({ limitMs: 300 })).toMatchObject({ outcome: 'timed-out', status: null });
    expect(toMillis(machineNow()) - begun).toBeLessThan(3_000);
  });

  it('that answers without an end is read no further than some bytes', async () => {
    receiver.answers((_message, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const sent = await send({ limitMs: 5_000 });
    expect(sent).toMatchObject({ outcome: 'accepted', answer: `${'x'.repeat(299)}…` });
  });

  it('that is not there, breaks off or speaks no HTTP is an attempt without an answer', async () => {
    receiver.answers((_message, response) => response.destroy());
    expect(await send()).toMatchObject({ outcome: 'no-connection' });
    const { origin } = receiver;
    await receiver.close();
    expect(
      await sendMessage({ url: `${origin}/`, ...MESSAGE }, { ...options(), allowed: [origin] }),
    ).toMatchObject({
      outcome: 'no-connection',
    });
  });

  it('is not waited for once the program ends: what became of it is not known', async () => {
    receiver.answers(hang);
    const end = new AbortController();
    setTimeout(() => end.abort(), 50);
    expect(await send({ end: end.signal })).toMatchObject({ outcome: 'unknown' });
  });
});

describe('over HTTPS', () => {
  const tls = certificateFor('receiver.example');
  let secure: WebhookReceiver;
  beforeAll(async () => {
    secure = await startReceiver(tls);
  });
  afterAll(() => secure.close());

  const url = () => `https://receiver.example:${secure.port}/in`;
  const toName = (changed: object = {}, resolved = ['127.0.0.1']) => {
    const asked: string[] = [];
    const resolve = (host: string) => {
      asked.push(host);
      // what the name stands for the next time: nobody asks
      const address = asked.length === 1 ? resolved : ['203.0.113.1'];
      return Promise.resolve(address.map((each) => ({ address: each, family: 4 })));
    };
    const allowed = [new URL(url()).origin];
    const sent = sendMessage(
      { url: url(), ...MESSAGE },
      { ...options(), allowed, resolve, ca: tls.cert, ...changed },
    );
    return sent.then((value) => ({ ...value, asked }));
  };

  it('the address that was checked is the one connected to, and the certificate is of the name', async () => {
    expect(await toName()).toMatchObject({ outcome: 'accepted', asked: ['receiver.example'] });
    expect(secure.received[0]?.headers.host).toBe(`receiver.example:${secure.port}`);
  });

  it('a certificate that nobody vouches for, or of another name, is refused', async () => {
    const before = secure.received.length;
    expect(await toName({ ca: undefined })).toMatchObject({ outcome: 'certificate' });
    const other = certificateFor('other.example');
    expect(await toName({ ca: other.cert })).toMatchObject({ outcome: 'certificate' });
    expect(secure.received).toHaveLength(before);
  });

  it('a public name that leads inside is sent nothing', async () => {
    const before = secure.received.length;
    expect(await toName({ allowed: [] })).toMatchObject({ outcome: 'private-address' });
    expect(await toName({ allowed: [] }, [])).toMatchObject({ outcome: 'no-such-host' });
    expect(secure.received).toHaveLength(before);
  });

  it('a name that nobody answers for is given up in time', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await toName({ resolve, limitMs: 200 })).toMatchObject({ outcome: 'timed-out' });
  });
});

it('reads Retry-After as seconds or as a date, and nothing else', () => {
  const now = instant('2026-11-30T10:00:00Z');
  expect(retryAfterIn('120', now)).toBe(120_000);
  expect(retryAfterIn('Mon, 30 Nov 2026 10:05:00 GMT', now)).toBe(300_000);
  expect(retryAfterIn('Mon, 30 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect(addMillis(now, 0)).toBe(now);
  for (const none of [undefined, '', '-1', '1e9', '12.5', 'soon', '2026-11-30'])
    expect(retryAfterIn(none, now)).toBeNull();
});

it('judges every status', () => {
  const outcomes = [200, 204, 301, 304, 400, 401, 404, 410, 429, 500, 503].map(outcomeOfStatus);
  expect(outcomes.slice(0, 4)).toEqual(['accepted', 'accepted', 'redirected', 'redirected']);
  expect(outcomes.slice(4)).toEqual([
    'not-accepted',
    'not-accepted',
    'not-accepted',
    'gone',
    'not-accepted',
    'not-accepted',
    'not-accepted',
  ]);
});
