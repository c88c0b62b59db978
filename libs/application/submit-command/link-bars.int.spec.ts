import { both, commandId, instant, obligationId, personId } from '#domain/kernel';
import { loadDirectory } from '#application/directory';
import { links, systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import { type Ledger, openLedger } from '#record/ledger';
import { compareWithRebuild } from '#record/read-models';
import type { Actor, Command, Link } from '#domain/obligations';
import type { DecisionOutcome } from '#workflows';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow } from '../../../tests/support/seed-register';
import { sampleDefinition } from '../../domain/obligations/sample-definition.testing';
import { type SubmitServices, submitCommand } from './submit-command';

const now = instant('2026-11-23T10:00:00Z');
const official: Actor = { personId: personId('non-griffiths'), roles: ['official'] };
const loader: Actor = { personId: personId('register-loader'), roles: ['system'] };
const directory = loadDirectory(sampleDirectoryFile);
const definition = (id: string, over: object = {}) =>
  sampleDefinition({
    id,
    title: both(
      id.replace('entry-', 'Entry ').replace(/.$/u, (last) => last.toUpperCase()),
      id.replace('entry-', 'Cofnod ').replace(/.$/u, (last) => last.toUpperCase()),
    ),
    owner: 'aln-policy-lead',
    approver: 'deputy-director-aln',
    ...over,
  });

let database: TestDatabase;
let ledger: Ledger;
let sent = 0;
beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  for (const id of ['entry-a', 'entry-b', 'entry-c'])
    await decideNow(ledger, id, { type: 'register', definition: definition(id) }, { now });
  const recommendation = definition('advice-1', { kind: 'recommendation' });
  await decideNow(ledger, 'advice-1', { type: 'register', definition: recommendation }, { now });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

/** Decided at once by the real core where no bar stands in the way. */
async function send(id: string, command: Command, actor = official): Promise<string> {
  const accepted = { accepted: true } as DecisionOutcome;
  const gateway: SubmitServices['gateway'] = {
    execute: () => Promise.resolve(accepted),
    executeRunning: () => Promise.resolve(accepted),
  };
  const submitted = await submitCommand(
    { gateway, ledger, directory, now: () => now },
    { actor, viewer: systemViewer, obligationId: obligationId(id), command, commandId: commandId('c-1') },
  );
  if (submitted.kind === 'refused') {
    const { code, message, pointer } = submitted.refusal;
    return [code, pointer, message.en, message.cy].join(' | ');
  }
  sent += 1;
  const unique = commandId(`sent-${sent}`);
  await decideNow(ledger, id, command, { now, actor, commandId: unique });
  return submitted.kind;
}

const to = (id: string, type: Link['type']): Link => ({ type, to: obligationId(id) });
const link = (which: Link): Command => ({ type: 'link', link: which, reason: 'The Act says so' });
const said = async (id: string) => {
  const found = await links(systemViewer, ledger, { id, now });
  return found.ok ? found.value.map(({ words, to: other }) => `${words.en} ${other}`) : found.refusal.code;
};

it('a link is shown from both ends in words, and no longer once it is removed', async () => {
  expect(await send('entry-a', link(to('entry-b', 'replaces')))).toBe('accepted');
  expect(await said('entry-a')).toEqual(['Replaces entry-b']);
  expect(await said('entry-b')).toEqual(['Is replaced by entry-a']);
  await send('entry-a', { type: 'unlink', link: to('entry-b', 'replaces'), reason: 'Not so' });
  expect([await said('entry-a'), await said('entry-b')]).toEqual([[], []]);
});

it('one to nothing is refused in both languages, with what is near', async () => {
  const answer = await send('entry-a', link(to('entry-d', 'follows')));
  expect(answer).toMatch(/^link-to-nothing \| \/link\/to \| .*entry-a.*\| .*Tebyg: .*entry-a/);
  expect(await send('entry-a', link(to('entry-a', 'follows')))).toMatch(/^link-to-itself \| .*ef ei hun/);
});

it.each(['follows', 'part-of', 'replaces'] as const)('a circle of %s is refused and named', async (type) => {
  expect(await send('entry-a', link(to('entry-b', type)))).toBe('accepted');
  expect(await send('entry-b', link(to('entry-c', type)))).toBe('accepted');
  expect(await send('entry-b', link(to('entry-a', type)))).toMatch(
    /^link-circle \| \/link \| .*“Entry B” → “Entry A” → “Entry B”.*\| .*yn cau cylch: “Cofnod B” → “Cofnod A” → “Cofnod B”/,
  );
  expect(await send('entry-c', link(to('entry-a', type)))).toContain(
    '“Entry C” → “Entry A” → “Entry B” → “Entry C”',
  );
  expect(await send('entry-a', link(to('entry-c', type)))).toBe('accepted');
});

