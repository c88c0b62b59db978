import type { HolidayCalendar } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Instant, canonicalJson, commandId, instant, personId } from '#domain/kernel';
import type { Actor, Command } from './model/commands';
import type { Decision, Pinned } from './decide/handler';
import { decideOn } from './decide/decide';
import type { StoredEvent } from './event';
import { fold } from './evolve';
import type { Counting, FactEffect } from './model/facts';
import { nextWakeAt } from './agenda';
import { isPlaceIn } from './place-in-command.testing';
import type { Obligation, Occurrence } from './state';

const person = (id: string, ...roles: Actor['roles']): Actor => ({ personId: personId(id), roles });

export const official = person('ann', 'official');
export const colleague = person('bob', 'official');
export const approver = person('cai', 'approver');
export const auditor = person('dai', 'auditor');
export const administrator = person('eli', 'administrator');
export const clock = person('system', 'system');

/** One stream as given / when / then; accepted events are stored as JSON, as in the ledger. */
export class Story {
  readonly events: StoredEvent[] = [];
  /** what a command on a fact's stream would move */
  effects: readonly FactEffect[] = [];
  /** what counts from the fact of this stream */
  counting: readonly Counting[] = [];
  calendar: HolidayCalendar = ukBankHolidays;
  private commands = 0;
  private pinned: Pinned = {};

  constructor(
    readonly stream: string,
    private now: Instant = instant('2026-01-05T10:00:00Z'),
  ) {}

  at(time: string): this {
    this.now = instant(time);
    return this;
  }

  /** What decisions rest on beside the stream, from now on. */
  resting(pinned: Pinned): this {
    this.pinned = pinned;
    return this;
  }

  /** Decides and, if accepted, records. */
  when(command: Command, actor: Actor = official): Decision {
    this.commands += 1;
    const id = commandId(`c${this.commands}`);
    const { now, pinned, effects, counting } = this;
    const context = { now, actor, commandId: id, calendar: this.calendar, pinned, effects, counting };
    const decision = decideOn(this.stream, this.events, command, context);
    if (decision.ok)
      for (const draft of decision.value)
        this.events.push({ ...(JSON.parse(canonicalJson(draft)) as StoredEvent), recordedAt: this.now });
    else if (decision.refusal.pointer !== undefined && !isPlaceIn(command, decision.refusal.pointer))
      throw new Error(
        `${decision.refusal.code} points to ${decision.refusal.pointer}, which ${command.type} has not`,
      );
    return decision;
  }

  /** Fails on a refusal. */
  given(command: Command, actor: Actor = official): this {
    const decision = this.when(command, actor);
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusal.message.en}`);
    return this;
  }

  /** Given, and approved by a second person where that took two. */
  agreed(command: Command, actor: Actor = official): this {
    this.given(command, actor);
    const waiting = this.state.proposals.find(({ status }) => status === 'pending');
    return waiting === undefined
      ? this
      : this.given({ type: 'approve-change', proposalId: waiting.proposalId }, approver);
  }

  /** The types of the events that a second person's approval gave. */
  approved(command: Command, actor: Actor = official): readonly string[] {
    const before = this.events.length;
    return this.agreed(command, actor).types.slice(before);
  }

  /** The types of the events a command gave, or the code of its refusal. */
  then(command: Command, actor: Actor = official): readonly string[] | string {
    const decision = this.when(command, actor);
    return decision.ok ? decision.value.map(({ type }) => type) : decision.refusal.code;
  }

  /** Runs `advance` at each wake-up up to and including an instant, as the workflow does. */
  until(time: string): this {
    const end = instant(time);
    for (let wake = this.wake; wake !== null && wake <= end; wake = this.wake) {
      if (wake > this.now) this.now = wake;
      const before = this.events.length;
      this.given({ type: 'advance' }, clock);
      if (this.events.length === before) throw new Error(`woken at ${wake} for nothing`);
    }
    return this.at(time);
  }

  private get wake(): Instant | null {
    return nextWakeAt(this.state, this.calendar);
  }

  get state(): Obligation {
    const state = fold(this.events);
    if (state === null) throw new Error('nothing registered');
    return state;
  }

  occurrence(number = 1): Occurrence {
    const found = this.state.occurrences.find((each) => each.number === number);
    if (found === undefined) throw new Error(`no occurrence ${number}`);
    return found;
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }
}
