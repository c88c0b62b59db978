import { type ApiClient, apiClient } from '#platform/api-client/client';
import type { components } from '#platform/api-client/schema';
import { exampleOf } from '../../apps/api/description/examples';
import { type Faces, REVIEW, openFaces } from '../evidence-files/faces';

jest.setTimeout(60_000);

let faces: Faces;
let official: ApiClient;
let approver: ApiClient;
beforeAll(async () => {
  faces = await openFaces(1);
  official = apiClient(faces.apiUrl, 'sample-official');
  approver = apiClient(faces.apiUrl, 'sample-approver');
});
afterAll(() => faces.close());

const definition = exampleOf('obligationsRegister') as components['schemas']['ObligationDefinition'];
const ID = 'summer-guidance';
const entry = { params: { path: { id: ID } } };

it('registers an entry, reads it and acts on the version that was read', async () => {
  const preview = await official.POST('/api/v1/obligations/preview', { body: definition });
  expect(preview.data?.occurrences.map(({ due }) => due?.lastLawfulDay)).toEqual(['2026-07-31']);
  const made = await official.POST('/api/v1/obligations', {
    body: definition,
    params: { header: { 'Idempotency-Key': 'summer-guidance-1' } },
  });
  expect(made.response.status).toBe(201);
  expect(made.data).toMatchObject({ accepted: true, repeated: false });

  const read = await official.GET('/api/v1/obligations/{id}', entry);
  expect(read.data?.occurrences[0]?.due?.steps.length).toBeGreaterThan(1);
  expect(read.data?.owner).toBe('aln-policy-lead');
  const version = read.response.headers.get('etag') ?? '';

  const act = (text: string) =>
    official.POST('/api/v1/obligations/{id}/commands', {
      params: { path: { id: ID }, header: { 'If-Match': version } },
      body: { type: 'note-progress', text },
    });
  expect((await act('A draft is with ministers.')).data?.version).toBe((read.data?.version ?? 0) + 1);
  const stale = await act('It was sent back.');
  expect([stale.response.status, stale.error?.code]).toEqual([412, 'version-conflict']);
});

it('leafs through a list by its cursors, narrowed by filters', async () => {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const { data } = await official.GET('/api/v1/obligations', {
      params: { query: { sort: 'title', limit: 1, ...(after !== undefined && { after }) } },
    });
    ids.push(...(data?.obligations ?? []).map(({ id }) => id));
    after = data?.next ?? undefined;
  } while (after !== undefined && ids.length < 10);
  expect(ids.toSorted()).toEqual(['home-ed-guidance', ID, REVIEW].toSorted());
  const { data } = await official.GET('/api/v1/obligations', {
    params: { query: { kind: 'one-off-commitment', text: 'summer' } },
  });
  expect(data?.obligations).toMatchObject([{ id: ID }]);
});

it('is told what is wrong in both languages', async () => {
  const none = await official.GET('/api/v1/obligations/{id}', { params: { path: { id: 'no-such-entry' } } });
  expect([none.response.status, none.error?.code]).toEqual([404, 'not-found']);
  const faulty = await official.POST('/api/v1/obligations', {
    body: { ...definition, id: 'Not an id' },
  });
  expect(faulty.error?.errors?.[0]?.pointer).toBe('/id');
  expect(Object.keys(faulty.error?.errors?.[0]?.bilingual.detail ?? {}).sort()).toEqual(['cy', 'en']);
  const stranger = await apiClient(faces.apiUrl, 'nobody').GET('/api/v1/home');
  expect(stranger.response.status).toBe(403);
});

it('puts a date forward as one person and decides as another', async () => {
  const command = (client: ApiClient, body: components['schemas']['ObligationCommand']) =>
    client.POST('/api/v1/obligations/{id}/commands', { params: { path: { id: REVIEW } }, body });
  const proposed = await command(official, {
    type: 'propose-change',
    proposalId: 'out-of-it',
    change: { kind: 'ending', ground: 'repealed', reason: 'The section is repealed', provision: 'Section 1' },
  } as never);
  expect([proposed.response.status, proposed.error]).toEqual([200, undefined]);
  const own = await command(official, { type: 'approve-change', proposalId: 'out-of-it' });
  expect(own.response.status).toBe(403);
  const { data } = await approver.GET('/api/v1/approvals', { params: { query: { who: 'me' } } });
  expect(data?.approvals.map(({ decisionId }) => decisionId)).toContain('out-of-it');
  const approved = await command(approver, { type: 'approve-change', proposalId: 'out-of-it' });
  expect(approved.data?.ended).toBe(true);
});
