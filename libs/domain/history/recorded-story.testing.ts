import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type Instant,
  type JsonObject,
  type RecordedEvent,
  canonicalJson,
  commandId,
  instant,
  personId,
  postId,
} from '#domain/kernel';
import { type Actor, type Command, decideOn } from '#domain/obligations';

export const official: Actor = {
  personId: personId('ann'),
  postId: postId('policy-lead'),
  roles: ['official'],
};
export const approver: Actor = { personId: personId('cai'), roles: ['approver'] };
export const clock: Actor = { personId: personId('clock'), roles: ['system'] };

/** One stream decided by the real core and held in memory like the ledger: positions, versions, both times. */
export class RecordedStory {
  readonly events: RecordedEvent[] = [];
  private commands = 0;

  constructor(
    readonly stream: string,
    private now: Instant = instant('2026-01-05T10:00:00Z'),
  ) {}

  at(time: string): this {
    this.now = instant(time);
    return this;
  }

  /** @throws Error when the core refuses */
  does(command: Command, actor: Actor = official): this {
    const id = commandId(`c${(this.commands += 1)}`);
    const context = { now: this.now, actor, commandId: id, calendar: ukBankHolidays };
    const decision = decideOn(this.stream, this.events, command, context);
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusal.message.en}`);
    for (const draft of decision.value)
      this.events.push({
        ...draft,
        data: JSON.parse(canonicalJson(draft.data)) as JsonObject,
        metadata: {
          commandId: id,
          actor: JSON.parse(canonicalJson(actor)) as JsonObject,
          program: 'cylch@0.3.0',
          calendar: ukBankHolidays.version,
        },
        stream: this.stream,
        version: this.events.length + 1,
        // other streams record in between
        position: this.events.length * 10 + 10,
        recordedAt: this.now,
      });
    return this;
  }

  last(type: string): RecordedEvent {
    const found = this.events.findLast((event) => event.type === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  }
}
