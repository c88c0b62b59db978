import { obligationId, instant } from '#domain/kernel';
import { apiClient } from '#platform/api-client/client';
import { type Faces, HIDDEN, REVIEW, openFaces } from '../evidence-files/faces';

jest.setTimeout(60_000);

let faces: Faces;
let clock = '2026-11-23T10:00:00Z';
beforeAll(async () => {
  faces = await openFaces(1, () => instant(clock));
});
afterAll(() => faces.close());

const as = (token: string) => apiClient(faces.apiUrl, token);
const administrator = () => as('sample-administrator');

type Scope = 'read' | 'register:write' | 'webhooks';

/** @returns the token, shown this once */
async function made(id: string, scopes: readonly Scope[], entries?: readonly string[]): Promise<string> {
  const sees = entries && {
    kind: 'entries' as const,
    obligations: [...entries],
    kinds: [],
    sources: [],
  };
  const { data, error } = await administrator().POST('/api/v1/service-accounts', {
    body: { id, scopes: [...scopes], to: '2027-11-30', reason: 'The monthly report', ...(sees && { sees }) },
  });
  expect(error).toBeUndefined();
  expect(data?.token).toMatch(/^cylch_[\w-]{49}$/);
  return data?.token ?? '';
}

const note = (token: string, id: string = REVIEW) =>
  as(token).POST('/api/v1/obligations/{id}/commands', {
    params: { path: { id } },
    body: { type: 'note-progress', text: 'Noted by a program.' },
  });
const shown = async (id: string) => {
  const { data } = await administrator().GET('/api/v1/service-accounts');
  return data?.serviceAccounts.find(({ accountId }) => accountId === id);
};

it('is made by an administrator, and its token is stored nowhere', async () => {
  const token = await made('reader', ['read']);
  const events = JSON.stringify(await faces.ledger.readStream('service-account/reader'));
  expect(events).not.toContain(token.slice(6, 40));
  expect(JSON.stringify(await shown('reader'))).not.toMatch(/tokenSha256|cylch_/);
  expect(await shown('reader')).toMatchObject({ standing: 'in-force', lastUsedAt: null, scopes: ['read'] });
  for (const who of ['sample-official', 'sample-approver']) {
    const body = { id: 'another', scopes: ['read' as const], to: '2027-11-30', reason: 'x' };
    const { response } = await as(who).POST('/api/v1/service-accounts', { body });
    expect(response.status).toBe(403);
    expect((await as(who).GET('/api/v1/service-accounts')).data?.serviceAccounts).toEqual([]);
  }
});

it('is shown its token once, not even again to the same Idempotency-Key', async () => {
  const send = () =>
    administrator().POST('/api/v1/service-accounts', {
      params: { header: { 'Idempotency-Key': 'make-an-account' } },
      body: { id: 'made-once', scopes: ['read'], to: '2027-11-30', reason: 'A test' },
    });
  const [first, again] = [await send(), await send()];
  expect(first.data?.token).toMatch(/^cylch_/);
  expect([again.response.status, again.data?.token, again.data?.accountId]).toEqual([201, null, 'made-once']);
});

it('reads with its scope, sees what it may, and its last use is shown', async () => {
  const token = await made('narrow', ['read'], [REVIEW]);
  const { data } = await as(token).GET('/api/v1/obligations');
  expect(data?.obligations.map(({ id }) => id)).toEqual([REVIEW]);
  const hidden = await as(token).GET('/api/v1/obligations/{id}', { params: { path: { id: HIDDEN } } });
  expect(hidden.response.status).toBe(404);
  expect((await shown('narrow'))?.lastUsedAt).toBe('2026-11-23T10:00:00.000Z');
  const denied = await note(token);
  expect([denied.response.status, denied.error?.code]).toEqual([403, 'scope-missing']);
});

it('records under its own name, within its scope, and never as a second person', async () => {
  const token = await made('recorder', ['read', 'register:write'], [REVIEW]);
  expect((await note(token)).response.status).toBe(200);
  const { data } = await as(token).GET('/api/v1/obligations/{id}/history', {
    params: { path: { id: REVIEW } },
  });
  expect(data?.history.at(-1)?.by?.personId).toBe('service-account:recorder');
  expect((await note(token, HIDDEN)).response.status).toBe(404);
  const command = (body: object, who = token) =>
    as(who).POST('/api/v1/obligations/{id}/commands', {
      params: { path: { id: REVIEW } },
      body: body as never,
    });
  const change = { kind: 'ending', ground: 'repealed', reason: 'Repealed', provision: 'Section 1' };
  const proposed = await command(
    { type: 'propose-change', proposalId: 'by-a-person', change },
    'sample-official',
  );
  expect(proposed.response.status).toBe(200);
  const approved = await command({ type: 'approve-change', proposalId: 'by-a-person' });
  expect([approved.response.status, approved.error?.code]).toEqual([403, 'not-permitted']);
});

it.each([
  ['delegations', '/api/v1/delegations'],
  ['saved views', '/api/v1/saved-views'],
  ['service accounts', '/api/v1/service-accounts'],
  ['what auditors may see', '/api/v1/audit/verifications'],
  ['the running service', '/api/v1/stuck/notices/put-right'],
])('does nothing that is for people: %s', async (_what, path) => {
  const token = await made(path.replace(/.*\//, 'all-'), ['read', 'register:write', 'webhooks']);
  const answer = await fetch(`${faces.apiUrl}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'for-people-only']);
  const behalf = await fetch(`${faces.apiUrl}/api/v1/obligations`, {
    headers: { authorization: `Bearer ${token}`, 'on-behalf-of': 'non-griffiths' },
  });
  expect(behalf.status).toBe(403);
});

it('is revoked at once: by its next request, and for what is already on its way', async () => {
  const token = await made('short-lived', ['read', 'register:write']);
  expect((await note(token)).response.status).toBe(200);
  const revoke = () =>
    administrator().POST('/api/v1/service-accounts/{id}/revoke', {
      params: { path: { id: 'short-lived' } },
      body: { reason: 'It has leaked' },
    });
  // it is revoked after it was let in, before it is decided
  faces.beforeDeciding(() => revoke());
  const late = await note(token);
  expect([late.response.status, late.error?.code]).toEqual([403, 'unknown-person']);
  expect((await as(token).GET('/api/v1/obligations')).response.status).toBe(401);
  expect(await shown('short-lived')).toMatchObject({
    standing: 'revoked',
    revoked: { reason: 'It has leaked' },
  });
  const twice = await revoke();
  expect([twice.response.status, twice.error?.code]).toEqual([404, 'no-account-to-revoke']);
});

it('is over after its last day, and a token that is mistyped is nobody’s', async () => {
  const token = await made('until', ['read']);
  clock = '2027-12-01T10:00:00Z';
  expect((await as(token).GET('/api/v1/obligations')).response.status).toBe(401);
  clock = '2026-11-23T10:00:00Z';
  expect((await as(token).GET('/api/v1/obligations')).response.status).toBe(200);
  for (const wrong of [`${token}x`, token.slice(0, -1), `cylch_${'A'.repeat(49)}`])
    expect((await as(wrong).GET('/api/v1/obligations')).response.status).toBe(401);
});

it('is decided again the same from the record alone', async () => {
  const replayed = await as('sample-administrator').GET('/api/v1/audit/replay', {
    params: { query: { obligation: obligationId(REVIEW), limit: 100 } },
  });
  const own = replayed.data?.decisions.filter(({ personId }) => personId?.startsWith('service-account:'));
  expect(own?.length).toBeGreaterThan(1);
  expect(JSON.stringify(own)).toContain('"same":true');
});
