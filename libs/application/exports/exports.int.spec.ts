import { readXlsx } from 'hucre/xlsx';
import { loadDirectory } from '#application/directory';
import { register, systemViewer, type Viewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import { type Language, instant, obligationId, personId } from '#domain/kernel';
import { rebuildReadModels } from '#record/read-models';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import type { TestDatabase } from '../../../tests/support/database';
import { createSeededDatabase } from '../../../tests/support/seeded-database';
import { type ExportFormat, exportList, exportLists } from '.';

const now = instant('2026-11-24T10:00:00Z');
const directory = loadDirectory(sampleDirectoryFile);
let database: TestDatabase;
let ledger: SealedLedger;

beforeAll(async () => {
  database = await createSeededDatabase('2026-02-02T10:00:00Z');
  ledger = openSealedLedger({ databaseUrl: database.url });
  await rebuildReadModels(ledger, () => Promise.resolve(null));
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const narrow: Viewer = { personId: personId('a'), roles: ['auditor'], scope: [obligationId('wm-alp-cycle')] };
const official: Viewer = { personId: personId('non-griffiths'), roles: ['official'], scope: 'everything' };

async function exported(
  name: string,
  more: { format?: ExportFormat; filter?: object; viewer?: Viewer; language?: Language } = {},
) {
  const { format = 'json', filter = {}, viewer = systemViewer, language = 'en' } = more;
  const person = { posts: [], acting: undefined };
  const found = await exportList(viewer, name, {
    ledger,
    directory,
    now,
    language,
    person,
    format,
    filter: filter as Record<string, unknown>,
  });
  if (!found.ok) return { code: found.refusal.code, name: '', bytes: Buffer.alloc(0), rows: [] };
  const pieces: Buffer[] = [];
  for await (const piece of found.value.pieces) pieces.push(Buffer.from(piece));
  const bytes = Buffer.concat(pieces);
  const rows = format === 'json' ? (JSON.parse(bytes.toString()) as Record<string, unknown>[]) : [];
  return { code: null, name: found.value.name, bytes, rows };
}

it('the whole register leaves, not a page of it, in the order and with the filter asked for', async () => {
  const { rows, name } = await exported('register');
  expect([rows.length, name]).toEqual([77, 'register-2026-11-24.json']);
  expect(rows.find(({ id }) => id === 'wm-alp-cycle')).toMatchObject({
    kind: 'recurring-duty',
    dueDate: '2026-08-31',
    owner: 'aln-policy-lead',
    title: { en: expect.any(String) as string, cy: expect.any(String) as string },
  });
  const filter = { kind: 'recommendation', sort: '-title' };
  const narrowed = await exported('register', { filter });
  const page = await register(systemViewer, ledger, {
    now,
    filter: { kind: 'recommendation' },
    order: 'title',
    descending: true,
    size: 200,
  });
  expect(narrowed.rows.map(({ id }) => id)).toEqual(page.entries.map(({ id }) => id));
  expect(narrowed.rows.length).toBeGreaterThan(5);
});

it('has headings and words in the language of the page, and real dates', async () => {
  const { bytes, name } = await exported('register', { format: 'xlsx', language: 'cy' });
  expect(name).toBe('cofrestr-2026-11-24.xlsx');
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.name).toBe('Cofrestr');
  const [headings = [], ...rows] = sheet?.rows ?? [];
  expect(headings).toEqual(expect.arrayContaining(['Teitl', 'Perchennog', 'Statws']));
  const row = rows.find(([id]) => id === 'wm-alp-cycle') ?? [];
  expect(row[headings.indexOf('Math')]).toBe('Dyletswydd gylchol');
  expect(row[headings.indexOf('Dyddiad cau (diwrnod cyfreithlon olaf)')]).toEqual(
    new Date('2026-08-31T00:00:00Z'),
  );
  const csv = (await exported('register', { format: 'csv', language: 'cy' })).bytes.toString();
  expect(csv.startsWith('\uFEFFDynodydd y cofnod,Teitl,')).toBe(true);
  expect(csv).toContain(',2026-08-31,');
});

it.each(exportLists.filter(({ name }) => name !== 'cases').map(({ name }) => name))(
  '%s leaves in every form, with a heading in both languages for every column',
  async (name) => {
    const { rows } = await exported(name);
    const csv = (await exported(name, { format: 'csv' })).bytes.toString();
    expect(csv.split('\r\n').length).toBeGreaterThanOrEqual(rows.length + 2);
    const [sheet] = (await readXlsx((await exported(name, { format: 'xlsx' })).bytes)).sheets;
    expect(sheet?.rows).toHaveLength(rows.length + 1);
    const columns = exportLists.find((each) => each.name === name)?.columns ?? [];
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const { heading } of columns) expect(heading.en !== '' && heading.cy !== '').toBe(true);
  },
);

it('holds what the viewer may see, and some lists are for those who look after the register', async () => {
  for (const { name } of exportLists) {
    if (name === 'duties' || name === 'cases') continue;
    const { rows, bytes } = await exported(name, { viewer: narrow });
    expect([name, rows.length <= 77, bytes.includes('home-ed-guidance')]).toEqual([name, true, false]);
  }
  expect((await exported('register', { viewer: narrow })).rows.map(({ id }) => id)).toEqual(['wm-alp-cycle']);
  for (const name of ['mails', 'people', 'access'])
    expect((await exported(name, { viewer: official })).code).toBe('list-for-others');
  expect((await exported('cases', { filter: { template: 'nowhere' } })).code).toBe('not-found');
  expect((await exported('constructor')).code).toBe('no-such-list');
});

it('the calendar is of the months asked for', async () => {
  const august = await exported('calendar', { filter: { year: 2026, month: 8 } });
  expect(august.rows).toContainEqual(
    expect.objectContaining({ on: '2026-08-31', what: 'due', id: 'wm-alp-cycle' }),
  );
  const year = await exported('calendar', { filter: { month: '2026-01', months: 12 } });
  expect(year.rows.length).toBeGreaterThan(august.rows.length);
});
