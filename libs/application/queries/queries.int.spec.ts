import type { Point } from '#domain/history';
import {
  type Result,
  calendarDate,
  dateInWales,
  instant,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import {
  type registerFilter,
  type registerOrders,
  asOf,
  doneOccurrences,
  forecast,
  register,
  registerChoices,
  states,
  systemViewer,
} from '#application/queries';
import {
  deleteSavedView,
  makeView,
  openSavedView,
  renameSavedView,
  savedViews,
} from '#application/saved-views';
import type { z } from 'zod';
import { obligationStandings, unansweredPastOf } from '#domain/obligations';
import { listCurrent } from '#record/read-models';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow, seedRegister } from '../../../tests/support/seed-register';
import { approve, correction, propose } from '../../domain/history/commands.testing';
import { approver, official } from '../../domain/history/recorded-story.testing';

const REVIEW = obligationId('wm-alp-cycle');

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  await seedRegister(ledger, instant('2026-01-05T10:00:00Z'));
  const opened = (await ledger.readStream(REVIEW)).find(({ type }) => type === 'OccurrenceOpened');
  const does = (command: Parameters<typeof decideNow>[2], actor: typeof official, now: string) =>
    decideNow(ledger, REVIEW, command, { actor, now: instant(now) });
  await does(propose(correction('2027-08-31', opened!.eventId)), official, '2026-02-02T10:00:00Z');
  await does(approve(), approver, '2026-02-03T10:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const now = instant('2026-02-03T10:00:00Z');

const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const stepsOf = async (id: string) => valueOf(await states(systemViewer, ledger, { id }));
const viewOf = async (point: Point) => valueOf(await asOf(systemViewer, ledger, { id: REVIEW, point, now }));

it('replays every step, each with who, when, why and the state it led to', async () => {
  const steps = await stepsOf(REVIEW);
  expect(steps.map(({ type, version }) => [version, type])).toEqual([
    [1, 'ObligationRegistered'],
    [2, 'OccurrenceOpened'],
    [3, 'ChangeProposed'],
    [4, 'ChangeApproved'],
    [5, 'DueDateCorrected'],
  ]);
  expect(steps[1]?.state.occurrences[0]?.due?.lastLawfulDay).toBe('2026-08-31');
  expect(steps[4]).toMatchObject({
    by: { personId: 'cai' },
    recordedAt: '2026-02-03T10:00:00.000Z',
    description: { en: expect.stringContaining('31 August 2026 became 31 August 2027') },
  });
  expect(await states(systemViewer, ledger, { id: 'nothing' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  });
});

it('15. a read as of before a correction still shows the old value', async () => {
  const steps = await stepsOf(REVIEW);
  const correctedAt = steps.find(({ type }) => type === 'DueDateCorrected')?.position ?? 0;
  const lastDay = async (point: Point) => (await viewOf(point)).state.occurrences[0]?.due?.lastLawfulDay;
  expect(await lastDay({ known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T09:59:59.999Z') })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T10:00:00Z') })).toBe('2027-08-31');
  const about = calendarDate('2026-01-31');
  expect(await lastDay({ effective: about })).toBe('2027-08-31');
  expect(await lastDay({ effective: about, known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await asOf(systemViewer, ledger, { id: REVIEW, point: { known: 0 }, now })).toMatchObject({
    ok: false,
    refusal: { code: 'nothing-at-that-point' },
  });
});

it('foretells the corrected date, and none of the weekly reminders after it', async () => {
  const items = valueOf(await forecast(systemViewer, ledger, { id: REVIEW, now, years: 10 }));
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2027-08-31', occurrence: 1 }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2031-08-31', occurrence: 2 }),
  );
  expect(items.flatMap(({ steps }) => steps).filter((key) => key.startsWith('A'))).toEqual([]);
});

