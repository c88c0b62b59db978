import { type ObligationId, commandId } from '#domain/kernel';
import type { CommandGateway } from '#application/clocks';
import type { DecisionOutcome } from '#workflows';
import { official } from '../cycle/rehearsal';

export interface Answered {
  readonly obligationId: ObligationId;
  readonly id: string;
  readonly outcome: DecisionOutcome;
}

/** Commands without a pause, from several callers over all obligations, until it is ended. */
export class Load {
  readonly answered: Answered[] = [];
  private sent = 0;
  private isOver = (): boolean => false;
  private readonly callers: Promise<void>;

  constructor(
    private readonly gateway: CommandGateway,
    private readonly ids: readonly ObligationId[],
    callers: number,
  ) {
    this.callers = Promise.all(Array.from({ length: callers }, () => this.call())).then(() => undefined);
    // looked at when it is ended
    this.callers.catch(() => undefined);
  }

  /** @throws Error where a command was refused, or nobody knows what became of it */
  async end(): Promise<readonly Answered[]> {
    this.isOver = () => true;
    await this.callers;
    return this.answered;
  }

  private async call(): Promise<void> {
    while (!this.isOver()) {
      const number = (this.sent += 1);
      const obligationId = this.ids[number % this.ids.length] as ObligationId;
      const id = `load-${number}`;
      const outcome = await this.gateway.execute({
        obligationId,
        workflowType: 'recurringDuty',
        message: {
          v: 1,
          commandId: commandId(id),
          command: { type: 'note-progress', text: `Step ${number}` },
          actor: official,
        },
      });
      if ('unknown' in outcome) throw new Error(`${id}: no answer`);
      if (!outcome.accepted) throw new Error(`${id}: ${outcome.refusal?.message.en}`);
      this.answered.push({ obligationId, id, outcome });
    }
  }
}