it('the same said from the other end is refused', async () => {
  expect(await send('entry-b', link(to('entry-a', 'precedes')))).toMatch(
    /^link-exists \| .*“Entry A” – Follows: “Entry B”.*“Cofnod A” – Yn dilyn: “Cofnod B”/,
  );
});

it('only a recommendation is answered', async () => {
  expect(await send('entry-a', link(to('entry-b', 'answers')))).toMatch(
    /^not-a-recommendation \| .*argymhelliad/,
  );
  expect(await send('entry-a', link(to('advice-1', 'answers')))).toBe('accepted');
  expect(await said('advice-1')).toEqual(['Is answered by entry-a']);
});

it.each<[string, (links: readonly Link[]) => Command]>([
  [
    'amended',
    (given) => ({ type: 'amend', definition: definition('entry-c', { links: given }), reason: 'New' }),
  ],
  [
    'proposed',
    (given) => ({
      type: 'propose-change',
      proposalId: 'p-1',
      change: { kind: 'amendment', definition: definition('entry-c', { links: given }), reason: 'New' },
    }),
  ],
])('a definition as %s is held to the same', async (_how, command) => {
  expect(await send('entry-c', command([to('entry-d', 'follows')]))).toMatch(
    /^link-to-nothing \| \S*\/links\/0\/to/,
  );
  expect(await send('entry-c', command([to('entry-c', 'follows')]))).toMatch(/^link-to-itself/);
  expect(await send('entry-c', command([to('entry-a', 'follows')]))).toMatch(/^link-circle/);
});

it('a registration is held to the same, but for what a file registers later', async () => {
  const register = (...given: readonly Link[]): Command => ({
    type: 'register',
    definition: definition('entry-e', { links: given }),
  });
  expect(await send('entry-e', register(to('entry-f', 'follows')))).toMatch(/^link-to-nothing/);
  expect(await send('entry-e', register(to('entry-e', 'follows')))).toMatch(/^link-to-itself/);
  const twice = register(to('entry-a', 'follows'), to('entry-a', 'precedes'));
  expect(await send('entry-e', twice)).toMatch(/^link-circle/);
  expect(await send('entry-e', register(to('entry-f', 'follows')), loader)).toBe('accepted');
  expect(await said('entry-e')).toEqual(['Follows entry-f']);
});

it.each<[Link['type'], Link['type'], string]>([
  ['possibly-same-as', 'possibly-same-as', 'Possibly the same as'],
  ['precedes', 'follows', 'Comes before'],
  ['follows', 'precedes', 'Follows'],
])(
  'two entries of a file may both say it, %s and %s: it is shown once at each end',
  async (one, other, words) => {
    const [first, second] = [`${one}-1`, `${one}-2`];
    const registered = (id: string, ...given: readonly Link[]): Command => ({
      type: 'register',
      definition: definition(id, { links: given }),
    });
    expect(await send(first, registered(first, to(second, one)), loader)).toBe('accepted');
    expect(await send(second, registered(second, to(first, other)))).toMatch(/^link-exists/);
    expect(await send(second, registered(second, to(first, other)), loader)).toBe('accepted');
    expect(await said(first)).toEqual([`${words} ${second}`]);
    expect(await said(second)).toHaveLength(1);
    await send(first, { type: 'unlink', link: to(second, one), reason: 'Not so' });
    expect(await said(first)).toHaveLength(1);
  },
);

it('a file loaded again may add from one end what stands from the other; a circle it may not', async () => {
  for (const id of ['file-1', 'file-2'])
    await send(id, { type: 'register', definition: definition(id) }, loader);
  const amended = (id: string, ...given: readonly Link[]): Command => ({
    type: 'amend',
    definition: definition(id, { links: given }),
    reason: 'register file: links',
  });
  expect(await send('file-1', amended('file-1', to('file-2', 'precedes')), loader)).toBe('accepted');
  expect(await send('file-2', amended('file-2', to('file-1', 'follows')), loader)).toBe('accepted');
  expect(await send('file-2', amended('file-2', to('file-1', 'precedes')), loader)).toMatch(/^link-circle/);
});

it('the read models are as a rebuild would make them', async () => {
  expect(await compareWithRebuild(ledger)).toEqual([]);
});
