import {
  type ObligationId,
  calendarDate,
  commandId,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import { loadDirectory } from '#application/directory';
import { systemViewer } from '#application/queries';
import { sampleDirectoryFile } from '#application/register-import';
import { type Ledger, openLedger } from '#record/ledger';
import {
  type Actor,
  type Command,
  type ObligationDefinition,
  definitionSchema,
  fold,
  factStream,
} from '#domain/obligations';
import type { DecisionOutcome } from '#workflows';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow, seedRegister } from '../../../tests/support/seed-register';
import { isPlaceIn } from '../../domain/obligations/place-in-command.testing';
import { fixed, sampleDefinition } from '../../domain/obligations/sample-definition.testing';
import { previewCommand } from './preview-command';
import { type SubmitServices, submitCommand } from './submit-command';

const now = instant('2026-11-23T10:00:00Z');
const official: Actor = { personId: personId('non-griffiths'), roles: ['official'] };
const directory = loadDirectory(sampleDirectoryFile);
const REVIEW = obligationId('wm-alp-cycle');

let database: TestDatabase;
let ledger: Ledger;
beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  await seedRegister(ledger, now, [REVIEW, 'pmg-guidance', 'home-ed-guidance']);
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const accepted = { accepted: true } as DecisionOutcome;
const gateway: SubmitServices['gateway'] = {
  execute: () => Promise.resolve(accepted),
  executeRunning: () => Promise.resolve(accepted),
};

async function answerTo(
  command: Command,
  actor = official,
  people = directory.people,
  posts = directory.posts,
): Promise<string> {
  const submitted = await submitCommand(
    { gateway, ledger, directory: { ...directory, people, posts }, now: () => now },
    {
      actor,
      viewer: systemViewer,
      obligationId: command.type === 'record-fact' ? factStream(command.fact) : REVIEW,
      command,
      commandId: commandId('c-1'),
    },
  );
  // every refusal points to a place in what was sent
  const pointer = submitted.kind === 'refused' ? submitted.refusal.pointer : undefined;
  expect([pointer, pointer === undefined || isPlaceIn(command, pointer)]).toEqual([pointer, true]);
  return submitted.kind === 'refused'
    ? `${submitted.refusal.code}: ${submitted.refusal.message.en}`
    : submitted.kind;
}

