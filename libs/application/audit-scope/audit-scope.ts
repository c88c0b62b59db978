import { appendAct, signedBy } from '#application/acts-on-many';
import { type Directory, type Person, actorFor, personById } from '#application/directory';
import { type TriedAct, triedAct } from '#application/tried-acts';
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
import type { NameOf } from '#domain/history';
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

interface Asked<Type extends AuditScopeEventType> {
  readonly personId: PersonId;
  readonly type: Type;
  readonly named?: readonly ObligationId[];
}

/** Decides on the stream as it stands. */
async function decide<Type extends AuditScopeEventType>(
  services: AuditScopeServices,
  by: Person,
  { personId, named = [] }: Asked<Type>,
  decideOn: (context: AuditScopeContext) => Decided<Type>,
) {
  const { ledger, directory, now } = services;
  const state = foldAuditScope(await ledger.readStream(auditScopeStream(personId)));
  const person = personById(directory, personId);
  const actor = actorFor(by);
  const signed = signedBy(actor);
  const decision = decideOn({
    state,
    person: person && { personId: person.id, roles: [...person.roles] },
    by: signed,
    roles: actor.roles,
    today: dateInWales(now),
    known: await knownOf(services, named),
  });
  return { decision, signed, version: state.version };
}

/** Decides and records; refused where another decision came between, or since the version that was shown. */
async function decided<Type extends AuditScopeEventType>(
  services: AuditScopeServices,
  by: Person,
  { shown, ...asked }: Asked<Type> & { readonly shown: number | undefined },
  decideOn: (context: AuditScopeContext) => Decided<Type>,
): Promise<Decided<Type>> {
  const { ledger, now } = services;
  const { type, personId } = asked;
  const { decision, signed, version } = await decide(services, by, asked, decideOn);
  if (!decision.ok) return decision;
  if (shown !== undefined && shown !== version) return refuse(auditScopeRefusal('scope-changed'));
  const appended = await appendAct(ledger, auditScopeEventCatalog, {
    stream: auditScopeStream(personId),
    version,
    drafts: [{ type, data: decision.value }],
    now,
    by: signed,
  });
  return appended ? ok(decision.value) : refuse(auditScopeRefusal('scope-changed'));
}

/** Decides and records nothing: what would be recorded, and what was since a version. */
async function tried<Type extends AuditScopeEventType>(
  { services, by, name }: TriedBy,
  { shown, ...asked }: Asked<Type> & { readonly shown: number | undefined },
  decideOn: (context: AuditScopeContext) => Decided<Type>,
): Promise<Result<TriedAct, AuditScopeRefusal>> {
  const { decision } = await decide(services, by, asked, decideOn);
  if (!decision.ok) return decision;
  const drafts = [{ type: asked.type, data: decision.value as object }];
  const stream = auditScopeStream(asked.personId);
  const act = { stream, drafts, now: services.now, name, shown };
  return ok(await triedAct(services.ledger, auditScopeEventCatalog, act));
}

/** Who tries an act, and what people are called. */
interface TriedBy {
  readonly services: AuditScopeServices;
  readonly by: Person;
  readonly name: NameOf;
}

interface SetAsked extends GivenScope {
  readonly personId: PersonId;
  /** the version of the stream that was shown: at another it is refused */
  readonly shown?: number | undefined;
}

interface EndAsked {
  readonly personId: PersonId;
  readonly reason: string;
  readonly shown?: number | undefined;
}

const toSet = ({ personId, shown, ...given }: SetAsked) => ({
  asked: {
    personId,
    type: 'AuditScopeSet' as const,
    named: given.scope.kind === 'entries' ? given.scope.obligations : [],
    shown,
  },
  given,
});

/** Sets what an auditor may see, in place of what was set before; it holds from the next request on. */
export function setAuditScope(
  services: AuditScopeServices,
  by: Person,
  set: SetAsked,
): Promise<Decided<'AuditScopeSet'>> {
  const { asked, given } = toSet(set);
  return decided(services, by, asked, (context) => decideSet(context, given));
}

/** What setting it would record. */
export function trySetAuditScope(by: TriedBy, set: SetAsked): Promise<Result<TriedAct, AuditScopeRefusal>> {
  const { asked, given } = toSet(set);
  return tried(by, asked, (context) => decideSet(context, given));
}

const toEnd = ({ personId, shown }: EndAsked) => ({ personId, type: 'AuditScopeEnded' as const, shown });

/** Ends it: the auditor sees nothing until another is set. */
export const endAuditScope = (
  services: AuditScopeServices,
  by: Person,
  asked: EndAsked,
): Promise<Decided<'AuditScopeEnded'>> =>
  decided(services, by, toEnd(asked), (context) => decideEnd(context, asked.reason));

/** What ending it would record. */
export const tryEndAuditScope = (
  by: TriedBy,
  asked: EndAsked,
): Promise<Result<TriedAct, AuditScopeRefusal>> =>
  tried(by, toEnd(asked), (context) => decideEnd(context, asked.reason));
