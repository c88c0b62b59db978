import pLimit from 'p-limit';
import { type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Obligation, type ObligationWorkflowType, fold } from '#domain/obligations';
import { workflowTypeOf } from '#record/read-models';
import { notFound } from './refusals';
import { visibleId } from './read-events';
import { type Viewer, maySee } from './viewer';

/** Streams read side by side; more would only wait for a connection. */
const AT_ONCE = 4;

/** Those of the obligations that are on the register, each as it stands now, by id. */
export async function obligationsById(
  viewer: Viewer,
  ledger: Ledger,
  { ids }: { readonly ids: readonly ObligationId[] },
): Promise<ReadonlyMap<ObligationId, Obligation>> {
  const seen = ids.filter((id) => maySee(viewer, id));
  const found = await pLimit(AT_ONCE).map(seen, async (id) => fold(await ledger.readStream(id)));
  return new Map(found.flatMap((state) => (state === null ? [] : [[state.id, state] as const])));
}

/** Where a command about an obligation is sent. */
interface CommandTarget {
  readonly obligationId: ObligationId;
  readonly workflowType: ObligationWorkflowType;
}

/** The workflow that decides about an obligation. */
export async function commandTarget(
  viewer: Viewer,
  ledger: Ledger,
  { id }: { readonly id: string },
): Promise<Result<CommandTarget, Refusal<'not-found'>>> {
  const obligationId = visibleId(viewer, id);
  const workflowType = obligationId === null ? undefined : await workflowTypeOf(ledger.db, obligationId);
  return obligationId === null || workflowType === undefined
    ? refuse(notFound(id))
    : ok({ obligationId, workflowType });
}