describe('the register', () => {
  type Filter = z.infer<typeof registerFilter>;
  type Order = (typeof registerOrders)[number];
  const everybody = () => listCurrent(ledger.db, dateInWales(now));
  const asked = (filter: Filter, more: object = {}) =>
    register(systemViewer, ledger, { now, filter, size: 200, ...more });
  const idsFor = async (filter: Filter, more?: object) =>
    (await asked(filter, more)).entries.map(({ id }) => id);

  it.each([
    ['Welsh-medium ALN', 'wm-alp-cycle'],
    ['ALN Welsh medium', 'wm-alp-cycle'],
    ['adolygiad pum mlynedd', 'wm-alp-cycle'],
    ['darpariaeth ADY', 'wm-alp-cycle'],
    ['section 89 ALNET 2018', 'wm-alp-cycle'],
    ['adran 89', 'wm-alp-cycle'],
    ['s.89', 'wm-alp-cycle'],
    ['wm-alp-cycle', 'wm-alp-cycle'],
    ['priority for the next Welsh Government', 'aln-code-amend'],
    ['DIWYGIO cod ADY', 'aln-code-amend'],
    ['ddiwygio’r Chod', 'aln-code-amend'],
  ])('finds by “%s”, in titles, sources, Acts and sections', async (text, id) => {
    expect(await idsFor({ text })).toContain(id);
  });

  it('finds nothing for a word that no entry has, and less with each word', async () => {
    expect(await idsFor({ text: 'brontosaurus' })).toEqual([]);
    expect((await idsFor({ text: 'code' })).length).toBeGreaterThan(
      (await idsFor({ text: 'code amend' })).length,
    );
  });

  it('narrows in the database as one would by hand', async () => {
    const all = await everybody();
    const isFor = (filter: Filter): ((entry: (typeof all)[number]) => boolean) => {
      const { kind, owner, approver, standing, tag, past, from, to, status } = filter;
      return (entry) =>
        (kind === undefined || entry.kind === kind) &&
        (owner === undefined || entry.owner === owner) &&
        (approver === undefined || entry.approver === (approver === 'nobody' ? null : approver)) &&
        (standing === undefined || entry.standing === standing) &&
        (status === undefined || entry.status === status) &&
        (tag === undefined || entry.tags.includes(tag)) &&
        (past === undefined || unansweredPastOf(entry) > 0) &&
        ((from === undefined && to === undefined) ||
          (entry.current?.lastLawfulDay != null &&
            entry.current.lastLawfulDay >= (from ?? '0') &&
            entry.current.lastLawfulDay <= (to ?? '9')));
    };
    const [{ owner }] = all.filter((entry) => entry.owner !== null) as [(typeof all)[number]];
    const filters: readonly Filter[] = [
      {},
      { kind: 'action' },
      { owner: owner! },
      { approver: 'deputy-director-aln' },
      { approver: 'nobody' },
      { tag: 'aln-reform' },
      { past: 'unanswered' },
      { status: 'closed' },
      { from: calendarDate('2026-03-01'), to: calendarDate('2026-12-31') },
      { from: calendarDate('2027-01-01') },
      ...obligationStandings.map((standing) => ({ standing })),
      { standing: 'no-date', kind: 'action', tag: 'aln-reform' },
    ];
    for (const filter of filters) {
      const expected = all.filter(isFor(filter)).map(({ id }) => id);
      const { entries, found } = await asked(filter);
      expect([filter, entries.map(({ id }) => id).toSorted(), found]).toEqual([
        filter,
        expected.toSorted(),
        expected.length,
      ]);
    }
    const posts = [postId('deputy-director-aln')];
    const mine = all.filter((entry) => [entry.owner, entry.approver].some((each) => posts.includes(each!)));
    expect((await idsFor({ mine: 'yes' }, { posts })).length).toBe(mine.length);
    expect(await idsFor({ mine: 'yes' })).toEqual([]);
  });

  it('counts all of it, whatever is asked for', async () => {
    const all = await everybody();
    const { total, counts, unansweredPast, next } = await asked({ text: 'brontosaurus' });
    expect(total).toBe(all.length);
    for (const standing of obligationStandings)
      expect([standing, counts.get(standing)]).toEqual([
        standing,
        all.filter((entry) => entry.standing === standing).length,
      ]);
    const past = all.map(unansweredPastOf).filter((count) => count > 0);
    expect(unansweredPast).toEqual({
      dates: past.reduce((sum, each) => sum + each, 0),
      entries: past.length,
    });
    const days = next.map(({ current }) => current?.lastLawfulDay ?? '');
    expect([days.length, days]).toEqual([3, days.toSorted()]);
  });

  it.each<[Order, boolean]>(
    (['register', 'date', 'title', 'owner', 'standing'] as const).flatMap((order): [Order, boolean][] => [
      [order, false],
      [order, true],
    ]),
  )(
    'by %s (descending: %s) goes page by page through all of it and back, each entry once',
    async (order, descending) => {
      const whole = await idsFor({}, { order, descending });
      for (const size of [7, 30]) {
        const walked: string[] = [];
        let page = await asked({}, { order, descending, size });
        for (;;) {
          walked.push(...page.entries.map(({ id }) => id));
          if (page.pages.next === null) break;
          page = await asked({}, { order, descending, size, after: page.pages.next });
        }
        expect(walked).toEqual(whole);
        const back: string[] = page.entries.map(({ id }) => id);
        while (page.pages.previous !== null) {
          page = await asked({}, { order, descending, size, before: page.pages.previous });
          back.unshift(...page.entries.map(({ id }) => id));
        }
        expect(back).toEqual(whole);
      }
      if (order !== 'register') {
        const other = await asked({}, { order, descending: !descending });
        expect(other.entries[0]?.id).not.toBe(whole[0]);
      }
    },
  );

  it('is sorted by date with what has none at the end, both ways, and by title in each language’s alphabet', async () => {
    for (const descending of [false, true]) {
      const { entries } = await asked({}, { order: 'date', descending });
      const days = entries.map(({ current, lookAgainOn }) => current?.lastLawfulDay ?? lookAgainOn);
      const dated = days.filter((day) => day !== null);
      expect(days.slice(0, dated.length)).toEqual(dated);
      expect(dated).toEqual(descending ? dated.toSorted().toReversed() : dated.toSorted());
    }
    const welsh = (await asked({}, { order: 'title', language: 'cy' })).entries.map(
      ({ title }) => title.cy ?? '',
    );
    const at = (start: string) => welsh.findIndex((title) => title.startsWith(start));
    expect(at('Cymorth') === -1 || at('Chw') === -1 || at('Cymorth') < at('Chw')).toBe(true);
    expect(welsh).not.toEqual(
      (await asked({}, { order: 'title' })).entries.map(({ title }) => title.cy ?? ''),
    );
  });

  it('begins anew for a cursor that no page gave, and for one of another order', async () => {
    const whole = await idsFor({}, { size: 5 });
    const forged = Buffer.from(JSON.stringify(['register', ['true', '2026-02-31', 'a']])).toString(
      'base64url',
    );
    const { pages } = await asked({}, { order: 'title', size: 5 });
    for (const after of ['nonsense', '', forged, pages.next!])
      expect(await idsFor({}, { size: 5, after })).toEqual(whole);
  });

  it('offers the sources and tags that there are, in scope alone, and finds the entries of each', async () => {
    const { sources, tags } = await registerChoices(systemViewer, ledger);
    const all = await everybody();
    expect(tags).toEqual([...new Set(all.flatMap(({ tags: own }) => own))].sort());
    let found = 0;
    for (const { source } of sources) found += (await idsFor({ source })).length;
    expect([sources.length > 1, found]).toEqual([true, all.length]);
    const nobody = { ...systemViewer, scope: [] };
    expect(await registerChoices(nobody, ledger)).toEqual({ sources: [], tags: [] });
    expect(await doneOccurrences(nobody, ledger, {})).toEqual({ done: [], next: null });
  });
});

