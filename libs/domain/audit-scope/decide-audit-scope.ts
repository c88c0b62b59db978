import { unreasonableDay } from '#domain/deadlines';
import { type CalendarDate, type ObligationId, type PersonId, type Result, ok, refuse } from '#domain/kernel';
import type { Actor, By } from '#domain/obligations';
import type { AuditScopeEventData } from './events/catalog';
import { type AuditScope, standingOfScope } from './fold-audit-scope';
import { type AuditScopeRefusal, auditScopeRefusal as refusal } from './refusals';

/** What is decided on, besides what is asked. */
export interface AuditScopeContext {
  readonly state: AuditScope;
  /** the auditor as the directory has them; undefined for nobody */
  readonly person: { readonly personId: PersonId; readonly roles: Actor['roles'] } | undefined;
  /** who decides, and with which roles */
  readonly by: By;
  readonly roles: Actor['roles'];
  /** in Wales */
  readonly today: CalendarDate;
  /** of the entries that are named, those on the register */
  readonly known: ReadonlySet<ObligationId>;
}

export type GivenScope = Omit<AuditScopeEventData<'AuditScopeSet'>, 'personId' | 'by'>;

/** An administrator sets what an auditor may see, in place of what was set before. */
export function setAuditScope(
  context: AuditScopeContext,
  given: GivenScope,
): Result<AuditScopeEventData<'AuditScopeSet'>, AuditScopeRefusal> {
  const barred = barToPeople(context);
  if (barred !== null) return refuse(barred);
  const { person, by, today, known } = context;
  const { scope, from, to } = given;
  if (scope.kind === 'entries') {
    const { obligations, kinds, sources } = scope;
    if (obligations.length + kinds.length + sources.length === 0)
      return refuse(refusal('scope-of-nothing', '/scope'));
    if (obligations.some((id) => !known.has(id)))
      return refuse(refusal('scope-entry-unknown', '/scope/obligations'));
  }
  const unmeant = unreasonableDay('ahead', from, today);
  if (unmeant !== null) return refuse({ ...unmeant, pointer: '/from' });
  const noEnd = to === null ? null : unreasonableDay('ahead', to, today);
  if (noEnd !== null) return refuse({ ...noEnd, pointer: '/to' });
  if (to !== null && to < from) return refuse(refusal('scope-days-reversed', '/to'));
  if (to !== null && to < today) return refuse(refusal('scope-in-the-past', '/to'));
  return ok({ ...given, personId: (person as NonNullable<typeof person>).personId, by });
}

function barToPeople({ roles, person }: AuditScopeContext): AuditScopeRefusal | null {
  if (!roles.includes('administrator') || roles.includes('auditor'))
    return refusal('scope-set-by-administrators');
  if (person === undefined) return refusal('scope-person-unknown', '/person');
  return person.roles.every((role) => role === 'auditor') ? null : refusal('scope-of-a-decider', '/person');
}

/** An administrator ends it before its last day, or takes back one to come. */
export function endAuditScope(
  context: AuditScopeContext,
  reason: string,
): Result<AuditScopeEventData<'AuditScopeEnded'>, AuditScopeRefusal> {
  const { state, roles, by, today } = context;
  if (!roles.includes('administrator') || roles.includes('auditor'))
    return refuse(refusal('scope-set-by-administrators'));
  const standing = standingOfScope(state, today);
  if (state.set === null || (standing !== 'in-force' && standing !== 'coming'))
    return refuse(refusal('no-scope-to-end', '/person'));
  return ok({ personId: state.set.personId, reason, by });
}
