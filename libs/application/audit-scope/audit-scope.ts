import { appendAct, signedBy } from '#application/acts-on-many';
import { type Directory, type Person, actorFor, personById } from '#application/directory';
import {
  type AuditScopeContext,
  type AuditScopeEventData,
  type AuditScopeEventType,
  type AuditScopeRefusal,
  type GivenScope,
  auditScopeEventCatalog,
  auditScopeRefusal,
  auditScopeStream,
  endAuditScope as decideEnd,
  foldAuditScope,
  setAuditScope as decideSet,
} from '#domain/audit-scope';
import {
  type Instant,
  type ObligationId,
  type PersonId,
  type Result,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { getListing } from '#record/read-models';

export interface AuditScopeServices {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly now: Instant;
}

type Decided<Type extends AuditScopeEventType> = Result<AuditScopeEventData<Type>, AuditScopeRefusal>;

async function knownOf(
  { ledger, now }: AuditScopeServices,
  ids: readonly ObligationId[],
): Promise<ReadonlySet<ObligationId>> {
  const today = dateInWales(now);
  const listed = await Promise.all([...new Set(ids)].map((id) => getListing(ledger.db, id, today)));
  return new Set(listed.flatMap((each) => (each === null ? [] : [each.id])));
}

/** Decides on the stream as it stands; refused where another decision came between. */
async function decided<Type extends AuditScopeEventType>(
  services: AuditScopeServices,
  by: Person,
  { personId, type, named = [] }: { personId: PersonId; type: Type; named?: readonly ObligationId[] },
  decide: (context: AuditScopeContext) => Decided<Type>,
): Promise<Result<AuditScopeEventData<Type>, AuditScopeRefusal>> {
  const { ledger, directory, now } = services;
  const stream = auditScopeStream(personId);
  const state = foldAuditScope(await ledger.readStream(stream));
  const person = personById(directory, personId);
  const actor = actorFor(by);
  const signed = signedBy(actor);
  const decision = decide({
    state,
    person: person && { personId: person.id, roles: [...person.roles] },
    by: signed,
    roles: actor.roles,
    today: dateInWales(now),
    known: await knownOf(services, named),
  });
  if (!decision.ok) return decision;
  const drafts = [{ type, data: decision.value as object }];
  const appended = await appendAct(ledger, auditScopeEventCatalog, {
    stream,
    version: state.version,
    drafts,
    now,
    by: signed,
  });
  return appended ? ok(decision.value) : refuse(auditScopeRefusal('scope-changed'));
}

/** Sets what an auditor may see, in place of what was set before; it holds from the next request on. */
export const setAuditScope = (
  services: AuditScopeServices,
  by: Person,
  { personId, ...given }: GivenScope & { readonly personId: PersonId },
): Promise<Decided<'AuditScopeSet'>> =>
  decided(
    services,
    by,
    {
      personId,
      type: 'AuditScopeSet',
      named: given.scope.kind === 'entries' ? given.scope.obligations : [],
    },
    (context) => decideSet(context, given),
  );

/** Ends it: the auditor sees nothing until another is set. */
export const endAuditScope = (
  services: AuditScopeServices,
  by: Person,
  { personId, reason }: { readonly personId: PersonId; readonly reason: string },
): Promise<Decided<'AuditScopeEnded'>> =>
  decided(services, by, { personId, type: 'AuditScopeEnded' }, (context) => decideEnd(context, reason));
