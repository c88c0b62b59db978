import type { HolidayCalendar } from '#domain/calendars';
import {
  type CalendarDate,
  type CommandId,
  type EventId,
  type Instant,
  type JsonValue,
  type Result,
  dateInWales,
  eventId,
  refuse,
  startOfDay,
} from '#domain/kernel';
import type { Actor, Command, CommandType } from '../model/commands';
import type { ObligationEventDraft } from '../event';
import { evolve } from '../evolve';
import { type EventData, type ObligationEventType, eventCatalog } from '../events/catalog';
import type { By } from '../events/parts';
import type { Counting, FactEffect } from '../model/facts';
import { occurrenceWithDay } from '../occurrence-name';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';

/** What a decision may depend on besides state and command. Time is an argument; nothing here reads a clock. */
export interface DecideContext {
  readonly now: Instant;
  readonly actor: Actor;
  /** prefix of the event ids of a person's command, so that a retry gives the same ids */
  readonly commandId: CommandId;
  readonly calendar: HolidayCalendar;
  /** on a fact's stream, and where a definition is amended: the dates that the command would set, move or take away, as worked out before it */
  readonly effects?: readonly FactEffect[] | undefined;
  /** on a fact's stream: the entries that count from it */
  readonly counting?: readonly Counting[] | undefined;
  /** at registration: what is recorded of what the obligation counts from */
  readonly known?: readonly KnownFact[] | undefined;
  /** what else it may depend on, by kind; recorded by hash with the decision and given again when it is replayed */
  readonly pinned?: Pinned;
}

/** Contents by their kind, as JSON. Nothing personal but ids. */
export type Pinned = Readonly<Record<string, JsonValue>>;

/** What is recorded of one source, as `receive-fact` brings it. */
export type KnownFact = Omit<CommandOf<'receive-fact'>, 'type'>;

export type Decision = Result<readonly ObligationEventDraft[], ObligationRefusal>;

/** Removes undefined members at any depth, as JSON does. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  );
}

/** An event draft in the newest version of its schema. */
export const draft = <Type extends ObligationEventType>(
  id: EventId,
  type: Type,
  effectiveAt: Instant,
  data: EventData<Type>,
): ObligationEventDraft =>
  ({
    eventId: id,
    type,
    schemaVersion: eventCatalog[type].version,
    effectiveAt,
    data: plain(data),
  }) as ObligationEventDraft;

/** The dates that the decision sets, moves or takes away, for its event to keep. */
export const withEffects = ({ effects = [] }: DecideContext): { effects?: FactEffect[] } =>
  effects.length === 0 ? {} : { effects: [...effects] };

/** Who decided, as events keep it. */
export const byOf = ({ actor }: DecideContext): By => ({
  personId: actor.personId,
  ...(actor.postId === undefined ? {} : { postId: actor.postId }),
  ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
});

/** Collects the drafts of one command; ids are the command's id and an index. */
export class Drafts {
  readonly events: ObligationEventDraft[];

  /**
   * @param first the number of the first draft, where the decision has made others before
   * @param begun drafts with ids of their own that stand before
   */
  constructor(
    private readonly context: DecideContext,
    private readonly first = 0,
    begun: readonly ObligationEventDraft[] = [],
  ) {
    this.events = [...begun];
  }

  /** The obligation after these drafts. */
  after(state: Obligation): Obligation {
    return this.events.reduce<Obligation>(evolve, state);
  }

  /** @param effectiveOn default: now */
  add<Type extends ObligationEventType>(type: Type, data: EventData<Type>, effectiveOn?: CalendarDate): this {
    const at = effectiveOn === undefined ? this.context.now : startOfDay(effectiveOn);
    this.events.push(
      draft(eventId(`${this.context.commandId}/${this.first + this.events.length}`), type, at, data),
    );
    return this;
  }
}

/** Where two decided: the proposal, and who made it. */
export interface Agreed {
  readonly proposalId: string;
  readonly proposedBy: By;
}

export const todayOf = (context: DecideContext): CalendarDate => dateInWales(context.now);

export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

export type Handler<Type extends CommandType> = (
  state: Obligation,
  command: CommandOf<Type>,
  context: DecideContext,
) => Decision;

/** The occurrence that a command names, or a refusal where it never opened. */
export function occurrenceOf(
  state: Obligation,
  number: number,
  pointer = '/occurrence',
): Result<Occurrence, ObligationRefusal> {
  const occurrence = state.occurrences.find((each) => each.number === number);
  return occurrence === undefined
    ? refuse(refusal('no-such-occurrence', { occurrence: occurrenceWithDay(state, number) }, pointer))
    : { ok: true, value: occurrence };
}