describe('what is well formed and cannot be meant', () => {
  const deferral = (newLastDay: string, decidedOn: string): Command => ({
    type: 'propose-change',
    proposalId: 'p1',
    change: {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: calendarDate(newLastDay),
      reason: 'Consultation',
      decision: { decidedBy: 'The minister', reference: 'MA/1', on: calendarDate(decidedOn) },
    },
  });

  it.each(['\u200B', '\u2800\u3164', '\u2060 \uFEFF', '\u0301', '\u00AD\u202E'])(
    'a text that only looks empty is refused: %j',
    async (text) => {
      expect(await answerTo({ type: 'note-progress', text })).toMatch(/^looks-empty: /u);
      expect(await answerTo({ type: 'note-progress', text: `${text}Begun` })).toBe('accepted');
    },
  );

  it('a date is of a year that somebody could mean', async () => {
    expect(await answerTo(deferral('9999-12-31', '2026-11-20'))).toMatch(/^date-beyond-sense: /u);
    expect(await answerTo(deferral('0026-12-31', '2026-11-20'))).toMatch(/^date-beyond-sense: /u);
    // nothing on a register was due then, though laws that stand are as old
    expect(await answerTo(deferral('1066-10-14', '2026-11-20'))).toMatch(/^date-beyond-sense: .*1900/u);
    const sample = sampleDefinition({ owner: 'aln-policy-lead', approver: 'deputy-director-aln' });
    const due = (on: string): Promise<string> =>
      answerTo({
        type: 'register',
        definition: definitionSchema.parse({ ...sample, readings: [fixed(on)] }),
      });
    expect(await due('1066-10-14')).toMatch(/^date-beyond-sense: /u);
    expect(await due('1967-07-27')).toBe('accepted');
  });

  it('nothing is known as at a day to come, and an old Act stands', async () => {
    const act = (asAt: string, inForceFrom: string): Command => ({
      type: 'register',
      definition: definitionSchema.parse({
        ...sampleDefinition({ owner: 'aln-policy-lead', approver: 'deputy-director-aln' }),
        source: {
          kind: 'legislation',
          title: { en: 'Welsh Language Act 1967', cy: 'Deddf yr Iaith Gymraeg 1967' },
          provision: { en: 'section 1', cy: 'adran 1' },
          words: { en: 'In any legal proceeding …', cy: 'Mewn unrhyw achos cyfreithiol …' },
          asAt,
          inForceFrom,
        },
      }),
    });
    expect(await answerTo(act('2026-11-24', '1967-07-27'))).toMatch(/^as-at-in-future: /u);
    expect(await answerTo(act('2026-11-23', '1967-07-27'))).toBe('accepted');
    expect(await answerTo(act('2026-11-23', '1536-04-14'))).toBe('accepted');
  });

  it('a fact lies no further ahead than people plan', async () => {
    const expected = (effectiveOn: string): Promise<string> =>
      answerTo({
        type: 'record-fact',
        fact: 'a-far-poll',
        effectiveOn: calendarDate(effectiveOn),
        status: 'projected',
        evidence: { reference: 'Order' },
        evenIfNothingWaits: true,
      });
    expect(await expected('2076-11-24')).toMatch(/^date-too-far-ahead: /u);
    expect(await expected('2031-05-01')).toBe('accepted');
  });

  it('nothing was said, decided or written after today', async () => {
    expect(await answerTo(deferral('2027-12-31', '2026-11-24'))).toMatch(/^said-in-future: /u);
    expect(await answerTo(deferral('2027-12-31', '2026-11-23'))).toBe('accepted');
    const sample = sampleDefinition({ owner: 'aln-policy-lead', approver: 'deputy-director-aln' });
    const source = { ...sample.source, on: calendarDate('2026-11-24') } as ObligationDefinition['source'];
    const register: Command = { type: 'register', definition: { ...sample, source } };
    expect(await answerTo(register)).toMatch(/^said-in-future: /u);
    // a rehearsal begins when somebody says, before what is loaded into it was said
    const loader: Actor = { personId: personId('register-loader'), roles: ['system'] };
    expect(await answerTo(register, loader)).toBe('accepted');
  });

  it('one post does not approve what it owns', async () => {
    const transfer = (owner: string, approver?: string): Command => ({
      type: 'transfer-ownership',
      owner: postId(owner),
      ...(approver !== undefined && { approver: postId(approver) }),
      reason: 'Moved',
    });
    expect(await answerTo(transfer('deputy-director-aln'))).toMatch(/^owner-is-approver: /u);
    expect(await answerTo(transfer('aln-policy-lead', 'aln-policy-lead'))).toMatch(/^owner-is-approver: /u);
    const one = sampleDefinition({ owner: 'aln-policy-lead', approver: 'aln-policy-lead' });
    expect(await answerTo({ type: 'register', definition: one })).toMatch(/^owner-is-approver: /u);
    expect(await answerTo(transfer('curriculum-policy-lead'))).toBe('accepted');
  });
});

describe('what takes the place of a superseded entry', () => {
  const ending = { ground: 'superseded' as const, reason: 'Replaced' };
  const close = (supersededBy: string): Command => ({
    type: 'close',
    ...ending,
    supersededBy: obligationId(supersededBy),
  });

  it('is on the register itself, as closing and as proposed', async () => {
    expect(await answerTo(close('home-ed-guidence'))).toContain(
      'superseding-entry-unknown: There is no entry home-ed-guidence on the register',
    );
    const change = { kind: 'ending' as const, ...ending, supersededBy: obligationId('nothing-such') };
    expect(await answerTo({ type: 'propose-change', proposalId: 'p1', change })).toContain(
      'superseding-entry-unknown',
    );
    expect(await answerTo(close('home-ed-guidance'))).toBe('accepted');
  });
});

describe('recording a name that nothing waits for', () => {
  const record = (trigger: string, over: object = {}): Command =>
    ({
      type: 'record-fact',
      fact: trigger,
      effectiveOn: '2026-11-23',
      evidence: { reference: 'Record' },
      ...over,
    }) as Command;

  it.each(['goverment-formed', 'government-form', 'government', 'new-government'])(
    'asks whether %s is meant, and names what is near',
    async (name) => {
      const answer = await answerTo(record(name));
      expect(answer).toMatch(/^nothing-waits-for-trigger: /);
      expect(answer).toContain('government-formed');
    },
  );

  it('names nothing that is far, and records it once it is said to be meant', async () => {
    expect(await answerTo(record('bill-passed'))).not.toContain('government');
    expect(await answerTo(record('bill-passed', { evenIfNothingWaits: true }))).toBe('accepted');
    expect(await answerTo(record('government-formed'))).toBe('accepted');
  });

  it('leaves one that was recorded already to its own refusal', async () => {
    await decideNow(ledger, 'fact-bill-passed', record('bill-passed'), { now, actor: official });
    expect(await answerTo(record('bill-passed'))).toBe('accepted');
  });
});

