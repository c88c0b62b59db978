import { holidayCalendar, type HolidaySource } from '#calendars';
import { canonicalJson, type Instant } from '#kernel';
import { actorSchema, commandSchema, decideOn, eventJson, type StoredEvent } from '#obligations';

/** A recorded decision's question, as JSON: what stood on the stream, who commanded what, and when. */
export interface CoreQuestion {
  readonly stream: string;
  readonly events: readonly StoredEvent[];
  readonly command: unknown;
  readonly actor: unknown;
  readonly commandId: string;
  readonly now: Instant;
}

/** From a question to its answer, both as JSON. */
export type Core = (question: string) => string;

/**
 * The pure core as one function from text to text, so that a version frozen years ago can be asked beside today's: nothing
 * but JSON crosses. Opened with a source of bank holidays. The answer is canonical: `{"events": […]}` as they would be
 * recorded, or `{"refusal": code}`.
 * @throws ZodError for what this version cannot read: a list, a command, an event
 */
export function openCore(holidays: string): Core {
  const { published, announcements } = JSON.parse(holidays) as HolidaySource;
  const calendar = holidayCalendar(published, announcements);
  return (question) => {
    const { stream, events, command, actor, commandId, now } = JSON.parse(question) as CoreQuestion;
    const context = { now, actor: actorSchema.parse(actor), commandId, calendar };
    const decision = decideOn(stream, events, commandSchema.parse(command), context);
    if (!decision.ok) return canonicalJson({ refusal: decision.refusal.code });
    return canonicalJson({
      events: decision.value.map((draft) => ({
        eventId: draft.eventId,
        type: draft.type,
        schemaVersion: draft.schemaVersion,
        effectiveAt: draft.effectiveAt,
        data: eventJson(draft),
      })),
    });
  };
}
