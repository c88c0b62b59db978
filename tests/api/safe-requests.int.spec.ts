import { instant } from '#domain/kernel';
import { withDatabase } from '../support/database';
import { type Faces, HIDDEN, REVIEW, openFaces } from '../evidence-files/faces';

jest.setTimeout(60_000);

let faces: Faces;
let clock = '2026-11-23T10:00:00Z';
beforeAll(async () => {
  faces = await openFaces(1, () => instant(clock), undefined, ['pmg-guidance']);
});
afterAll(() => faces.close());

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly role?: string;
}

async function ask(path: string, { method = 'GET', headers = {}, body, role = 'official' }: Sent = {}) {
  const answer = await fetch(`${faces.apiUrl}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer sample-${role}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
  };
}

const note = (text: string, headers: Readonly<Record<string, string>> = {}, of: string = REVIEW) =>
  ask(`/obligations/${of}/commands`, { method: 'POST', headers, body: { type: 'note-progress', text } });

const versionOf = async (of: string = REVIEW) => (await ask(`/obligations/${of}`)).body['version'] as number;

describe('the version that a client saw', () => {
  it('is the ETag: nothing is sent again while nothing differs, and what another day makes of it is sent', async () => {
    const first = await ask(`/obligations/${REVIEW}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(new RegExp(`^"${String(first.body['version'])}-[\\w-]+"$`));
    const same = await ask(`/obligations/${REVIEW}`, { headers: { 'if-none-match': tag } });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag]);
    clock = '2031-08-30T10:00:00Z';
    const later = await ask(`/obligations/${REVIEW}`, { headers: { 'if-none-match': tag } });
    clock = '2026-11-23T10:00:00Z';
    expect([later.status, later.body['version']]).toEqual([200, first.body['version']]);
  });

  it('goes into If-Match: an act on another version is refused with what has changed', async () => {
    const seen = (await ask(`/obligations/${REVIEW}`)).headers.get('etag') ?? '';
    expect((await note('Fieldwork is done.', { 'if-match': seen })).status).toBe(200);
    const stale = await note('Something else.', { 'if-match': seen, 'accept-language': 'cy' });
    const now = await versionOf();
    expect(stale.status).toBe(412);
    expect(stale.headers.get('etag')).toBe(`"${now}"`);
    expect(stale.body).toMatchObject({
      code: 'version-conflict',
      title: expect.stringContaining('wedi newid') as string,
      version: now,
      seen: now - 1,
      changed: [
        {
          type: 'ProgressNoted',
          version: now,
          description: { en: expect.any(String) as string, cy: expect.any(String) as string },
        },
      ],
    });
    expect(await versionOf()).toBe(now);
    expect((await note('The version alone.', { 'if-match': `"${now}"` })).status).toBe(200);
    expect((await note('Whichever.', { 'if-match': '*' })).status).toBe(200);
    for (const none of ['12', '"x"', 'W/"3"', '"1", "2"'])
      expect((await note('No version.', { 'if-match': none })).status).toBe(400);
    const facts = await ask('/facts/government-formed');
    expect(facts.headers.get('etag')).toMatch(/^"0-/);
  });
});

