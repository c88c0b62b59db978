import type { Directory } from '#application/directory';
import {
  type DelegationRefusal,
  type DirectoryEventType,
  type RecordedDelegation,
  endDelegation as decideEnd,
  giveDelegation as decideGiven,
} from '#domain/directory';
import { type Instant, type JsonObject, type Result, dateInWales, ok } from '#domain/kernel';
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
    const decision = decide({ state, people, by, today: dateInWales(now) });
    if (!decision.ok) return decision;
    if (await appendToDirectory(ledger, decision.value, { version: state.version, now })) return ok(null);
  }
  throw new Error(`the directory changed ${ATTEMPTS} times while a delegation was decided`);
}

const metadataOf = (by: By): JsonObject => ({ actor: { ...by } as JsonObject });

/** Records that somebody acts for another in an absence. Its id is made of the person, the first day and a number. */
export async function giveDelegation(
  services: Services,
  { given, ...who }: Decided & { readonly given: Omit<Delegation, 'delegationId'> },
): Promise<Result<{ readonly delegationId: string }, DelegationRefusal>> {
  const made = { delegationId: '' };
  const decision = await decided(services, who, (context) => {
    made.delegationId = idFor(given, context.state.delegations);
    const decided = decideGiven(context, { ...given, delegationId: made.delegationId });
    if (!decided.ok) return decided;
    return ok({ type: 'DelegationGiven', data: decided.value, metadata: metadataOf(who.by) });
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
): Promise<Result<null, DelegationRefusal>> =>
  decided(services, who, (context) => {
    const decision = decideEnd(context, delegationId);
    if (!decision.ok) return decision;
    return ok({ type: 'DelegationEnded', data: decision.value, metadata: metadataOf(who.by) });
  });
