import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/kernel';
import { logger, withLogContext } from '#platform/logger';
import type { DecideInput, DecisionActivities, DecisionOutcome, NotificationActivities } from '#workflows';
import { DecideCommand } from '#application/submit-command';
import { withHeartbeat } from './beating';
import { ClockKeeper } from './clock-keeper.service';
import { GovernmentService } from './government.service';
import { MailService } from './mail.service';

/** Binds the providers to the activities that workflows call, by hand: a missing or misnamed one does not compile. */
@Injectable()
export class Activities {
  constructor(
    private readonly decideCommand: DecideCommand,
    private readonly mail: MailService,
    private readonly clocks: ClockKeeper,
    private readonly government: GovernmentService,
  ) {}

  /** Local activities of the decisions queue. */
  decisions(): DecisionActivities {
    return { decide: (input) => this.decide(input) };
  }

  /** Activities of the notifications queue. */
  notifications(): NotificationActivities {
    return {
      deliverMail: (input) => this.mail.deliver(input),
      wakeWaiting: (input) => withHeartbeat(() => this.clocks.wakeWaiting(input)),
      sendDigests: ({ now }) => this.mail.sendDigests(now),
      reconcile: ({ now }) => withHeartbeat(() => this.reconcile(now)),
    };
  }

  /** A digest that waits for its server delays no clock, and the other way round. */
  private async reconcile(now: Instant): Promise<{ v: 1; mended: number }> {
    await this.government.goOn(now);
    const [clocks, digests] = await Promise.allSettled([
      this.clocks.reconcile(now),
      this.mail.deliverWaitingDigests(now),
    ]);
    if (digests.status === 'rejected')
      logger.warn({ err: digests.reason as unknown }, 'digests that wait could not be sent');
    // once the clocks that were behind have been woken
    await this.mail
      .checkNotices(now)
      .catch((err: unknown) => logger.warn({ err }, 'what was to be sent could not be checked'));
    if (clocks.status === 'rejected') throw clocks.reason;
    return clocks.value;
  }

  private decide(input: DecideInput): Promise<DecisionOutcome> {
    const { obligationId, message } = input;
    return withLogContext({ commandId: message.commandId, obligationId }, async () => {
      try {
        return await this.decideCommand.decide(input);
      } catch (error) {
        logger.warn({ err: error }, 'a decision failed; Temporal tries again unless it never can be made');
        throw error;
      }
    });
  }
}
