import type { HolidaySource } from '#domain/calendars';
import { currentHolidaySource } from '#domain/shipped-holidays';
import { type JsonObject, ERASED, eventId, SEALED, groupedBy } from '#domain/kernel';
import { openStreams } from '#record/archive';
import { type ReplayOptions, archivedCores, replayDecisions } from './replay-decisions';
import type { ReplayedDecision } from './verdict';
import { story } from '../../../tests/replay/core-story';
import { version as current } from '../../../package.json';
import { type DecidingCore, RecordedLedger, frozenAs } from './recorded-ledger.testing';
import { differenceInWords, verdictInWords } from './verdict-words';

/** Those of the story that record something. */
const DECISIONS = 41;

const find = archivedCores();
const timeZones = process.versions['tz'] ?? 'unknown';
const core = frozenAs(current);

async function replayed(
  ledger: RecordedLedger,
  more: Partial<ReplayOptions> = {},
): Promise<readonly ReplayedDecision[]> {
  const all: ReplayedDecision[] = [];
  for await (const one of replayDecisions(ledger.source(), { find, timeZones, ...more })) all.push(one);
  return all;
}

const kinds = (all: readonly ReplayedDecision[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...groupedBy(all, ({ verdict }) => verdict.kind)].map(([kind, of]) => [kind, of.length]),
  );

/** The only decision that differs. */
function odd(all: readonly ReplayedDecision[]): ReplayedDecision {
  const found = all.filter(({ verdict }) => verdict.kind !== 'same');
  expect(found).toHaveLength(1);
  return found[0]!;
}

const input = (event: { readonly metadata: JsonObject }) =>
  event.metadata['input'] as unknown as { readonly now: string; readonly command: JsonObject };

const withCommand = (
  event: { readonly metadata: JsonObject },
  command: JsonObject,
): { metadata: JsonObject } => ({
  metadata: { ...event.metadata, input: { ...input(event), command } },
});

describe('decisions', () => {
  it('come out the same, byte for byte', async () => {
    const ledger = new RecordedLedger().decides(core, story);
    const all = await replayed(ledger);
    expect(kinds(all)).toEqual({ same: DECISIONS });
    expect(new Set(all.map(({ core }) => core))).toEqual(new Set([current]));
    expect(all.flatMap(({ positions: { first, last } }) => last - first + 1).reduce((a, b) => a + b)).toBe(
      ledger.inputs.length,
    );
    expect(new Set(all.map(({ stream }) => stream))).toContain('fact-government-formed');
  });

  it('come out the same where another core took a stream over, which then reads what was before', async () => {
    const predecessor: DecidingCore = { ...core, version: '0.0.1', sha256: 'e'.repeat(64) };
    const half = story.findIndex(({ command }) => command.type === 'submit-completion');
    const ledger = new RecordedLedger()
      .decides(predecessor, story.slice(0, half))
      .decides(core, story.slice(half), story.slice(0, half));
    const all = await replayed(ledger, {
      find: (versions, holidays) =>
        versions.core === predecessor.sha256
          ? { kind: 'found', version: predecessor.version, open: predecessor.open }
          : find(versions, holidays),
    });
    expect(kinds(all)).toEqual({ same: DECISIONS });
    const cores = all.filter(({ stream }) => stream === 'wm-alp-cycle').map(({ core }) => core);
    expect([cores[0], cores.at(-1)]).toEqual([predecessor.version, current]);
  });
});

