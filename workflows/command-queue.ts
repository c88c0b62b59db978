import type { CommandMessage, DecisionOutcome } from './messages';

export interface WaitingCommand {
  readonly message: CommandMessage;
  readonly resolve: (outcome: DecisionOutcome) => void;
  readonly reject: (failure: Error) => void;
}

/** Commands in the order they came. The handler only puts them here; the loop decides them one by one. */
export class CommandQueue {
  private readonly waiting: WaitingCommand[] = [];

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Waits for the outcome of the command. */
  submit(message: CommandMessage): Promise<DecisionOutcome> {
    return new Promise((resolve, reject) => this.waiting.push({ message, resolve, reject }));
  }

  next(): WaitingCommand | undefined {
    return this.waiting.shift();
  }
}
