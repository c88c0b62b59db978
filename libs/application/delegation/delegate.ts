import { type Directory, personById, postById } from '#application/directory';
import { type TriedAct, triedAct } from '#application/tried-acts';
import {
  DIRECTORY_STREAM,
  type DelegationRefusal,
  type DirectoryEventType,
  type RecordedDelegation,
  directoryEventCatalog,
  endDelegation as decideEnd,
  giveDelegation as decideGiven,
} from '#domain/directory';
import type { NameOf } from '#domain/history';
import { type Instant, type JsonObject, type Result, both, dateInWales, ok } from '#domain/kernel';
import type { By, Delegation } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type DirectoryEventDraft, appendToDirectory } from './append-to-directory';
import { DirectoryReader } from './directory-reader';
import { versionOf } from './record-directory';

interface Services {
  readonly ledger: Ledger;
  readonly directory: Directory;
}

interface Decided {
  readonly by: By;
  readonly now: Instant;
}

type Context = Parameters<typeof decideGiven>[0];

const ATTEMPTS = 5;

/** Decides on the stream of the directory as it stands, and again where another decision came between. */
async function decided(
  { ledger, directory }: Services,
  { by, now }: Decided,
  decide: (context: Context) => Result<DirectoryEventDraft<DirectoryEventType>, DelegationRefusal>,
): Promise<Result<null, DelegationRefusal>> {
  const reader = new DirectoryReader(ledger);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const state = await reader.read();
    const { people } = versionOf(directory);
    const decision = decide({ state, people, by, today: dateInWales(now), called: calledIn(directory) });
    if (!decision.ok) return decision;
    if (await appendToDirectory(ledger, decision.value, { version: state.version, now })) return ok(null);
  }
  throw new Error(`the directory changed ${ATTEMPTS} times while a delegation was decided`);
}

/** People by their names and posts by their titles; by their ids where the directory has them no more. */
const calledIn = (directory: Directory): NonNullable<Context['called']> => ({
  person: (id) => personById(directory, id)?.name ?? id,
  post: (id) => postById(directory, id)?.title ?? both(id, id),
});

const metadataOf = (by: By): JsonObject => ({ actor: { ...by } as JsonObject });

interface Tried extends Decided {
  readonly name: NameOf;
  /** the version of the directory’s stream that was shown */
  readonly shown: number | undefined;
}

async function tried(
  { ledger, directory }: Services,
  { by, now, name, shown }: Tried,
  decide: (context: Context) => Result<DirectoryEventDraft<DirectoryEventType>, DelegationRefusal>,
): Promise<Result<TriedAct, DelegationRefusal>> {
  const state = await new DirectoryReader(ledger).read();
  const decision = decide({
    state,
    people: versionOf(directory).people,
    by,
    today: dateInWales(now),
    called: calledIn(directory),
  });
  if (!decision.ok) return decision;
  const drafts = [decision.value];
  return ok(
    await triedAct(ledger, directoryEventCatalog, { stream: DIRECTORY_STREAM, drafts, now, name, shown }),
  );
}

const toGive =
  (given: Omit<Delegation, 'delegationId'>, by: By) =>
  (context: Context): Result<DirectoryEventDraft<'DelegationGiven'>, DelegationRefusal> => {
    const delegationId = idFor(given, context.state.delegations);
    const decision = decideGiven(context, { ...given, delegationId });
    if (!decision.ok) return decision;
    return ok({ type: 'DelegationGiven', data: decision.value, metadata: metadataOf(by) });
  };

const toEnd =
  (delegationId: string, by: By) =>
  (context: Context): Result<DirectoryEventDraft<'DelegationEnded'>, DelegationRefusal> => {
    const decision = decideEnd(context, delegationId);
    if (!decision.ok) return decision;
    return ok({ type: 'DelegationEnded', data: decision.value, metadata: metadataOf(by) });
  };

/** What having somebody act for another would record. */
export const tryGivingDelegation = (
  services: Services,
  { given, ...who }: Tried & { readonly given: Omit<Delegation, 'delegationId'> },
): Promise<Result<TriedAct, DelegationRefusal>> => tried(services, who, toGive(given, who.by));

/** What ending a delegation would record. */
export const tryEndingDelegation = (
  services: Services,
  { delegationId, ...who }: Tried & { readonly delegationId: string },
): Promise<Result<TriedAct, DelegationRefusal>> => tried(services, who, toEnd(delegationId, who.by));

/** Records that somebody acts for another in an absence. Its id is made of the person, the first day and a number. */
export async function giveDelegation(
  services: Services,
  { given, ...who }: Decided & { readonly given: Omit<Delegation, 'delegationId'> },
): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> {
  const made = { delegationId: '' };
  const decision = await decided(services, who, (context) => {
    const draft = toGive(given, who.by)(context);
    if (draft.ok) made.delegationId = draft.value.data.delegationId;
    return draft;
  });
  return decision.ok ? ok(made) : decision;
}

function idFor(
  { from, firstDay }: Omit<Delegation, 'delegationId'>,
  others: readonly RecordedDelegation[],
): string {
  const same = others.filter((each) => each.from === from && each.firstDay === firstDay).length;
  return same === 0 ? `${from}-${firstDay}` : `${from}-${firstDay}-${same + 1}`;
}

/** Records that a delegation ends before its last day. */
export const endDelegation = (
  services: Services,
  { delegationId, ...who }: Decided & { readonly delegationId: string },
): Promise<Result<null, DelegationRefusal>> => decided(services, who, toEnd(delegationId, who.by));