describe('an entry that counts from others', () => {
  const counting = (id: string, from: string): Command => ({
    type: 'register',
    definition: sampleDefinition({
      id,
      owner: 'aln-policy-lead',
      approver: 'deputy-director-aln',
      readings: [
        {
          id: 'words',
          basis: 'legal',
          label: { en: 'As written', cy: 'Fel yr ysgrifennwyd' },
          reason: { en: 'The words', cy: 'Y geiriau' },
          rule: {
            primitive: 'offset',
            anchor: { kind: 'event', event: 'laid', title: { en: 'laid', cy: 'gosod' } },
            count: 6,
            unit: 'month',
            convention: 'after',
            direction: 'forward',
            operator: 'on_or_before',
          },
        },
      ],
      facts: { laid: { obligation: from, of: 'act' } },
    }),
  });

  it('names one that is on the register, and never itself through however many', async () => {
    expect(await answerTo(counting('one-report', 'no-report'))).toMatch(/^unknown-supplier: .*no-report/);
    const register = async (command: Command) => {
      if (command.type !== 'register') return;
      expect(await answerTo(command)).toBe('accepted');
      await decideNow(ledger, command.definition.id, command, { now });
    };
    await register(counting('one-report', REVIEW));
    await register(counting('two-report', 'one-report'));
    await register(counting('three-report', 'two-report'));
    const circle: Command = {
      type: 'amend',
      definition: (counting('one-report', 'three-report') as Extract<Command, { type: 'register' }>)
        .definition,
      reason: 'It follows',
    };
    expect(await answerTo(circle)).toMatch(
      /^supplies-in-circle: .*(?:“Supplementary guidance” → ){3}“Supplementary guidance”\./,
    );
    expect(await answerTo(counting('own-report', 'own-report'))).toMatch(/^supplies-in-circle: /);
    const { definition } = counting('own-report', 'own-report') as { definition: ObligationDefinition };
    const change = { kind: 'amendment' as const, definition, reason: 'Counts otherwise' };
    expect(await answerTo({ type: 'propose-change', proposalId: 'p1', change })).toMatch(
      /^supplies-in-circle: /,
    );
  });
});

describe('a value that an entry counts from', () => {
  const definition = sampleDefinition({
    id: 'guided-report',
    kind: 'recurring-duty',
    owner: 'aln-policy-lead',
    readings: [
      {
        id: 'words',
        basis: 'legal',
        label: { en: 'As written', cy: 'Fel yr ysgrifennwyd' },
        reason: { en: 'The words', cy: 'Y geiriau' },
        rule: {
          primitive: 'year-grid',
          anchorYear: 2027,
          firstAfterYears: 0,
          intervalYears: 5,
          intervalParameter: { parameter: 'years', title: { en: 'the interval', cy: 'y cyfnod' } },
          monthDay: {
            parameter: 'day',
            title: { en: 'the day in guidance', cy: 'y diwrnod yn y canllawiau' },
          },
          operator: 'on_or_before',
        },
      },
    ],
    facts: { day: { fact: 'guidance-day' }, years: { fact: 'scheme-interval' } },
  });
  const said = (fact: string, value: string | number) => ({
    effectiveOn: calendarDate('2026-11-23'),
    evidence: { reference: 'Guidance' },
    fact,
    value,
  });
  const record = (fact: string, value: string | number): Command => ({
    type: 'record-fact',
    kind: 'parameter',
    status: 'recorded',
    ...said(fact, value),
  });

  it('is of the form that the rule wants, under whatever name it comes', async () => {
    await decideNow(ledger, 'guided-report', { type: 'register', definition }, { now });
    expect(await answerTo(record('guidance-day', 5))).toMatch(
      /^value-unfit: The entry “Supplementary guidance” .* a day of the year, as text: MM-DD/,
    );
    expect(await answerTo(record('guidance-day', '2027-10-31'))).toMatch(/^value-unfit: /);
    for (const value of [0, -3, '10-31'])
      expect(await answerTo(record('scheme-interval', value))).toMatch(
        /^value-unfit: .* a whole number of years from 1/,
      );
    expect(await answerTo(record('guidance-day', '10-31'))).toBe('accepted');
    expect(await answerTo(record('scheme-interval', 3))).toBe('accepted');
  });

  it('is judged in a proposal and in a correction too', async () => {
    const proposing = (kind: 'fact' | 'fact-correction') =>
      submitCommand(
        { gateway, ledger, directory, now: () => now },
        {
          actor: official,
          viewer: systemViewer,
          obligationId: factStream('scheme-interval'),
          command: {
            type: 'propose-change',
            proposalId: 'p-value',
            change:
              kind === 'fact'
                ? { kind, factKind: 'parameter', status: 'recorded', ...said('scheme-interval', 0) }
                : {
                    kind,
                    effectiveOn: calendarDate('2026-11-23'),
                    value: 0,
                    reason: 'A slip',
                    evidence: { reference: 'R' },
                  },
          },
          commandId: commandId('c-1'),
        },
      );
    for (const kind of ['fact', 'fact-correction'] as const)
      expect(await proposing(kind)).toMatchObject({
        kind: 'refused',
        refusal: { code: 'value-unfit', pointer: '/change/value' },
      });
  });
});

