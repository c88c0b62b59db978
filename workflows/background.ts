import { TemporalFailure, isCancellation, log } from '@temporalio/workflow';

/** What an activity failed with for good. A local activity's failure comes bare, a normal one's inside an ActivityFailure. */
export const isFinalFailure = (failure: unknown): failure is TemporalFailure =>
  failure instanceof TemporalFailure && !isCancellation(failure);

/** Slow work beside the commands. A failure here is logged and given to `onFailure`; it never ends the clock. */
export class Background {
  private running = 0;

  get isIdle(): boolean {
    return this.running === 0;
  }

  start(work: () => Promise<void>, onFailure: () => void): void {
    this.running += 1;
    void this.follow(work, onFailure);
  }

  private async follow(work: () => Promise<void>, onFailure: () => void): Promise<void> {
    try {
      await work();
    } catch (failure) {
      if (!isFinalFailure(failure)) throw failure;
      log.error('background activity failed for good', { failure: String(failure.cause ?? failure) });
      onFailure();
    } finally {
      this.running -= 1;
    }
  }
}
