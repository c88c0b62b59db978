import { type CalendarDate, type Instant, type RecordedEvent, readEvent } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { type AuditScopeEventData, type AuditScopeEventType, auditScopeEventCatalog } from './events/catalog';

type Set = AuditScopeEventData<'AuditScopeSet'>;

/** What one auditor may see, as it stands on the record. */
export interface AuditScope {
  /** of its stream */
  readonly version: number;
  /** the one set last; null before the first */
  readonly set: (Set & { readonly recordedAt: Instant | null }) | null;
  /** who ended that one before its last day; null for nobody */
  readonly ended: { readonly by: By; readonly at: Instant | null; readonly reason: string } | null;
}

export const NO_SCOPE: AuditScope = { version: 0, set: null, ended: null };

type Event = {
  [Type in AuditScopeEventType]: { readonly type: Type; readonly data: AuditScopeEventData<Type> };
}[AuditScopeEventType];

type Stored = Pick<RecordedEvent, 'type' | 'schemaVersion' | 'data' | 'version'> & {
  readonly recordedAt?: Instant;
};

/** Folds the stream of one auditor's scope. @throws as `readEvent` */
export const foldAuditScope = (events: readonly Stored[]): AuditScope =>
  events.reduce<AuditScope>((state, stored) => {
    const event = readEvent(auditScopeEventCatalog, stored) as Event;
    const { version, recordedAt = null } = stored;
    if (event.type === 'AuditScopeSet') return { version, set: { ...event.data, recordedAt }, ended: null };
    const { by, reason } = event.data;
    return { ...state, version, ended: { by, reason, at: recordedAt } };
  }, NO_SCOPE);

export type ScopeStanding = 'none' | 'coming' | 'in-force' | 'over' | 'ended';

/** How it stands on a day in Wales. */
export function standingOfScope({ set, ended }: AuditScope, on: CalendarDate): ScopeStanding {
  if (set === null) return 'none';
  if (ended !== null) return 'ended';
  if (set.from > on) return 'coming';
  return set.to !== null && set.to < on ? 'over' : 'in-force';
}