describe('a post that the directory does not hold', () => {
  const transfer = (over: object): Command => ({
    type: 'transfer-ownership',
    owner: postId('aln-policy-lead'),
    reason: 'A new lead',
    ...over,
  });
  const definition = (over: object) => sampleDefinition({ owner: 'aln-policy-lead', ...over });

  it.each<[string, Command]>([
    ['owner', transfer({ owner: 'aln-policy-led' })],
    ['approver', transfer({ approver: 'aln-policy-led' })],
    ['owner at registration', { type: 'register', definition: definition({ owner: 'aln-policy-led' }) }],
    [
      'approver by amendment',
      { type: 'amend', definition: definition({ approver: 'aln-policy-led' }), reason: 'New' },
    ],
    [
      'approver by a proposed amendment',
      {
        type: 'propose-change',
        proposalId: 'p-1',
        change: {
          kind: 'amendment',
          definition: definition({ approver: 'aln-policy-led' }),
          reason: 'New',
        },
      },
    ],
  ])('is not named: %s', async (_what, command) => {
    expect(await answerTo(command)).toMatch(/^no-such-post: There is no post aln-policy-led /);
  });

  it('is named where it is there, and left where the entry names it already', async () => {
    expect(await answerTo(transfer({}))).toBe('accepted');
    const state = fold(await ledger.readStream(REVIEW));
    if (state === null) throw new Error('not seeded');
    const amend: Command = { type: 'amend', definition: state.definition, reason: 'Another title' };
    const posts = directory.posts.filter(({ id }) => id !== state.definition.owner);
    expect(await answerTo(amend, official, directory.people, posts)).toBe('accepted');
  });
});

describe('a preview', () => {
  const previewOf = async (obligationId: ObligationId, command: Command, actor = official) => {
    const asked = { actor, viewer: systemViewer, obligationId, command, commandId: commandId('c-2'), now };
    const { preview } = await previewCommand({ ledger, directory }, asked);
    if (!preview.ok) throw new Error(preview.refusal.message.en);
    return preview.value;
  };

  it('of a fact names who is mailed because their entries wait for it', async () => {
    const command: Command = {
      type: 'record-fact',
      fact: 'government-formed',
      effectiveOn: calendarDate('2026-11-23'),
      evidence: { reference: 'R' },
    };
    const { mails } = await previewOf(factStream('government-formed'), command);
    expect(mails).toEqual([{ template: 'trigger-reached', to: { post: 'aln-policy-lead' } }]);
  });

  it('says readings by their names', async () => {
    const change = {
      kind: 'legal-reading' as const,
      readingId: 'ministers-2021',
      advice: { from: 'Legal Services', reference: 'LS/1', on: calendarDate('2026-11-20') },
    };
    await decideNow(
      ledger,
      REVIEW,
      { type: 'propose-change', proposalId: 'p-9', change },
      { now, actor: official },
    );
    const approver: Actor = {
      personId: personId('rhys-morgan'),
      postId: postId('deputy-director-aln'),
      roles: ['approver'],
    };
    const { records } = await previewOf(REVIEW, { type: 'approve-change', proposalId: 'p-9' }, approver);
    const said = records.map(({ description }) => description.en).join(' ');
    expect(said).toContain('“The Ministers’: counted from 2021”');
    expect(said).not.toContain('ministers-2021');
  });
});
