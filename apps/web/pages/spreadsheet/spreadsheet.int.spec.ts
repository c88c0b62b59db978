import 'reflect-metadata';
import { eventually } from '../../../../tests/support/eventually';
import { asSuperuser } from '../../../../tests/support/database';
import { type Browser, type Faces, asBytes, openFaces } from '../../../../tests/evidence-files/faces';
import { sentences } from '../../platform/locale';

jest.setTimeout(120_000);

const t = sentences('en', 'spreadsheet');
const PAGE = '/en/new/spreadsheet';

let faces: Faces;
let official: Browser;
beforeAll(async () => {
  faces = await openFaces(1);
  official = await faces.browser('official');
});
afterAll(() => faces.close());

const HEADS = 'Reference,Title,Kind,Responsible body,Authority,Due date';
const rows = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at},Report ${at},Action,WG,Internal,31/03/2031`).join(
    '\n',
  );
const fileOf = (text: string) => ({ name: 'ours.csv', bytes: Buffer.from(`${HEADS}\n${text}`) });

const sent = async (text: string): Promise<string> => {
  const answer = await official.send(PAGE, {}, fileOf(text));
  expect(answer.status).toBe(303);
  return answer.headers['location'] as string;
};
const text = async (path: string): Promise<string> => (await official.agent.get(path)).text;
const loaded = (path: string, count: number): Promise<unknown> =>
  eventually(async () => (await text(path)).includes(t('loaded.title', { count })));
const versionOf = async (id: string): Promise<number> => (await faces.ledger.readStream(id)).length;

it('is checked, shown to its sender alone, and loaded once, in the sender’s name', async () => {
  const path = await sent(`${rows('one', 2)}\n=evil,,Action,WG,Internal,31/02/2031`);
  const page = await text(path);
  expect(page).toContain(t('faults.title', { count: 2 }));
  expect(page).toContain('There is no day 31 in February 2031.');
  expect(await versionOf('one-0')).toBe(0);
  const list = await official.agent.get(`${path}/faults.csv`);
  expect(list.headers['content-disposition']).toContain('ours-faults.csv');
  expect(list.text).toContain('4,F4,Due date,correct,There is no day 31');
  const auditor = await faces.browser('auditor');
  for (const each of [PAGE, path, `${path}/check`, `${PAGE}/template.csv`])
    expect([each, (await auditor.agent.get(each)).status]).toEqual([each, 403]);
  expect((await official.agent.get(`${PAGE}/another`)).status).toBe(404);

  expect(await text(`${path}/check`)).toContain(t('check.load', { count: 2 }));
  expect((await official.send(`${path}/check`, {})).status).toBe(303);
  await loaded(path, 2);
  const [registered] = await faces.ledger.readStream('one-0');
  expect(registered).toMatchObject({
    type: 'ObligationRegistered',
    data: { by: { personId: 'non-griffiths' } },
  });
  const again = await sent(rows('one', 2));
  expect(await text(again)).toContain(t('result.nothing-new'));
  expect((await official.agent.get(`${again}/check`)).status).toBe(303);
});

it('that stopped in the middle is gone on with, and nothing is loaded twice', async () => {
  const path = await sent(rows('two', 3));
  const id = path.split('/').at(-1) ?? '';
  await official.send(`${await sent(rows('two', 1))}/check`, {});
  await eventually(async () => (await versionOf('two-0')) > 0);
  const before = await versionOf('two-0');
  // its process ended without a word
  await asSuperuser(
    faces.database.adminUrl,
    `update web.spreadsheet_import set state = 'loading', total = 3, done = 1, heard_at = now() - interval '1 minute' where id = '${id}'`,
  );
  expect(await text(path)).toContain(t('stopped.text', { done: 1, total: 3 }));
  await official.send(`${path}/check`, {});
  await loaded(path, 2);
  expect([await versionOf('two-0'), (await versionOf('two-2')) > 0]).toEqual([before, true]);
});

it('is refused with its place where it cannot be read', async () => {
  const bytes = Buffer.from(`${HEADS}\nx,it\x92s,Action,WG,Internal,`, 'latin1');
  const answer = await official.send(PAGE, {}, { name: 'old.csv', bytes });
  expect([answer.status, answer.text.includes('in cell B2 of row 2')]).toEqual([422, true]);
  const nothing = await official.send(PAGE, {});
  expect([nothing.status, nothing.text.includes('Choose the spreadsheet to load.')]).toEqual([422, true]);
});

it('the API does the same', async () => {
  const api = faces.api('official');
  const post = (path: string, body: string) => api.at(path, Buffer.from(body));
  const checked = await post('imports?name=ours.csv', `${HEADS}\n${rows('api', 2)}\n,,Action,WG,Internal,`);
  const { id, check } = checked.body as { id: string; check: object };
  expect(check).toMatchObject({
    counts: { register: 2, faulty: 1 },
    faults: [{ cell: 'B4', code: 'no-title' }],
  });
  expect((await api.at('imports')).body).toMatchObject({
    imports: expect.arrayContaining([expect.objectContaining({ id })]) as unknown,
  });
  expect((await api.at(`imports/${id}/load`, {})).status).toBe(202);
  await eventually(
    async () => ((await api.at(`imports/${id}`)).body as { state: string }).state === 'loaded',
  );
  expect((await api.at(`imports/${id}`)).body).toMatchObject({ outcome: { loaded: 2, refused: [] } });
  expect((await faces.api('approver').at(`imports/${id}`)).status).toBe(404);
  expect((await faces.api('auditor').at(`imports/${id}/load`, {})).body).toMatchObject({ status: 403 });
  expect((await post('imports?name=x.csv', 'a,b\n1,2')).body).toMatchObject({
    status: 422,
    code: 'no-headings',
  });
  const template = await asBytes(api.at('imports/template?language=cy'));
  expect((template.body as Buffer).subarray(0, 2).toString()).toBe('PK');
});
