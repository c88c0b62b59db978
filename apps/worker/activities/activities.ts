import { Injectable } from '@nestjs/common';
import type { DecisionActivities, NotificationActivities } from '#workflows';
import { DecisionService } from '../decision/decision.service';
import { beating } from './beating';
import { ClockKeeper } from './clock-keeper.service';
import { MailService } from './mail.service';

/** Binds the providers to the activities that workflows call, by hand: a missing or misnamed one does not compile. */
@Injectable()
export class Activities {
  constructor(
    private readonly decision: DecisionService,
    private readonly mail: MailService,
    private readonly clocks: ClockKeeper,
  ) {}

  /** Local activities of the decisions queue. */
  decisions(): DecisionActivities {
    return { decide: (input) => this.decision.decide(input) };
  }

  /** Activities of the notifications queue. */
  notifications(): NotificationActivities {
    return {
      deliverMail: (input) => this.mail.deliver(input),
      wakeWaiting: (input) => beating(() => this.clocks.wakeWaiting(input)),
      sendDigests: ({ now }) => this.mail.sendDigests(now),
      reconcile: ({ now }) => beating(() => this.clocks.reconcile(now)),
    };
  }
}
