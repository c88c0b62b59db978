import type { Bilingual, EventId, JsonObject } from '#domain/kernel';
import type { OpenStream, StreamCore } from '#record/archive';
import type { ReplayInput } from './recorded-decisions';

/** Where a stream can no longer be followed: an event is unreadable, or does not follow the earlier ones. */
export interface Break {
  readonly position: number;
  readonly why: string;
}

const asText = ({ event }: ReplayInput): string => {
  const { eventId, type, schemaVersion, effectiveAt, recordedAt, data } = event;
  return JSON.stringify({ eventId, type, schemaVersion, effectiveAt, recordedAt, data });
};

/** One stream as one core knows it; each event is learnt once. */
export class FollowedStream {
  private readonly core: StreamCore;
  private version = 0;
  private brokenAt: Break | null = null;

  constructor(open: OpenStream, stream: string) {
    this.core = open(stream);
  }

  get broken(): Break | null {
    return this.brokenAt;
  }

  learn(inputs: readonly ReplayInput[]): void {
    for (const input of inputs) {
      const { version, position } = input.event;
      if (this.brokenAt !== null || version <= this.version) continue;
      try {
        this.core.learn(asText(input));
        this.version = version;
      } catch (error) {
        this.brokenAt = { position, why: messageOf(error) };
      }
    }
  }

  /** Whether it has not learnt every event before this version. */
  isBehind(version: number): boolean {
    return this.brokenAt === null && this.version < version - 1;
  }

  /** The core's answer as text; `{"unreadable": why}` where this core cannot read the question. */
  decide(question: string): string {
    try {
      return this.core.decide(question);
    } catch (error) {
      return JSON.stringify({ unreadable: messageOf(error) });
    }
  }
}

/** An event as returned by a core. */
export interface GivenEvent {
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveAt: string;
  readonly data: JsonObject;
}

export type CoreAnswer =
  | { readonly events: readonly GivenEvent[] }
  | { readonly refusal: { readonly code: string; readonly message: Bilingual } }
  | { readonly unreadable: string };

/** Errors from another realm are not `instanceof Error`. */
export const messageOf = (error: unknown): string => {
  const { message } = error as { readonly message?: unknown };
  return typeof message === 'string' ? message.slice(0, 300) : String(error);
};
