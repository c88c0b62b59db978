import { calendarDate, instant, obligationId, personId } from '#domain/kernel';
import { type AuditScopeContext, type GivenScope, endAuditScope, setAuditScope } from './decide-audit-scope';
import { type AuditScope, NO_SCOPE, foldAuditScope, standingOfScope } from './fold-audit-scope';
import { auditScopeRefusalCodes } from './refusals';

const today = calendarDate('2026-12-01');
const known = new Set([obligationId('wm-alp-cycle')]);
const by = { personId: personId('adi') };
const huw = { personId: personId('huw'), roles: ['auditor' as const] };
const context: AuditScopeContext = {
  state: NO_SCOPE,
  person: huw,
  by,
  roles: ['administrator'],
  today,
  known,
};
const entries = (of: object = {}): GivenScope['scope'] => ({
  kind: 'entries',
  obligations: [...known],
  kinds: [],
  sources: [],
  ...of,
});
const given: GivenScope = { scope: entries(), from: today, to: null, reason: 'The annual audit' };

const stored = (version: number, type: string, data: object) => ({
  type,
  version,
  schemaVersion: 1,
  data: JSON.parse(JSON.stringify(data)) as never,
  recordedAt: instant('2026-12-01T09:00:00Z'),
});
const set = (more: Partial<GivenScope> = {}): AuditScope => {
  const decided = setAuditScope(context, { ...given, ...more });
  if (!decided.ok) throw new Error(decided.refusal.message.en);
  return foldAuditScope([stored(1, 'AuditScopeSet', decided.value)]);
};

const REFUSED: readonly (readonly [string, Partial<AuditScopeContext>, Partial<GivenScope>])[] = [
  ['scope-set-by-administrators', { roles: ['official'] }, {}],
  // nobody widens their own reading
  ['scope-set-by-administrators', { roles: ['administrator', 'auditor'] }, {}],
  ['scope-person-unknown', { person: undefined }, {}],
  ['scope-of-a-decider', { person: { ...huw, roles: ['auditor', 'official'] } }, {}],
  ['scope-of-a-decider', { person: { ...huw, roles: ['administrator'] } }, {}],
  ['scope-of-nothing', {}, { scope: entries({ obligations: [] }) }],
  ['scope-entry-unknown', {}, { scope: entries({ obligations: [obligationId('elsewhere')] }) }],
  ['scope-days-reversed', {}, { from: calendarDate('2027-01-02'), to: calendarDate('2027-01-01') }],
  ['scope-in-the-past', {}, { from: calendarDate('2026-11-01'), to: calendarDate('2026-11-30') }],
];

it.each(REFUSED)('%s: %j %j', (code, more, asked) => {
  const decided = setAuditScope({ ...context, ...more }, { ...given, ...asked });
  expect(decided).toMatchObject({ ok: false, refusal: { code } });
});

it.each([
  ['1066-10-14', null, 'date-beyond-sense', '/from'],
  ['2036-12-02', null, 'date-too-far-ahead', '/from'],
  ['2026-12-01', '9999-12-31', 'date-beyond-sense', '/to'],
  ['2026-12-01', '2036-12-02', 'date-too-far-ahead', '/to'],
])('cannot be meant from %s to %s', (from, to, code, pointer) => {
  const days = { from: calendarDate(from), to: to === null ? null : calendarDate(to) };
  expect(setAuditScope(context, { ...given, ...days })).toMatchObject({ refusal: { code, pointer } });
});

it('is ended by an administrator while it is in force or to come, and by nobody else', () => {
  const state = set();
  expect(endAuditScope({ ...context, state }, 'Over')).toMatchObject({
    value: { personId: 'huw', reason: 'Over', by },
  });
  expect(endAuditScope({ ...context, state, roles: ['approver'] }, 'Over')).toMatchObject({
    refusal: { code: 'scope-set-by-administrators' },
  });
  const over = { ...context, state: set({ to: today }), today: calendarDate('2026-12-02') };
  for (const none of [context, over])
    expect(endAuditScope(none, 'Over')).toMatchObject({ refusal: { code: 'no-scope-to-end' } });
});

it('has a sentence in both languages for every refusal, each of which is exercised', () => {
  const elsewhere = ['no-scope-to-end', 'scope-changed'];
  expect(auditScopeRefusalCodes.toSorted()).toEqual(
    [...new Set([...REFUSED.map(([code]) => code), ...elsewhere])].toSorted(),
  );
});

it('holds from its first day to its last, until it is ended, and again when another is set', () => {
  const state = set({ from: calendarDate('2026-12-10'), to: calendarDate('2026-12-20') });
  const on = (day: string, of = state) => standingOfScope(of, calendarDate(day));
  expect(['2026-12-09', '2026-12-10', '2026-12-20', '2026-12-21'].map((day) => on(day))).toEqual([
    'coming',
    'in-force',
    'in-force',
    'over',
  ]);
  expect(standingOfScope(NO_SCOPE, today)).toBe('none');
  const events = [stored(1, 'AuditScopeSet', { ...state.set, recordedAt: undefined })];
  events.push(stored(2, 'AuditScopeEnded', { personId: 'huw', reason: 'Over', by }));
  expect(on('2026-12-10', foldAuditScope(events))).toBe('ended');
  events.push(stored(3, 'AuditScopeSet', { ...given, personId: 'huw', by }));
  expect(on('2026-12-10', foldAuditScope(events))).toBe('in-force');
});
