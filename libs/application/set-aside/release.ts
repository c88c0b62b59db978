import { type TriedAct, triedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { setAsideEventCatalog, setAsideStream } from '#domain/set-aside';
import {
  type Instant,
  type ObligationId,
  type Refusal,
  type Result,
  commandId,
  ok,
  personId,
  refuse,
} from '#domain/kernel';
import type { By, ObligationWorkflowType } from '#domain/obligations';
import { forgetAttempt } from '#record/decision-watch';
import type { Ledger } from '#record/ledger';
import { workflowTypeOf } from '#record/read-models';
import type { CommandMessage, DecisionOutcome } from '#workflows';
import { CLOCK_SUBJECT } from './attempts';
import { notSetAside } from './set-aside-refusals';
import { appendSetAsideEvent } from './record-set-aside';

/** The way to an obligation’s workflow, as the command gateway has it. */
interface ClockGateway {
  execute(request: {
    readonly obligationId: ObligationId;
    readonly workflowType: ObligationWorkflowType;
    readonly message: CommandMessage;
  }): Promise<Pick<DecisionOutcome, 'refusal'> | { readonly unknown: true }>;
}

/** What was released. */
export interface Released {
  readonly obligationId: ObligationId;
  readonly subject: string;
  /** the clock’s command was sent again at once, and answered; a person’s is theirs to send */
  readonly sentAgain: boolean;
}

interface ReleaseAsked {
  readonly obligationId: ObligationId;
  readonly subject: string;
  readonly reason: string;
  readonly by: By;
  readonly now: Instant;
}

/** What releasing it would record. */
export const tryReleasing = (
  ledger: Pick<Ledger, 'readStream'>,
  { name, shown, now, ...data }: ReleaseAsked & { readonly name: NameOf; readonly shown: number | undefined },
): Promise<TriedAct> =>
  triedAct(ledger, setAsideEventCatalog, {
    stream: setAsideStream(data.obligationId),
    drafts: [{ type: 'CommandReleased', data }],
    now,
    name,
    shown,
  });

class NotSetAside extends Error {}

/** Lets what was set aside be decided again, on the record; a clock is woken at once. */
export async function releaseSetAside(
  { ledger, gateway }: { readonly ledger: Ledger; readonly gateway: ClockGateway },
  request: ReleaseAsked,
): Promise<Result<Released, Refusal<'not-set-aside'>>> {
  const { obligationId, subject, reason, by, now } = request;
  try {
    await ledger.transaction(async (tx) => {
      if (await ledger.isScratch()) await tx.setScratchClock(now);
      // an attempt that is not set aside yet stays as it was: the transaction is undone
      if (!(await forgetAttempt(tx.db, { obligationId, subject }))) throw new NotSetAside();
      const data = { obligationId, subject, reason, by };
      const { personId, postId } = by;
      const actor = postId === undefined ? { personId } : { personId, postId };
      await appendSetAsideEvent(tx, { obligationId, type: 'CommandReleased', data, now, actor });
    });
  } catch (error) {
    if (error instanceof NotSetAside) return refuse(notSetAside(obligationId, subject));
    throw error;
  }
  const workflowType = subject === CLOCK_SUBJECT ? await workflowTypeOf(ledger.db, obligationId) : undefined;
  if (workflowType === undefined) return ok({ obligationId, subject, sentAgain: false });
  const answer = await gateway.execute({
    obligationId,
    workflowType,
    message: {
      v: 1,
      commandId: commandId(`released/${obligationId}/${now}`),
      command: { type: 'advance' },
      actor: { personId: personId('reconcile'), roles: ['system'] },
    },
  });
  return ok({ obligationId, subject, sentAgain: !('unknown' in answer) && answer.refusal === undefined });
}
