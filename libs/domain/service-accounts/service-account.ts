import {
  type CalendarDate,
  type Instant,
  type PersonId,
  type RecordedEvent,
  personId,
  readEvent,
} from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import {
  type ServiceAccountEventData,
  type ServiceAccountEventType,
  serviceAccountCatalog,
} from './events/catalog';
import type { AccountScope } from './events/service-account-created';

type Created = ServiceAccountEventData<'ServiceAccountCreated'>;

/** One service account, as it stands on the record. */
export interface ServiceAccount {
  /** of its stream */
  readonly version: number;
  /** null before it is made */
  readonly created: (Created & { readonly at: Instant | null }) | null;
  /** who revoked it, and why; null for nobody */
  readonly revoked: { readonly by: By; readonly at: Instant | null; readonly reason: string } | null;
}

export const NO_ACCOUNT: ServiceAccount = { version: 0, created: null, revoked: null };

type Event = {
  [Type in ServiceAccountEventType]: { readonly type: Type; readonly data: ServiceAccountEventData<Type> };
}[ServiceAccountEventType];

type Stored = Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data' | 'version'> & {
  readonly recordedAt?: Instant;
};

/** Folds the stream of one service account. @throws as `readEvent` */
export const foldServiceAccount = (events: readonly Stored[]): ServiceAccount =>
  events.reduce<ServiceAccount>((state, stored) => {
    const event = readEvent(serviceAccountCatalog, stored) as Event;
    const { version, recordedAt: at = null } = stored;
    if (event.type === 'ServiceAccountCreated')
      return { version, created: { ...event.data, at }, revoked: null };
    const { by, reason } = event.data;
    return { ...state, version, revoked: { by, reason, at } };
  }, NO_ACCOUNT);

export type AccountStanding = 'none' | 'in-force' | 'over' | 'revoked';

/** Whether it may be used on a day in Wales. */
export function standingOfAccount({ created, revoked }: ServiceAccount, on: CalendarDate): AccountStanding {
  if (created === null) return 'none';
  if (revoked !== null) return 'revoked';
  return created.to < on ? 'over' : 'in-force';
}

const ACTS_AS = 'service-account:';

/** Under which a program acts: nobody of the directory is called so. */
export const personOfAccount = (accountId: string): PersonId => personId(`${ACTS_AS}${accountId}`);

/** The service account that acts under this id; null for a person. */
export const accountOfPerson = (id: string): string | null =>
  id.startsWith(ACTS_AS) ? id.slice(ACTS_AS.length) : null;

/** What its scopes let it send. Hazard: no role here may approve; a program is never the second person. */
export const rolesOfAccount = (scopes: readonly AccountScope[]): Actor['roles'] =>
  scopes.includes('register:write') ? ['official'] : [];
