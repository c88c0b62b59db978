import fc from 'fast-check';
import { type NewEvent, eventId, instant } from '#domain/kernel';
import { type Ledger, openLedger } from './ledger';
import { storedRows } from './stored-events.repository';
import type { AppendRequest } from './contract';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';

jest.setTimeout(120_000);

const NOW = instant('2031-01-01T00:00:00Z');

let databases: TestDatabase[];
let grouped: Ledger;
let alone: Ledger;

beforeAll(async () => {
  databases = [await createTestDatabase({ scratch: true }), await createTestDatabase({ scratch: true })];
  [grouped, alone] = databases.map(({ url }) => openLedger({ databaseUrl: url })) as [Ledger, Ledger];
  for (const ledger of [grouped, alone]) await ledger.transaction((tx) => tx.setScratchClock(NOW));
});
afterAll(async () => {
  for (const ledger of [grouped, alone]) await ledger.close();
  for (const database of databases) await database.drop();
});

const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  eventId: fc
    .constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'nul\0', 'x'.repeat(400))
    .map(eventId),
  type: fc.constantFrom('Noted', 'Noted', 'Noted', 'Moved'),
  schemaVersion: fc.constant(1),
  effectiveAt: fc.constant(instant('2026-11-23T09:00:00Z')),
  data: fc.constantFrom({}, {}, {}, { n: 1 }, { n: NaN }, { text: 'w'.repeat(60_001) }),
  metadata: fc.constant({}),
});

const mixed: fc.Arbitrary<AppendRequest> = fc.record({
  stream: fc.constantFrom('s', 't', 'u', 'v'),
  expected: fc.oneof(fc.constantFrom('none' as const, 'any' as const), fc.nat(4)),
  events: fc.array(newEvent, { maxLength: 3 }),
});

/** Mostly independent appends, as in production, among conflicting ones. */
const fresh: fc.Arbitrary<AppendRequest> = fc
  .tuple(fc.uuid(), fc.constantFrom('none' as const, 'any' as const), newEvent, newEvent)
  .map(([id, expected, one, two]) => ({
    stream: id,
    expected,
    events: [one, two].map((each, n) => ({ ...each, eventId: eventId(`${id}/${n}`), data: {} })),
  }));

/** A list with some identical repetitions. */
const withRetries: fc.Arbitrary<readonly AppendRequest[]> = fc
  .array(fc.tuple(fc.oneof(mixed, fresh), fc.option(fc.nat(30), { freq: 2 })), {
    minLength: 1,
    maxLength: 24,
  })
  .map((drawn) =>
    drawn.map(([request, again]) => (again === null ? request : (drawn[again]?.[0] ?? request))),
  );

const noted = (id: string, data: NewEvent['data'] = {}): NewEvent => ({
  eventId: eventId(id),
  type: 'Noted',
  schemaVersion: 1,
  effectiveAt: instant('2026-11-23T09:00:00Z'),
  data,
  metadata: {},
});

/** Random runs may miss an answer. */
const withEveryAnswer: readonly AppendRequest[] = [
  { stream: 's', expected: 'none', events: [noted('a')] },
  { stream: 's', expected: 'none', events: [noted('a')] },
  { stream: 's', expected: 'none', events: [noted('b')] },
  { stream: 's', expected: 'any', events: [noted('a', { n: 1 })] },
  { stream: 's', expected: 'any', events: [] },
  { stream: 's', expected: 'any', events: [noted('c', { text: 'w'.repeat(60_001) })] },
];

/** Names unique to a run: runs share databases but no stream. */
const within = (run: number, { stream, expected, events }: AppendRequest): AppendRequest => ({
  stream: `${run}-${stream}`,
  expected,
  events: events.map((event) => ({ ...event, eventId: eventId(`${run}-${event.eventId}`) })),
});

const settled = (result: PromiseSettledResult<unknown>): unknown =>
  result.status === 'fulfilled' ? result.value : (result.reason as Error).message;

it('a mix of appends in one group gets the answers, and leaves the rows, of the same appends one by one', async () => {
  let run = 0;
  let after = 0;
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(withRetries, async (requests) => {
      run += 1;
      const asked = requests.map((request) => within(run, request));
      const inGroup = await Promise.allSettled(asked.map((request) => grouped.append(request)));
      const oneByOne: PromiseSettledResult<unknown>[] = [];
      for (const request of asked)
        oneByOne.push(...(await Promise.allSettled([alone.transaction((tx) => tx.append(request))])));
      expect(inGroup.map(settled)).toEqual(oneByOne.map(settled));
      const [rows, expected] = await Promise.all(
        [grouped, alone].map(({ db }) => storedRows(db, { after, limit: 1_000 })),
      );
      expect(rows).toEqual(expected);
      expect(rows!.map(({ position }) => position)).toEqual(rows!.map((_, n) => after + n + 1));
      after += rows!.length;
      for (const each of inGroup)
        if (each.status === 'fulfilled')
          outcomes.add(each.value.ok ? `repeated ${each.value.value.repeated}` : each.value.refusal.code);
    }),
    { numRuns: 60, examples: [[withEveryAnswer]] },
  );
  expect([...outcomes].sort()).toEqual([
    'empty-append',
    'event-id-reused',
    'event-too-large',
    'repeated false',
    'repeated true',
    'version-conflict',
  ]);
});