describe('what was changed since', () => {
  const ledger = () => new RecordedLedger().decides(core, story);

  it('an event: each field that differs is named, with what was recorded and what is given', async () => {
    const changed = ledger();
    const { position, data } = changed.first('confirm-completion');
    changed.forge(position, () => ({ data: { ...data, timeliness: 'late', daysLate: 3 } }));
    const { verdict, positions } = odd(await replayed(changed));
    expect(positions.first).toBe(position);
    if (verdict.kind !== 'differs') throw new Error(verdict.kind);
    expect(verdict.differences.map(({ field, recorded, given }) => [field, recorded, given])).toEqual([
      ['/data/daysLate', 3, 0],
      ['/data/timeliness', 'late', 'in-time'],
    ]);
    expect(verdict.differences.map((difference) => differenceInWords(difference).cy)).toEqual([
      'Y tro cyntaf: diwrnodau’n hwyr: cofnodwyd “3”, rhoddwyd “0”.',
      'Y tro cyntaf: cwblhad: cofnodwyd “yn hwyr”, rhoddwyd “mewn pryd”.',
    ]);
  });

  it('a command: what it would have given is told', async () => {
    const changed = ledger();
    const event = changed.first('note-progress');
    changed.forge(event.position, () =>
      withCommand(event, { ...input(event).command, text: 'Nothing was done.' }),
    );
    const { verdict } = odd(await replayed(changed));
    expect(verdict).toMatchObject({
      kind: 'differs',
      differences: [{ field: '/data/text', given: 'Nothing was done.' }],
    });
  });

  it.each([
    ['who commanded it', { actor: { personId: 'someone-else', roles: ['approver'] } }, /person|post|allow/i],
    [
      'a command that is none',
      { input: { now: '2026-01-05T10:00:00.000Z', command: { type: 'abolish' } } },
      /cannot read it/,
    ],
  ])('%s: the core refuses, in words', async (_what, metadata, words) => {
    const changed = ledger();
    const event = changed.first('submit-completion');
    changed.forge(event.position, () => ({ metadata: { ...event.metadata, ...metadata } }));
    const { verdict, versions } = odd(await replayed(changed));
    expect(verdict.kind).toBe('differs');
    expect(verdictInWords(verdict, versions).en).toMatch(words);
  });

  it('an event too many under the same command: no decision gave it', async () => {
    const changed = ledger();
    const event = changed.inputs.at(-1)!.event;
    const { input: _input, basis: _basis, ...metadata } = event.metadata;
    changed.inputs.push({
      event: {
        ...event,
        metadata,
        eventId: eventId('forged'),
        version: event.version + 1,
        position: event.position + 1,
      },
      hidden: null,
      damaged: [],
    });
    expect(odd(await replayed(changed)).verdict).toEqual({ kind: 'command-missing' });
  });

  it('an event taken away: the decision gave more than is there', async () => {
    const changed = ledger();
    const index = changed.inputs.findIndex(
      ({ event }) => event.metadata['command'] === 'register' && event.type === 'OccurrenceOpened',
    );
    const [gone] = changed.inputs.splice(index, 1);
    const all = await replayed(changed);
    const found = all.filter(({ stream }) => stream === gone!.event.stream);
    expect(found[0]?.verdict).toMatchObject({ kind: 'differs' });
    expect(kinds(all.filter(({ stream }) => stream !== gone!.event.stream))).toEqual({
      same: expect.any(Number),
    });
  });

  it('the number of events it says it gave', async () => {
    const changed = ledger();
    const event = changed.first('note-progress');
    changed.forge(event.position, () => ({
      metadata: { ...event.metadata, basis: { ...(event.metadata['basis'] as JsonObject), events: 2 } },
    }));
    expect(odd(await replayed(changed)).verdict).toMatchObject({
      differences: [{ field: '/metadata/basis/events', recorded: 2, given: 1 }],
    });
  });
});

