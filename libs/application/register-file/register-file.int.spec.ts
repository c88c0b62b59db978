import { parse } from 'yaml';
import { loadDirectory } from '#application/directory';
import { systemViewer, viewerFor } from '#application/queries';
import {
  type LoadedRegister,
  loadRegister,
  loadingOrder,
  planImport,
  sampleDirectoryFile,
} from '#application/register-import';
import { DecideCommand, type Gateway, submitCommand } from '#application/submit-command';
import {
  type Instant,
  type PostId,
  calendarDate,
  commandId,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  definitionOfCase,
  definitionSchema,
  factStream,
  fold,
} from '#domain/obligations';
import { programVersion } from '#platform/program-version';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow, sampleRows } from '../../../tests/support/seed-register';
import { createSeededDatabase } from '../../../tests/support/seeded-database';
import { type Difference, compareRegister, mayTakeRegister, recordFileFacts, registerFile } from '.';

jest.setTimeout(120_000);

const FROM = '2026-02-02T10:00:00Z';
const directory = loadDirectory(sampleDirectoryFile);
const posts = new Set(directory.posts.map(({ id }) => id));
const owner: Actor = {
  personId: personId('non-griffiths'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
const day = calendarDate;

let source: TestDatabase;
let target: TestDatabase;
let register: SealedLedger;
let empty: SealedLedger;

const textOf = async (ledger: SealedLedger): Promise<string> => {
  const pieces: string[] = [];
  const written = { ledger, directory, program: 'cylch@test', now: instant(FROM) };
  for await (const piece of registerFile(systemViewer, written)) pieces.push(piece);
  return pieces.join('');
};

const read = (text: string): LoadedRegister => {
  const file = loadRegister(text, { posts, source: () => undefined });
  expect(file.problems).toEqual([]);
  return file;
};

async function differences(ledger: SealedLedger, text: string): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for await (const each of compareRegister(systemViewer, { ledger, directory }, read(text))) found.push(each);
  return found;
}

/** Every kind of thing that the register holds, beside the sample’s rows. */
async function everyKindOfThing(ledger: SealedLedger): Promise<void> {
  let minute = 0;
  const act = (stream: string, command: Command, actor = owner) =>
    decideNow(ledger, stream, command, {
      now: `2026-02-03T10:${String((minute += 1)).padStart(2, '0')}:00.000Z` as Instant,
      actor,
      commandId: commandId(`act-${minute}`),
    });
  const evidence = { reference: 'Minutes, item 4', on: day('2026-01-30') };
  const fact = (name: string, more: object) =>
    act(factStream(name), {
      type: 'record-fact',
      fact: name,
      evidence,
      evenIfNothingWaits: true,
      ...more,
    } as Command);
  const late = { reason: 'It reached us late', document: evidence };
  await fact('scheme-approved', {
    effectiveOn: '2025-06-02',
    late,
    title: { en: 'Approval', cy: 'Cymeradwyo' },
  });
  await fact('council-election', { kind: 'series', effectiveOn: '2022-05-05', late });
  await fact('council-election', {
    kind: 'series',
    effectiveOn: '2027-05-06',
    status: 'projected',
    number: 2,
  });
  await fact('budget-period', { kind: 'period', effectiveOn: '2026-04-01', until: '2031-03-31' });
  await fact('review-years', { kind: 'parameter', effectiveOn: '2026-02-02', value: 5 });
  const reading = (id: string, rule: object) => ({
    id,
    basis: 'policy',
    label: { en: id, cy: id },
    reason: { en: 'So it says.', cy: 'Dyna a ddywed.' },
    rule,
  });
  const source = {
    kind: 'legislation',
    title: { en: 'A returns order: “#1”', cy: 'Gorchymyn ffurflenni' },
    provision: { en: 'article 4', cy: 'erthygl 4' },
    asAt: '2026-02-02',
    words: { en: 'yes\n- no: [x]', cy: 'ie\u0085\u202Eŵŷ' },
  };
  const own = (id: string, more: object) =>
    definitionSchema.parse({
      id,
      kind: 'action',
      title: { en: `Title of ${id}`, cy: '2026-02-02' },
      source,
      responsible: 'null',
      owner: 'aln-policy-lead',
      approver: 'deputy-director-aln',
      authority: 'internal',
      interpretation: { en: 'So.', cy: 'Felly.' },
      readings: [],
      ...more,
    });
  const register = (definition: ReturnType<typeof own>) =>
    act(definition.id, { type: 'register', definition });
  const offset = {
    primitive: 'offset',
    anchor: { kind: 'event', event: 'approved', title: { en: 'approval', cy: 'cymeradwyo' } },
    count: 2,
    unit: 'year',
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
  };
  await register(
    own('own-rule', {
      readings: [
        reading('two-years', offset),
        reading('by-march', { primitive: 'fixed-date', date: '2028-03-31', operator: 'before' }),
      ],
      facts: { approved: { fact: 'scheme-approved' } },
      milestones: { template: 'annual-report' },
      items: [{ id: 'part-one', title: { en: 'One' } }],
      tags: ['series-a', 'one-more'],
      deputy: 'curriculum-policy-lead',
      conflict: { en: 'Two dates.', cy: 'Dau ddyddiad.' },
    }),
  );
  await register(
    own('after-it', { undated: { primitive: 'open', reason: 'vague', explanation: { en: 'x', cy: 'y' } } }),
  );
  await register(
    own('to-close', {
      lookAgain: '2026-09-01',
      undated: { primitive: 'open', reason: 'vague', explanation: { en: 'x', cy: 'y' } },
    }),
  );
  await register(
    own('requests', {
      kind: 'case-template',
      readings: [
        reading('reply', {
          ...offset,
          anchor: { ...offset.anchor, event: 'received' },
          unit: 'day',
          count: 20,
        }),
      ],
      openedBy: 'received',
    }),
  );
  const opens = { template: obligationId('requests'), number: '2026-0001' };
  await fact('requests-2026-0001', { effectiveOn: '2026-02-02', opens });
  const template = fold(await ledger.readStream('requests'));
  const loader: Actor = { personId: personId('register-loader'), roles: ['system'] };
  await act(
    'requests-2026-0001',
    { type: 'register', definition: definitionOfCase(template!, opens) },
    loader,
  );
  await act('own-rule', { type: 'choose-reading', readingId: 'by-march', reason: 'The minutes say March' });
  await act('own-rule', {
    type: 'set-ladder',
    ladder: { before: [{ count: 3, unit: 'week', to: ['owner', 'approver'] }], after: [] },
    reason: 'Three weeks are enough',
  });
  await act('own-rule', {
    type: 'link',
    link: { type: 'follows', to: obligationId('after-it') },
    reason: 'x',
  });
  await act('aln-code-amend', {
    type: 'unlink',
    link: { type: 'follows', to: obligationId('aln-code-evidence') },
    reason: 'x',
  });
  await act('after-it', {
    type: 'transfer-ownership',
    owner: 'curriculum-policy-lead' as PostId,
    reason: 'x',
  });
  await act('to-close', { type: 'look-again', note: 'x', nextOn: day('2027-01-04') });
  await act('to-close', { type: 'close', ground: 'dropped', reason: 'Nobody needs it' });
  await act('own-rule', {
    type: 'set-milestones',
    reason: 'x',
    milestones: {
      list: [
        {
          id: 'draft',
          title: { en: 'Draft', cy: 'Drafft' },
          kind: 'draft',
          rule: { count: 2, unit: 'month', direction: 'before' },
          ladder: ['P1M'],
        },
      ],
    },
  });
}

/** As `cylch import` loads it, without Temporal. */
async function loadInto(ledger: SealedLedger, text: string): Promise<void> {
  const file = read(text);
  const decide = new DecideCommand(ledger, { current: directory }, programVersion());
  const execute: Gateway['execute'] = ({ obligationId: id, message }) =>
    decide.decide({ v: 1, obligationId: id, message, now: instant(FROM), clockOffsetMs: 0 });
  const gateway = { execute, executeRunning: execute };
  const services = { gateway, ledger, now: () => instant(FROM) };
  const facts = await recordFileFacts(services, file.facts);
  expect(facts.filter(({ ok }) => !ok)).toEqual([]);
  const plan = planImport(file.rows, () => null, file.carried);
  const actor: Actor = { personId: personId('register-loader'), roles: ['system'] };
  for (const wave of loadingOrder(plan.filter((step) => step.action === 'register')).waves)
    for (const { id, command } of wave)
      expect(
        await submitCommand(services, {
          actor,
          viewer: systemViewer,
          obligationId: id,
          command,
          commandId: commandId(`load/${id}`),
        }),
      ).toMatchObject({ kind: 'accepted' });
}

beforeAll(async () => {
  [source, target] = await Promise.all([createSeededDatabase(FROM), createTestDatabase({ scratch: true })]);
  register = openSealedLedger({ databaseUrl: source.url });
  empty = openSealedLedger({ databaseUrl: target.url });
  await everyKindOfThing(register);
});

afterAll(async () => {
  await Promise.all([register.close(), empty.close()]);
  await Promise.all([source.drop(), target.drop()]);
});

it('loads into an empty system, where nothing differs then; and says the same again', async () => {
  const text = await textOf(register);
  expect(await differences(register, text)).toEqual([]);
  await loadInto(empty, text);
  expect(await differences(empty, text)).toEqual([]);
  const again = await textOf(empty);
  expect(parse(again)).toEqual(parse(text));
  const file = read(text);
  expect(file.rows).toHaveLength(sampleRows().length + 5);
  expect(file.facts.map(({ name }) => name).sort()).toEqual([
    'budget-period',
    'council-election',
    'requests-2026-0001',
    'review-years',
    'scheme-approved',
  ]);
});

it('names what was changed in the file: which entry, which field, both values', async () => {
  const text = await textOf(register);
  const named = async (from: string | RegExp, to: string) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return (await differences(register, changed)).map(({ of, id, field, inFile, onRegister }) => [
      of,
      id,
      field,
      inFile,
      onRegister,
    ]);
  };
  expect(await named('Title of own-rule', 'Another title')).toEqual([
    ['entry', 'own-rule', 'title.en', 'Another title', 'Title of own-rule'],
  ]);
  expect(await named('2028-03-31', '2028-04-30')).toEqual([
    ['entry', 'own-rule', 'readings[by-march].rule.date', '2028-04-30', '2028-03-31'],
  ]);
  expect(await named('readingId: by-march', 'readingId: two-years')).toEqual([
    ['entry', 'own-rule', 'carried.reading.readingId', 'two-years', 'by-march'],
  ]);
  expect(await named('      to: after-it', '      to: to-close')).toEqual([
    [
      'entry',
      'own-rule',
      'links',
      [{ type: 'follows', to: 'to-close' }],
      [{ type: 'follows', to: 'after-it' }],
    ],
  ]);
  expect(await named('effectiveOn: 2022-05-05', 'effectiveOn: 2022-05-12')).toEqual([
    ['fact', 'council-election', 'entries[1].effectiveOn', '2022-05-12', '2022-05-05'],
  ]);
  expect(await named('name: Rhys Morgan', 'name: Rhys Prys')).toEqual([
    ['person', 'rhys-morgan', 'name', 'Rhys Prys', 'Rhys Morgan'],
  ]);
  expect(await named('ALN policy lead', 'Policy lead')).toEqual([
    ['post', 'aln-policy-lead', 'title.en', 'Policy lead', 'ALN policy lead'],
  ]);
  expect(await named(/holidays: .*/u, 'holidays: other')).toEqual([
    ['holidays', 'uk-bank-holidays', 'version', 'other', register.holidays.current.version],
  ]);
});

it('names what only one of them has', async () => {
  const file = parse(await textOf(register)) as Record<'rows' | 'facts', { id: string; name: string }[]>;
  const without = { ...file, rows: file.rows.slice(1), facts: file.facts.slice(1) };
  expect(await differences(register, JSON.stringify(without))).toMatchObject([
    { of: 'entry', id: file.rows[0]?.id, where: 'register' },
    { of: 'fact', id: file.facts[0]?.name, where: 'register' },
  ]);
  const more = { ...file, rows: [...file.rows, { ...file.rows[0], id: 'one-more' }] };
  expect(await differences(register, JSON.stringify(more))).toMatchObject([
    { of: 'entry', id: 'one-more', where: 'file', field: null },
  ]);
});

it('is for administrators and the command line alone', () => {
  const [official, , , administrator] = directory.people;
  expect(mayTakeRegister(systemViewer).ok).toBe(true);
  expect(mayTakeRegister(viewerFor(administrator!)).ok).toBe(true);
  expect(mayTakeRegister(viewerFor(official!)).ok).toBe(false);
  expect(mayTakeRegister({ ...viewerFor(administrator!), scope: [] }).ok).toBe(false);
});
