import { log } from '@temporalio/workflow';
import type { CommandId, PersonId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';
import { decide, deliverMail, wakeWaiting } from './activity-proxies';
import type { ClockInput } from './activities';
import { Background, isFinalFailure } from './background';
import { clockMillis, earlier, isDue, noSoonerThan, toInstant } from './clock';
import { CommandQueue } from './command-queue';
import type { CommandMessage, DecisionOutcome, ObligationClock } from './messages';

const CLOCK: Actor = { personId: 'clock' as PersonId, roles: ['system'] };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What one run knows: its clock, the commands that wait, the mail on its way. */
export class ObligationRun {
  readonly queue = new CommandQueue();
  readonly background = new Background();
  ended = false;
  private mailing = false;
  private mailWanted = false;

  constructor(public clock: ObligationClock) {}

  /** Decides the waiting commands in order, then whatever time has brought. */
  async decideAllDue(): Promise<void> {
    for (;;) {
      const waiting = this.queue.next();
      if (waiting) {
        try {
          const outcome = await decide({ ...this.time(), message: waiting.message });
          this.note(outcome);
          waiting.resolve(outcome);
        } catch (failure) {
          if (!isFinalFailure(failure)) throw failure;
          // a command that can never be decided fails its own update; the clock goes on
          waiting.reject(failure);
        }
      } else if (isDue(this.clock)) await this.advance();
      else return;
    }
  }

  private async advance(): Promise<void> {
    const { obligationId, nextWakeAt } = this.clock;
    const commandId = `clock/${obligationId}/${nextWakeAt}` as CommandId;
    try {
      const message: CommandMessage = { v: 1, commandId, command: { type: 'advance' }, actor: CLOCK };
      this.note(await decide({ ...this.time(), message }));
      this.wakeAt(noSoonerThan(this.clock, this.clock.nextWakeAt, MINUTE));
    } catch (failure) {
      if (!isFinalFailure(failure)) throw failure;
      log.error('the clock could not advance', { obligationId, failure: String(failure.cause ?? failure) });
      this.retryLater();
    }
  }

  private note(outcome: DecisionOutcome): void {
    this.wakeAt(outcome.nextWakeAt);
    this.ended = outcome.ended;
    if (outcome.mailDue) this.mail();
    if (outcome.wake.length > 0) this.wake(outcome.wake);
  }

  /** One delivery at a time; asked for during one, another follows it. */
  private mail(): void {
    this.mailWanted = true;
    if (this.mailing) return;
    this.mailing = true;
    this.background.start(
      async () => {
        try {
          while (this.mailWanted) {
            this.mailWanted = false;
            const { nextSendAt } = await deliverMail(this.time());
            if (nextSendAt !== null) this.ended = false;
            this.wakeAt(earlier(this.clock.nextWakeAt, noSoonerThan(this.clock, nextSendAt, MINUTE)));
          }
        } finally {
          this.mailing = false;
        }
      },
      () => this.retryLater(),
    );
  }

  private wake(triggers: readonly string[]): void {
    this.background.start(
      () => wakeWaiting({ ...this.time(), triggers }),
      () => this.retryLater(),
    );
  }

  private retryLater(): void {
    this.ended = false;
    this.wakeAt(noSoonerThan(this.clock, this.clock.nextWakeAt ?? toInstant(clockMillis(this.clock)), HOUR));
  }

  private wakeAt(nextWakeAt: ObligationClock['nextWakeAt']): void {
    this.clock = { ...this.clock, nextWakeAt };
  }

  private time(): ClockInput {
    const { obligationId, clockOffsetMs } = this.clock;
    return { v: 1, obligationId, now: toInstant(clockMillis(this.clock)), clockOffsetMs };
  }
}
