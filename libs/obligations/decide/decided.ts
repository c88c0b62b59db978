import { dateInWales, startOfDay, type CalendarDate, type Instant, type Result } from '#kernel';
import type { ObligationEventDraft } from '../event';
import { eventCatalog, type EventData, type ObligationEventType } from '../events/catalog';
import type { By } from '../events/parts';
import type { ObligationRefusal } from '../refusals/refusal';
import type { DecideContext } from './context';

export type Decision = Result<readonly ObligationEventDraft[], ObligationRefusal>;

/** Leaves out what is undefined, at any depth: JSON has no such thing. */
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
  eventId: string,
  type: Type,
  effectiveAt: Instant,
  data: EventData<Type>,
): ObligationEventDraft =>
  ({
    eventId,
    type,
    schemaVersion: eventCatalog[type].version,
    effectiveAt,
    data: plain(data),
  }) as ObligationEventDraft;

/** Who decided, as events keep it. */
export const byOf = ({ actor }: DecideContext): By => ({
  personId: actor.personId,
  ...(actor.postId === undefined ? {} : { postId: actor.postId }),
  ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
});

/** Collects the drafts of one command; ids are the command's id and a running number. */
export class Drafts {
  readonly events: ObligationEventDraft[] = [];

  constructor(private readonly context: DecideContext) {}

  /** @param effectiveOn the day from which it counts; absent: now */
  add<Type extends ObligationEventType>(type: Type, data: EventData<Type>, effectiveOn?: CalendarDate): this {
    const at = effectiveOn === undefined ? this.context.now : startOfDay(effectiveOn);
    this.events.push(draft(`${this.context.commandId}/${this.events.length}`, type, at, data));
    return this;
  }
}

export const todayOf = (context: DecideContext): CalendarDate => dateInWales(context.now);
