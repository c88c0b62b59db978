import type { HolidayCalendar } from '#domain/calendars';
import {
  type CommandId,
  type Instant,
  type ObligationId,
  type RecordedEvent,
  addMillis,
  commandId,
  earlierInstant,
  personId,
} from '#domain/kernel';
import { type Actor, type Command, type Obligation, nextWakeAt } from '#domain/obligations';
import type { CurrentDirectory } from '#application/directory';
import { type DeliverDue, deliverDue } from '#application/notifications';
import { DecideCommand, versionsOf } from '#application/submit-command';
import type { Ledger } from '#record/ledger';
import { listPendingNotifications } from '#record/read-models';
import type { DecisionOutcome } from '#workflows';

const CLOCK: Actor = { personId: personId('clock'), roles: ['system'] };
const MINUTE = 60_000;

/** So many decisions are made at most; twenty years of two hundred entries come to less. */
const MOST_DECISIONS = 1_000_000;

/** A mail as it would have been sent. */
export interface ComposedMail {
  readonly at: Instant;
  readonly obligationId: ObligationId;
  readonly messageId: string;
  readonly template: string;
  readonly subject: string;
  /** in both languages */
  readonly text: string;
}

export interface StageServices {
  /** a scratch ledger */
  readonly ledger: Ledger;
  readonly directory: CurrentDirectory;
  readonly recipients: DeliverDue['recipients'];
  readonly settings: DeliverDue['settings'];
  /** of the program, such as `0.2.2` */
  readonly program: string;
}

/** What is decided, when and by whom. */
interface Asked {
  readonly now: Instant;
  readonly actor?: Actor;
  readonly commandId: CommandId;
}

/** Something that people do meanwhile. */
export interface PlannedAct {
  readonly at: Instant;
  perform(now: Instant): Promise<void>;
}

/**
 * Entries in skipped time on a scratch ledger: the real decisions, with the clock put forward to the earliest wake-up of any of
 * them. What the workflows do, without Temporal; mail is composed and recorded as sent, and goes nowhere.
 */
export class Stage {
  /** every event recorded here, in order */
  readonly recorded: RecordedEvent[] = [];
  readonly mails: ComposedMail[] = [];
  readonly states = new Map<ObligationId, Obligation>();
  decisions = 0;
  private readonly wakes = new Map<ObligationId, Instant>();
  private readonly versions = new Map<ObligationId, number>();
  private readonly decideCommand: DecideCommand;

  constructor(
    private readonly services: StageServices,
    public now: Instant,
  ) {
    const { ledger, directory, program } = services;
    this.decideCommand = new DecideCommand(ledger, directory, program);
  }

  /** the list of bank holidays that is decided with */
  get calendar(): HolidayCalendar {
    return this.services.ledger.holidays.current;
  }

  /** Entries whose events stand on the scratch ledger already: they wake, and hear of what they were not told yet. */
  async takeUp(entries: ReadonlyMap<ObligationId, Obligation>): Promise<void> {
    for (const [id, state] of entries) {
      this.states.set(id, state);
      this.versions.set(id, state.version);
      this.wakeAt(id, nextWakeAt(state, this.calendar));
    }
    await this.tell();
  }

  /** A person's or a program's command; a refusal is an outcome. */
  async ask(id: ObligationId, command: Command, asked: Asked): Promise<DecisionOutcome> {
    const { now, actor = CLOCK, commandId } = asked;
    const outcome = await this.decideCommand.decide({
      v: 1,
      obligationId: id,
      message: { v: 1, commandId, command, actor },
      now,
      clockOffsetMs: 0,
    });
    this.decisions += 1;
    if (this.decisions > MOST_DECISIONS) throw new RangeError(`${id}: more than ${MOST_DECISIONS} decisions`);
    await this.follow(id, outcome);
    this.wakeAt(id, outcome.nextWakeAt);
    if (outcome.mailDue) await this.deliver(id);
    if (outcome.wake.length > 0) await this.tell(outcome.wake);
    return outcome;
  }

  /**
   * Decides whatever comes of itself up to an instant, the earliest first.
   * @param planned what people do next; an act at the hour of a wake-up comes after it
   * @param goesOn asked at each instant before something is decided: false ends it there
   */
  async until(
    end: Instant,
    planned: () => PlannedAct | null = () => null,
    goesOn: (at: Instant) => boolean = () => true,
  ): Promise<void> {
    for (;;) {
      const wake = this.nextWake();
      const act = planned();
      const at = earlierInstant(wake?.at ?? null, act?.at ?? null);
      if (at === null || at > end) break;
      if (at > this.now) this.now = at;
      if (!goesOn(this.now)) return;
      if (wake?.at === at) await this.advance(wake.id, at);
      else await act?.perform(this.now);
    }
    if (end > this.now) this.now = end;
  }

  private nextWake(): { readonly id: ObligationId; readonly at: Instant } | null {
    let next: { readonly id: ObligationId; readonly at: Instant } | null = null;
    for (const [id, at] of this.wakes) if (next === null || at < next.at) next = { id, at };
    return next;
  }

  private async advance(id: ObligationId, at: Instant): Promise<void> {
    await this.ask(id, { type: 'advance' }, { now: this.now, commandId: commandId(`clock/${id}/${at}`) });
    const next = this.wakes.get(id);
    const floor = addMillis(this.now, MINUTE);
    // a wake-up that changes nothing must not spin
    if (next !== undefined && next < floor) this.wakes.set(id, floor);
  }

  private wakeAt(id: ObligationId, at: Instant | null): void {
    if (at === null) this.wakes.delete(id);
    else this.wakes.set(id, at);
  }

  private async follow(id: ObligationId, { eventTypes, repeated }: DecisionOutcome): Promise<void> {
    if (eventTypes.length === 0 || repeated) return;
    const followed = this.versions.get(id) ?? 0;
    const known = await this.decideCommand.known(id);
    this.recorded.push(...known.events.filter(({ version }) => version > followed));
    this.versions.set(id, known.version);
    if (known.obligation !== null) this.states.set(id, known.obligation);
  }

  /** Whoever counts from these sources, or from any, is told what they say now. */
  private async tell(sources?: readonly string[]): Promise<void> {
    for (const { obligationId, fact } of await listPendingNotifications(this.services.ledger.db, sources)) {
      if (!this.states.has(obligationId)) continue;
      const { name: source, value, eventId: factEventId, version: factVersion } = fact;
      await this.ask(
        obligationId,
        { type: 'receive-fact', source, value, factEventId, factVersion },
        { now: this.now, commandId: commandId(`fact/${obligationId}/${source}/${factEventId}`) },
      );
    }
  }

  private async deliver(obligationId: ObligationId): Promise<void> {
    const { ledger, recipients, settings, program } = this.services;
    const { nextSendAt } = await deliverDue({
      ledger,
      recipients,
      settings,
      obligationId,
      now: this.now,
      alone: true,
      known: (id) => this.states.get(id),
      metadata: versionsOf(this.calendar, program),
      transport: {
        send: ({ messageId, headers, subject, text }) => {
          const template = headers['X-Cylch-Template'] ?? '';
          this.mails.push({ at: this.now, obligationId, messageId, template, subject, text });
          return Promise.resolve({ kind: 'accepted', response: 'rehearsed' });
        },
      },
    });
    this.wakeAt(obligationId, earlierInstant(this.wakes.get(obligationId) ?? null, nextSendAt));
  }
}
