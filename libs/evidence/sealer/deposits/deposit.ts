import type { Bilingual } from '#kernel';
import type { PublishedCheckpoint, PublishedLog } from '../../log';

/** Something that a checkpoint is given to, or given by, beyond the folder: a stamp, a witness, an auditor's mailbox. */
export interface Deposit {
  readonly name: Bilingual;
  /** at most once in so many milliseconds, always for the newest checkpoint */
  readonly everyMs: number;
  /** when it was last done, in milliseconds since 1970, as the folder tells; null for never */
  lastDoneAt(log: PublishedLog): number | null;
  isDone(log: PublishedLog, checkpoint: PublishedCheckpoint): boolean;
  /** @throws Error when it did not come about: it is tried again */
  make(log: PublishedLog, checkpoint: PublishedCheckpoint): Promise<void>;
}

export interface FailedDeposit {
  readonly name: Bilingual;
  readonly why: string;
}

/** Makes those that are due, at every call. None hinders the others. */
export class Depositor {
  private readonly doneAt = new Map<Deposit, number | null>();

  constructor(private readonly deposits: readonly Deposit[]) {}

  /** @param now milliseconds since 1970 @returns those that did not come about */
  async makeDue(log: PublishedLog, now: number): Promise<readonly FailedDeposit[]> {
    const newest = log.newest();
    if (!newest.ok || newest.value === null) return [];
    const checkpoint = newest.value;
    const due = this.deposits.filter(
      (deposit) => !deposit.isDone(log, checkpoint) && this.isTime(deposit, log, now),
    );
    const failed = await Promise.all(
      due.map(async (deposit): Promise<FailedDeposit | null> => {
        try {
          await deposit.make(log, checkpoint);
          this.doneAt.set(deposit, now);
          return null;
        } catch (error) {
          return { name: deposit.name, why: error instanceof Error ? error.message : String(error) };
        }
      }),
    );
    return failed.filter((each) => each !== null);
  }

  /** What was done in the future was done by a clock that has since been set back. */
  private isTime(deposit: Deposit, log: PublishedLog, now: number): boolean {
    const passed = now - this.lastDone(deposit, log);
    return passed < 0 || passed >= deposit.everyMs;
  }

  /** What an earlier process did stands in the folder; looking for it there is worth doing once. */
  private lastDone(deposit: Deposit, log: PublishedLog): number {
    if (!this.doneAt.has(deposit)) this.doneAt.set(deposit, deposit.lastDoneAt(log));
    return this.doneAt.get(deposit) ?? -Infinity;
  }
}
