import pLimit from 'p-limit';
import type { CurrentDirectory } from '#application/directory';
import type { Viewer } from '#application/queries';
import { type Gateway, submitCommand } from '#application/submit-command';
import type { Bilingual, CommandId, Instant, ObligationId, Refusal } from '#domain/kernel';
import type { Actor, Command } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

export interface ManyServices {
  readonly ledger: Ledger;
  readonly gateway: Gateway;
  readonly directory: CurrentDirectory['current'];
  readonly now: Instant;
}

/** What is sent to one entry. */
export interface ToOne {
  readonly obligationId: ObligationId;
  readonly command: Command;
  readonly commandId: CommandId;
}

/** What is said of an entry that neither took nor refused it. */
export interface Unanswered {
  readonly noAnswer: Bilingual;
  readonly notDecided: Bilingual;
}

export interface FailedToReach {
  readonly obligationId: ObligationId;
  readonly code: string;
  readonly message: Bilingual;
}

const AT_ONCE = 8;

/** Null where the entry was reached, now or before. Never throws: what one entry refuses stops no other. */
async function reach(
  { now, ...services }: ManyServices,
  person: { readonly actor: Actor; readonly viewer: Viewer },
  toOne: ToOne,
  { noAnswer, notDecided }: Unanswered,
): Promise<Refusal | null> {
  try {
    const submitted = await submitCommand({ ...services, now: () => now }, { ...person, ...toOne });
    if (submitted.kind === 'refused') return submitted.refusal;
    return submitted.kind === 'unknown' ? { code: 'not-known-yet', message: noAnswer } : null;
  } catch {
    return { code: 'not-decided', message: notDecided };
  }
}

/** Sends each entry its command, several at once. @returns those reached, in order of their ids, and why others were not */
export async function reachEach(
  services: ManyServices,
  { actor, viewer }: { readonly actor: Actor; readonly viewer: Viewer },
  each: readonly ToOne[],
  unanswered: Unanswered,
): Promise<{ readonly reached: readonly ObligationId[]; readonly failed: readonly FailedToReach[] }> {
  const reached: ObligationId[] = [];
  const failed: FailedToReach[] = [];
  await pLimit(AT_ONCE).map(each, async (toOne) => {
    const { obligationId } = toOne;
    const refused = await reach(services, { actor, viewer }, toOne, unanswered);
    if (refused === null) reached.push(obligationId);
    else failed.push({ obligationId, code: refused.code, message: refused.message });
  });
  return { reached: reached.toSorted(), failed };
}

/** Parts of a list, each small enough for one event of the log. */
export const inParts = <Each>(list: readonly Each[], most: number): readonly (readonly Each[])[] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, part) =>
    list.slice(part * most, (part + 1) * most),
  );

/** So many entries reached, or not reached, stand in one event. */
export const IDS_AT_ONCE = 200;
export const FAILED_AT_ONCE = 20;
