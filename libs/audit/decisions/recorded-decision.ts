import type { Instant, JsonObject } from '#kernel';
import type { EvidenceInput } from './inputs';

/**
 * What the first event of a decision keeps beside what every event of it does, so that the same question can be asked
 * again: the command as it came and the time it was decided at, and what the decision rested on.
 */
export interface RecordedDecision {
  readonly input: {
    readonly now: Instant;
    /** as it travelled; a person's own words in it are sealed for that person */
    readonly command: JsonObject;
  };
  readonly basis: {
    /** what lets a date of the row move; null on a trigger's stream */
    readonly authority: string | null;
    /** the stream's version that it was decided on */
    readonly stateVersion: number;
    /** how many events it gave */
    readonly events: number;
    /** the readings whose rules dates were worked out from, each rule by the SHA-256 of its canonical text */
    readonly rules: readonly { readonly readingId: string; readonly sha256: string }[];
    readonly evidence: readonly EvidenceInput[];
  };
}
