import type { Bilingual, JsonObject } from '#domain/kernel';
import type { OpenStream, StreamCore } from '#record/archive';
import type { ReplayInput } from './recorded-decisions';

/** Where a stream can no longer be followed: a record of it cannot be read, or cannot follow what was before. */
export interface Break {
  readonly position: number;
  readonly why: string;
}

const asText = ({ event }: ReplayInput): string => {
  const { eventId, type, schemaVersion, effectiveAt, recordedAt, data } = event;
  return JSON.stringify({ eventId, type, schemaVersion, effectiveAt, recordedAt, data });
};

/** One stream as one core knows it: what was recorded on it so far, and nothing twice. */
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

  /** Whether something recorded before this version is still unknown to it. */
  isBehind(version: number): boolean {
    return this.brokenAt === null && this.version < version - 1;
  }

  /** The core's answer to the letter; `{"unreadable": why}` where this version of it cannot read the question. */
  decide(question: string): string {
    try {
      return this.core.decide(question);
    } catch (error) {
      return JSON.stringify({ unreadable: messageOf(error) });
    }
  }
}

/** An event as a core gives it. */
export interface GivenEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveAt: string;
  readonly data: JsonObject;
}

/** What a core's answer says. */
export type CoreAnswer =
  | { readonly events: readonly GivenEvent[] }
  | { readonly refusal: { readonly code: string; readonly message: Bilingual } }
  | { readonly unreadable: string };

/** Errors of another world are no instances of ours. */
export const messageOf = (error: unknown): string => {
  const { message } = error as { readonly message?: unknown };
  return typeof message === 'string' ? message.slice(0, 300) : String(error);
};
