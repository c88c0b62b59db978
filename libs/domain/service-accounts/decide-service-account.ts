import { unreasonableDay } from '#domain/deadlines';
import { type CalendarDate, type ObligationId, type Result, ok, refuse } from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import type { ServiceAccountEventData } from './events/catalog';
import { type ServiceAccountRefusal, serviceAccountRefusal as refusal } from './refusals';
import { type ServiceAccount, standingOfAccount } from './service-account';

/** What is decided on, besides what is asked. */
export interface ServiceAccountContext {
  readonly state: ServiceAccount;
  /** who decides, and with which roles */
  readonly by: By;
  readonly roles: Actor['roles'];
  /** in Wales */
  readonly today: CalendarDate;
  /** of the entries that are named, those on the register */
  readonly known: ReadonlySet<ObligationId>;
}

type Created = ServiceAccountEventData<'ServiceAccountCreated'>;
export type GivenAccount = Omit<Created, 'by'>;

const isAdministrator = ({ roles }: ServiceAccountContext): boolean =>
  roles.includes('administrator') && !roles.includes('auditor');

/** An administrator lets a program ask under a name of its own. */
export function createServiceAccount(
  context: ServiceAccountContext,
  given: GivenAccount,
): Result<Created, ServiceAccountRefusal> {
  const { state, by, today, known } = context;
  if (!isAdministrator(context)) return refuse(refusal('accounts-by-administrators'));
  if (state.created !== null) return refuse(refusal('account-exists', '/id'));
  const { sees, to } = given;
  if (sees.kind === 'entries') {
    const { obligations, kinds, sources } = sees;
    if (obligations.length + kinds.length + sources.length === 0)
      return refuse(refusal('account-sees-nothing', '/sees'));
    if (obligations.some((id) => !known.has(id)))
      return refuse(refusal('account-entry-unknown', '/sees/obligations'));
  }
  if (to < today) return refuse(refusal('account-in-the-past', '/to'));
  const unmeant = unreasonableDay('ahead', to, today);
  if (unmeant !== null) return refuse({ ...unmeant, pointer: '/to' });
  return ok({ ...given, by });
}

/** An administrator ends it before its last day. */
export function revokeServiceAccount(
  context: ServiceAccountContext,
  reason: string,
): Result<ServiceAccountEventData<'ServiceAccountRevoked'>, ServiceAccountRefusal> {
  const { state, by, today } = context;
  if (!isAdministrator(context)) return refuse(refusal('accounts-by-administrators'));
  if (state.created === null || standingOfAccount(state, today) !== 'in-force')
    return refuse(refusal('no-account-to-revoke'));
  return ok({ accountId: state.created.accountId, reason, by });
}