it('a person’s views are their own: made under a name, opened, renamed, deleted, and gone unopened after two years', async () => {
  const [mine, theirs] = [personId('mine'), personId('theirs')];
  const make = (id: string, name: string, at = now, person = mine) =>
    makeView(ledger, { personId: person, id, name, query: 'tag=aln', now: at });
  const codeOf = (made: Awaited<ReturnType<typeof make>>) => (made.ok ? 'made' : made.refusal.code);
  expect(codeOf(await make('v1', '  My\u200b  ALN '))).toBe('made');
  expect(codeOf(await make('v2', 'my aln'))).toBe('view-name-taken');
  expect(codeOf(await make('v2', '\u200b'))).toBe('view-name');
  expect(codeOf(await make('v2', 'x'.repeat(61)))).toBe('view-name');
  expect(codeOf(await make('v3', 'My ALN', now, theirs))).toBe('made');
  expect(await savedViews(ledger, mine)).toMatchObject([{ id: 'v1', name: 'My ALN', query: 'tag=aln' }]);
  expect(await openSavedView(ledger, { personId: theirs, id: 'v1', now })).toBeNull();
  expect(await openSavedView(ledger, { personId: mine, id: 'v1', now })).toBe('tag=aln');
  expect(await renameSavedView(ledger, { personId: theirs, id: 'v1', name: 'Stolen' })).toMatchObject({
    ok: false,
  });
  expect(await renameSavedView(ledger, { personId: mine, id: 'v1', name: 'ALN' })).toMatchObject({
    ok: true,
  });
  expect(await deleteSavedView(ledger, { personId: theirs, id: 'v1' })).toBe(false);
  expect(await deleteSavedView(ledger, { personId: mine, id: 'v1' })).toBe(true);
  await make('v4', 'Later', instant('2028-11-23T10:00:00Z'));
  expect(await savedViews(ledger, theirs)).toEqual([]);
});
