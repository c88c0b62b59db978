import { type HolidaySource, holidayCalendar } from '#domain/calendars';
import { type CommandId, type Instant, canonicalJson } from '#domain/kernel';
import {
  type Counting,
  type FactEffect,
  type KnownFact,
  type Obligation,
  type Pinned,
  type StoredEvent,
  actorSchema,
  commandSchema,
  decide,
  decideOn,
  eventJson,
  evolve,
  isFactStream,
  loadEvent,
} from '#domain/obligations';

/** A decision's input, as JSON: actor, command and time. */
export interface CoreQuestion {
  readonly command: unknown;
  readonly actor: unknown;
  readonly commandId: CommandId;
  readonly now: Instant;
  /** what else it rested on, by kind; absent where it rested on nothing else */
  readonly pinned?: Pinned;
  /** on a fact's stream: the dates that it moves */
  readonly effects?: readonly FactEffect[];
  /** on a fact's stream: the entries that count from it */
  readonly counting?: readonly Counting[];
  /** at registration: what was known of what the obligation counts from */
  readonly known?: readonly KnownFact[];
}

/** One stream in one version of the core; only JSON crosses the boundary. */
export interface StreamCore {
  /** Folds the next recorded event. @throws for an event that this version cannot read or that cannot follow */
  learn(event: string): void;
  /**
   * Decides on the state so far. The answer is canonical: `{"events": […]}` as they would be recorded, or
   * `{"refusal": {code, message}}`. @throws ZodError for a command or an actor that this version cannot read
   */
  decide(question: string): string;
}

/** Opens an empty stream by name. */
export type OpenStream = (stream: string) => StreamCore;

/**
 * The pure core with a text interface, so that frozen versions can run beside today's. Opened with a source of
 * bank holidays. @throws BilingualError for a source that this version cannot read
 */
export function openStreams(holidays: string): OpenStream {
  const { published, announcements } = JSON.parse(holidays) as HolidaySource;
  const calendar = holidayCalendar(published, announcements);
  return (stream) => {
    const isFact = isFactStream(stream);
    let row: Obligation | null = null;
    /** only the registration of an obligation, by which a second one is refused */
    const cache: StoredEvent[] = [];
    return {
      learn: (text) => {
        const event = JSON.parse(text) as StoredEvent;
        if (!isFact) row = evolve(row, loadEvent(event));
        if (isFact || cache.length === 0) cache.push(event);
      },
      decide: (text) => {
        const question = JSON.parse(text) as CoreQuestion;
        const { now, commandId, effects, counting, known, pinned = {} } = question;
        const command = commandSchema.parse(question.command);
        const actor = actorSchema.parse(question.actor);
        const context = { now, actor, commandId, calendar, effects, counting, known, pinned };
        const decision =
          isFact || command.type === 'register'
            ? decideOn(stream, cache, command, context)
            : decide(row, command, context);
        if (!decision.ok) {
          const { code, message } = decision.refusal;
          return canonicalJson({ refusal: { code, message } });
        }
        const events = decision.value.map((draft) => ({
          eventId: draft.eventId,
          type: draft.type,
          schemaVersion: draft.schemaVersion,
          effectiveAt: draft.effectiveAt,
          data: eventJson(draft),
        }));
        return canonicalJson({ events });
      },
    };
  };
}