describe('a request with an Idempotency-Key', () => {
  it('is answered once, however often it is sent, and however its JSON is written', async () => {
    const key = { 'idempotency-key': '"5f0c9a3e-1111"' };
    const first = await note('Only once.', key);
    const again = await note('Only once.', key);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    const { history } = (await ask(`/obligations/${REVIEW}/history?limit=200`)).body as { history: object[] };
    expect(history.filter((event) => JSON.stringify(event).includes('Only once'))).toHaveLength(1);
    const turned = await ask(`/obligations/${REVIEW}/commands`, {
      method: 'POST',
      headers: { 'idempotency-key': '5f0c9a3e-1111' },
      body: { text: 'Only once.', type: 'note-progress' },
    });
    expect(turned.text).toBe(first.text);
  });

  it('is refused with another body, at another address or on another version', async () => {
    const key = { 'idempotency-key': 'another-0001' };
    expect((await note('One.', key)).status).toBe(200);
    for (const other of [
      await note('Two.', key),
      await note('One.', key, HIDDEN),
      await note('One.', { ...key, 'if-match': '"1"' }),
    ])
      expect([other.status, other.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  it('is answered once where it is sent many times at once: the others hear that it is under way', async () => {
    const key = { 'idempotency-key': 'at-once-0001' };
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    faces.beforeDeciding(() => held);
    const before = await versionOf();
    const sent = [note('At once.', key), note('At once.', key), note('At once.', key)];
    // whichever claimed the key waits; the others are told so
    const other = await Promise.race(sent);
    letGo();
    expect([other.status, other.body['code'], other.headers.get('retry-after')]).toEqual([
      409,
      'still-running',
      '1',
    ]);
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(await versionOf()).toBe(before + 1);
    expect((await note('At once.', key)).status).toBe(200);
    expect(await versionOf()).toBe(before + 1);
  });

  it('is its caller’s own: another may use the same key', async () => {
    const key = { 'idempotency-key': 'shared-key-01' };
    const send = (role: string, text: string) =>
      ask(`/obligations/${REVIEW}/commands`, {
        method: 'POST',
        role,
        headers: key,
        body: { type: 'note-progress', text },
      });
    expect((await send('official', 'Mine.')).status).toBe(200);
    expect((await send('approver', 'Mine too.')).status).toBe(200);
  });

  it('keeps what was refused, and nothing of what did not fit its form', async () => {
    const key = { 'idempotency-key': 'refused-0001' };
    const bad = await ask(`/obligations/${REVIEW}/commands`, {
      method: 'POST',
      headers: key,
      body: { type: 'note-progress' },
    });
    expect(bad.status).toBe(400);
    expect((await note('Mended.', key)).status).toBe(200);
    const refusal = { 'idempotency-key': 'refused-0002' };
    const first = await note('Nowhere.', refusal, 'no-such-entry');
    const again = await note('Nowhere.', refusal, 'no-such-entry');
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([
      404,
      404,
      'true',
    ]);
    expect(again.text).toBe(first.text);
  });

  it('holds on every POST: views, delegations, previews, and files by what they hold', async () => {
    const key = { 'idempotency-key': 'every-post-01' };
    const given = { to: 'rhys-morgan', posts: ['aln-policy-lead'], from: undefined, firstDay: '2026-12-01' };
    const delegation = () => ask('/delegations', { method: 'POST', headers: key, body: given });
    const [one, other] = [await delegation(), await delegation()];
    expect(other.text).toBe(one.text);
    const upload = (bytes: string) =>
      fetch(`${faces.apiUrl}/api/v1/obligations/${REVIEW}/evidence-files?name=a.txt`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer sample-official',
          'content-type': 'application/octet-stream',
          'idempotency-key': 'a-file-00001',
        },
        body: bytes,
      });
    const file = await upload('The same words.');
    const text = await file.text();
    expect([file.status, (await (await upload('The same words.')).text()) === text]).toEqual([201, true]);
    expect((await upload('As many letters')).status).toBe(422);
  });

  it('lives for a day, and is stored where nobody reads it without the key', async () => {
    const key = { 'idempotency-key': 'a-day-00001' };
    const preview = (text: string) =>
      ask(`/obligations/${REVIEW}/commands/preview`, {
        method: 'POST',
        headers: key,
        body: { type: 'note-progress', text },
      });
    expect((await preview('Secret words.')).status).toBe(200);
    const sql = withDatabase(faces.database.adminUrl, new URL(faces.database.adminUrl).pathname.slice(1));
    await sql.query(`do $$ begin
      if not exists (select from web.idempotent_answer where answer is not null) then
        raise exception 'nothing is stored'; end if;
      if exists (select from web.idempotent_answer
        where key || request || encode(answer, 'escape') ~ 'Secret|a-day-00001') then
        raise exception 'it can be read'; end if;
    end $$`);
    clock = '2026-11-24T10:00:01Z';
    expect((await preview('Other words.')).status).toBe(200);
    clock = '2026-11-23T10:00:00Z';
  });
});

describe('a list', () => {
  interface Listed {
    readonly history: readonly { readonly position: number }[];
    readonly next: string | null;
  }
  const page = async (path: string) => {
    const { status, headers, body } = await ask(path);
    return { status, link: headers.get('link'), body: body as unknown as Listed };
  };

  it('is given a page at a time, by the links of RFC 8288, whatever is recorded meanwhile', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await note(text);
    const all = (await page(`/obligations/${REVIEW}/history?limit=200`)).body.history;
    const seen: number[] = [];
    let path: string | null = `/obligations/${REVIEW}/history?limit=3`;
    while (path !== null && seen.length < 100) {
      const { link, body } = await page(path);
      expect(body.history.length).toBeLessThanOrEqual(3);
      seen.push(...body.history.map(({ position }) => position));
      const next = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(link ?? '')?.[1] ?? null;
      expect(next === null).toBe(body.next === null);
      if (seen.length === 3) await note('meanwhile');
      path = next;
    }
    expect(seen.slice(0, all.length)).toEqual(all.map(({ position }) => position));
    expect(seen).toHaveLength(all.length + 1);
  });

  it.each([
    '/obligations',
    '/activity',
    '/approvals',
    '/mails',
    '/waking',
    '/done',
    '/audit/changed-entries',
  ])('%s refuses a cursor that it did not give, in both languages', async (list) => {
    const other = Buffer.from('["x","y",1]').toString('base64url');
    for (const wrong of ['nonsense', other, "' or 1=1 --", 'x'.repeat(601)]) {
      const { status, body } = await ask(`${list}?after=${encodeURIComponent(wrong)}`);
      expect([status, body['code']]).toEqual([400, 'not-as-documented']);
      const [error] = body['errors'] as { pointer: string; bilingual: { detail: Record<string, string> } }[];
      expect(error?.pointer).toBe('/after');
      expect(Object.keys(error?.bilingual.detail ?? {}).sort()).toEqual(['cy', 'en']);
    }
    expect((await ask(`${list}?limit=100000`)).status).toBe(400);
  });

  it('takes a cursor with the filters alone with which it was given', async () => {
    const { next } = (await page(`/obligations/${REVIEW}/history?limit=1`)).body;
    expect((await page(`/obligations/${HIDDEN}/history?limit=1&after=${String(next)}`)).status).toBe(400);
    expect((await page(`/obligations/${REVIEW}/history?limit=2&after=${String(next)}`)).status).toBe(200);
  });
});