describe('what cannot be asked for again is said, by name', () => {
  const ledger = () => new RecordedLedger().decides(core, story);

  it.each([
    ['core', 'f'.repeat(64), 'core-not-archived'],
    ['calendar', 'govuk-bank-holidays@1999', 'calendar-not-archived'],
  ])('a %s that is not kept, and no other is asked', async (name, value, kind) => {
    const changed = ledger();
    const event = changed.first('note-progress');
    changed.forge(event.position, () => ({ metadata: { ...event.metadata, [name]: value } }));
    const { verdict, versions, core } = odd(await replayed(changed));
    expect([verdict, core]).toEqual([{ kind }, null]);
    expect(verdictInWords(verdict, versions).cy).toContain(value);
  });

  it('a decision that keeps no command or names no core, and the rest go on', async () => {
    const changed = ledger();
    const first = changed.first('register');
    changed.forge(first.position, ({ metadata: { input: _input, ...metadata } }) => ({ metadata }));
    const later = changed.first('approve-change');
    changed.forge(later.position, ({ metadata: { core: _core, ...metadata } }) => ({ metadata }));
    expect(kinds(await replayed(changed))).toEqual({
      same: DECISIONS - 2,
      'command-missing': 1,
      'core-not-archived': 1,
    });
  });

  it('a decision whose record is damaged, and the rest go on', async () => {
    const changed = ledger();
    const { position } = changed.first('note-progress');
    const entry = changed.inputs[position - 1]!;
    const data = { ...entry.event.data, text: SEALED };
    changed.inputs[position - 1] = { ...entry, event: { ...entry.event, data }, damaged: ['/data/text'] };
    const { verdict, versions } = odd(await replayed(changed));
    expect(verdict).toEqual({ kind: 'broken', at: { position, why: '/data/text' } });
    expect(verdictInWords(verdict, versions).en).toBe(
      `Record ${position} is not what was recorded (/data/text).`,
    );
  });

  it('decisions that stand on a record which no core can read', async () => {
    const changed = ledger();
    const { position, stream } = changed.first('register');
    changed.forge(position, () => ({ data: {} }));
    const all = await replayed(changed);
    const [first, ...later] = all.filter((one) => one.stream === stream);
    expect(first?.verdict.kind).toBe('differs');
    expect(later.length).toBeGreaterThan(5);
    for (const { verdict } of later) expect(verdict).toMatchObject({ kind: 'broken', at: { position } });
    expect(kinds(all.filter((one) => one.stream !== stream))).toEqual({ same: expect.any(Number) });
  });

  it('erased words: the same over what remains; and not in full where the command can no longer be read', async () => {
    const changed = ledger();
    const hide = (position: number, event: Partial<RecordedLedger['inputs'][number]['event']>) => {
      const entry = changed.inputs[position - 1]!;
      changed.inputs[position - 1] = { ...entry, hidden: 'erased', event: { ...entry.event, ...event } };
    };
    const note = changed.first('note-progress');
    hide(note.position, {
      data: { ...note.data, text: ERASED },
      ...withCommand(note, { ...input(note).command, text: ERASED }),
    });
    const mail = changed.first('set-body-mail');
    const { address: _address, ...data } = mail.data;
    hide(mail.position, { data, ...withCommand(mail, { ...input(mail).command, address: ERASED }) });
    const all = await replayed(changed);
    expect(kinds(all)).toEqual({ same: DECISIONS - 2, 'same-as-far-as-readable': 1, hidden: 1 });
    expect(all.find(({ verdict }) => verdict.kind === 'hidden')).toMatchObject({ command: 'set-body-mail' });
  });

  it('a tombstone written into an event where nothing is erased is a difference', async () => {
    const changed = ledger();
    const { position, data } = changed.first('note-progress');
    changed.forge(position, () => ({ data: { ...data, text: ERASED } }));
    expect(odd(await replayed(changed)).verdict).toMatchObject({ differences: [{ field: '/data/text' }] });
  });

  it('a number that JSON cannot hold, and the rest go on', async () => {
    const changed = ledger();
    const { position, data } = changed.first('approve-change');
    changed.forge(position, () => ({ data: { ...data, occurrence: 2 ** 53 } }));
    const all = await replayed(changed);
    expect(all.filter(({ verdict }) => verdict.kind === 'broken')[0]).toMatchObject({
      command: 'approve-change',
      verdict: { at: { position, why: expect.stringContaining('integer beyond 2^53') } },
    });
    expect(all).toHaveLength(DECISIONS);
  });

  it('and erasure excuses nothing else', async () => {
    const changed = ledger();
    const { position, data } = changed.first('confirm-completion');
    changed.forge(position, () => ({ data: { ...data, timeliness: 'late' } }));
    changed.inputs[position - 1] = { ...changed.inputs[position - 1]!, hidden: 'erased' };
    expect(odd(await replayed(changed)).verdict.kind).toBe('differs');
  });
});

describe('today', () => {
  const opened = (source: HolidaySource) => openStreams(JSON.stringify(source));

  it('nothing comes out otherwise with the same core and calendar', async () => {
    const all = await replayed(new RecordedLedger().decides(core, story), {
      today: opened(currentHolidaySource),
    });
    expect(all.map(({ today }) => today?.kind)).toEqual(all.map(() => 'same'));
  });

  it('a calendar of another name alone makes no difference', async () => {
    const published = { ...(currentHolidaySource.published as object), version: 'renamed' };
    const all = await replayed(new RecordedLedger().decides(core, story), {
      today: opened({ ...currentHolidaySource, published }),
    });
    expect(all.map(({ today }) => today?.kind)).toEqual(all.map(() => 'same'));
  });

  it('lists field by field what a moved holiday would change, and keeps the verdict on the past', async () => {
    const list = currentHolidaySource.published as {
      readonly divisions: Readonly<Record<string, readonly { readonly date: string }[]>>;
    };
    // the summer bank holiday of 2026, a Monday and a last lawful day, moved to the Friday before
    const moved = list.divisions['england-and-wales']!.map((holiday) =>
      holiday.date === '2026-08-31' ? { ...holiday, date: '2026-08-28' } : holiday,
    );
    const published = {
      ...list,
      version: 'newer',
      divisions: { ...list.divisions, 'england-and-wales': moved },
    };
    const all = await replayed(new RecordedLedger().decides(core, story), {
      today: opened({ ...currentHolidaySource, published }),
    });
    expect(kinds(all)).toEqual({ same: DECISIONS });
    const registered = all.find(({ command }) => command === 'register')!;
    if (registered.today?.kind !== 'differs') throw new Error('no difference');
    expect(registered.today.differences.map((difference) => differenceInWords(difference).en)).toContain(
      'First occurrence: last working day: recorded “28 August 2026”, given “31 August 2026”.',
    );
    expect(registered.today.differences.map((difference) => differenceInWords(difference).cy)).toContain(
      'Y tro cyntaf: diwrnod gwaith olaf: cofnodwyd “28 Awst 2026”, rhoddwyd “31 Awst 2026”.',
    );
  });
});
