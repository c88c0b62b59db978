import { calendarDate, instant, obligationId, personId } from '#domain/kernel';
import { permitted } from '#domain/obligations';
import {
  type GivenAccount,
  type ServiceAccountContext,
  createServiceAccount,
  revokeServiceAccount,
} from './decide-service-account';
import { accountScopes } from './events/service-account-created';
import { serviceAccountRefusalCodes } from './refusals';
import {
  NO_ACCOUNT,
  accountOfPerson,
  foldServiceAccount,
  personOfAccount,
  rolesOfAccount,
  standingOfAccount,
} from './service-account';

const today = calendarDate('2026-12-01');
const by = { personId: personId('adi') };
const context: ServiceAccountContext = {
  state: NO_ACCOUNT,
  by,
  roles: ['administrator'],
  today,
  known: new Set([obligationId('wm-alp-cycle')]),
};
const entries = (obligations: readonly string[]): GivenAccount['sees'] => ({
  kind: 'entries',
  obligations: obligations.map((id) => obligationId(id)),
  kinds: [],
  sources: [],
});
const given: GivenAccount = {
  accountId: 'monthly-report',
  scopes: ['read'],
  sees: { kind: 'everything' },
  to: calendarDate('2027-11-30'),
  tokenSha256: 'a'.repeat(64),
  reason: 'The monthly report',
};

const stored = (version: number, type: string, data: object) => ({
  type,
  version,
  schemaVersion: 1,
  data: JSON.parse(JSON.stringify(data)) as never,
  recordedAt: instant('2026-12-01T09:00:00Z'),
});
const made = () => {
  const decided = createServiceAccount(context, given);
  if (!decided.ok) throw new Error(decided.refusal.message.en);
  return foldServiceAccount([stored(1, 'ServiceAccountCreated', decided.value)]);
};

const REFUSED: readonly (readonly [string, Partial<ServiceAccountContext>, Partial<GivenAccount>])[] = [
  ['accounts-by-administrators', { roles: ['official'] }, {}],
  ['accounts-by-administrators', { roles: ['administrator', 'auditor'] }, {}],
  ['accounts-by-administrators', { roles: [] }, {}],
  ['account-exists', { state: made() }, {}],
  ['account-sees-nothing', {}, { sees: entries([]) }],
  ['account-entry-unknown', {}, { sees: entries(['elsewhere']) }],
  ['account-in-the-past', {}, { to: calendarDate('2026-11-30') }],
  ['date-too-far-ahead', {}, { to: calendarDate('2036-12-02') }],
];

it.each(REFUSED)('%s: %j %j', (code, more, asked) => {
  expect(createServiceAccount({ ...context, ...more }, { ...given, ...asked })).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

it('is made by an administrator, and may be used until its last day or until it is revoked', () => {
  const state = made();
  const on = (day: string, of = state) => standingOfAccount(of, calendarDate(day));
  expect([on('2026-12-01'), on('2027-11-30'), on('2027-12-01')]).toEqual(['in-force', 'in-force', 'over']);
  expect(standingOfAccount(NO_ACCOUNT, today)).toBe('none');
  const revoked = revokeServiceAccount({ ...context, state }, 'Over');
  expect(revoked).toMatchObject({ value: { accountId: 'monthly-report', reason: 'Over', by } });
  const ended = foldServiceAccount([
    stored(1, 'ServiceAccountCreated', { ...given, by }),
    stored(2, 'ServiceAccountRevoked', { accountId: 'monthly-report', reason: 'Over', by }),
  ]);
  expect([on('2026-12-01', ended), ended.revoked?.reason]).toEqual(['revoked', 'Over']);
  // a name is used once
  expect(createServiceAccount({ ...context, state: ended }, given)).toMatchObject({
    refusal: { code: 'account-exists' },
  });
});

it('is revoked by an administrator while it is in force, and by nobody else', () => {
  const state = made();
  expect(revokeServiceAccount({ ...context, state, roles: ['approver'] }, 'x')).toMatchObject({
    refusal: { code: 'accounts-by-administrators' },
  });
  const over = { ...context, state, today: calendarDate('2027-12-01') };
  for (const none of [context, over])
    expect(revokeServiceAccount(none, 'x')).toMatchObject({ refusal: { code: 'no-account-to-revoke' } });
});

it('has a sentence in both languages for every refusal, each of which is exercised', () => {
  const elsewhere = ['no-account-to-revoke', 'account-changed'];
  const codes = REFUSED.map(([code]) => code).filter((code) => !code.startsWith('date-'));
  expect(serviceAccountRefusalCodes.toSorted()).toEqual([...new Set([...codes, ...elsewhere])].toSorted());
});

it('never approves, whatever its scopes are, and nobody of the directory is called as it is', () => {
  const roles = rolesOfAccount(accountScopes);
  for (const command of [
    'approve-change',
    'refuse-change',
    'confirm-completion',
    'refuse-completion',
  ] as const)
    expect(permitted({ roles }, command)).toBe(false);
  expect(permitted({ roles }, 'note-progress')).toBe(true);
  expect(permitted({ roles: rolesOfAccount(['read', 'webhooks']) }, 'note-progress')).toBe(false);
  expect(accountOfPerson(personOfAccount('monthly-report'))).toBe('monthly-report');
  expect(accountOfPerson('monthly-report')).toBeNull();
});
