import { sha256Hex, type Instant, type JsonObject, type JsonValue, type RecordedEvent } from '#domain/kernel';
import type { Due } from '#domain/obligations';

/** The rule that a date was computed from, or the change that set it. */
interface RuleInput {
  readonly readingId: string;
  readonly setBy: Due['setBy'];
  /** the rule's canonical text, or the id of the change */
  readonly version: string;
  /** of `version`, in hex */
  readonly sha256: string;
}

/** A document or piece of evidence behind a decision. */
interface EvidenceInput {
  readonly evidenceId?: string;
  readonly reference?: string;
  readonly sha256?: string;
}

/** The inputs of a recorded event. */
export interface Inputs {
  readonly rule: RuleInput | null;
  /** version of the list of bank holidays; null where none is recorded */
  readonly calendar: string | null;
  readonly timeZones: string | null;
  readonly program: string | null;
  readonly evidence: readonly EvidenceInput[];
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** The rule behind the date that an event sets; null where it sets none. */
export function ruleIn(data: JsonObject): RuleInput | null {
  const due = data['to'] ?? data['due'];
  if (!isObject(due) || typeof due['ruleVersion'] !== 'string') return null;
  const { readingId, setBy, ruleVersion } = due as unknown as Due;
  const sha256 = sha256Hex(ruleVersion);
  return { readingId, setBy, version: ruleVersion, sha256 };
}

function evidenceOf(value: JsonValue | undefined): readonly EvidenceInput[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf);
  if (!isObject(value)) return [];
  const { evidenceId, reference, sha256 } = value as EvidenceInput;
  return evidenceId === undefined && reference === undefined
    ? []
    : [
        {
          ...(evidenceId !== undefined && { evidenceId }),
          ...(reference !== undefined && { reference }),
          ...(sha256 !== undefined && { sha256 }),
        },
      ];
}

/** Every document and piece of evidence that an event names: ids, references and hashes, never text. */
export function evidenceIn(data: JsonObject): readonly EvidenceInput[] {
  const parts = [data, data['version'], data['change'], data['recordedLate']].filter(isObject);
  const found = parts.flatMap((part) => [
    ...['evidence', 'advice', 'decision', 'document'].flatMap((name) => evidenceOf(part[name])),
    ...(typeof part['amendingProvision'] === 'string' ? [{ reference: part['amendingProvision'] }] : []),
  ]);
  return typeof data['evidenceId'] === 'string' ? [...evidenceOf(data), ...found] : found;
}

/** The versions and documents that a recorded event rests on. */
export const inputsOf = ({ data, metadata }: RecordedEvent): Inputs => {
  const rule = ruleIn(data);
  const due = data['to'] ?? data['due'];
  const dated = isObject(due) ? textOf(due['calendarVersion']) : null;
  return {
    rule,
    calendar: dated ?? textOf(metadata['calendar']),
    timeZones: textOf(metadata['timeZones']),
    program: textOf(metadata['program']),
    evidence: evidenceIn(data),
  };
};

/**
 * Metadata on the first event of a decision only, for replaying it:
 * the command as received, the time of decision, and its inputs.
 */
export interface RecordedDecision {
  readonly input: {
    readonly now: Instant;
    /** as received; a person's own words in it are sealed for that person */
    readonly command: JsonObject;
  };
  readonly basis: {
    /** what lets a date of the obligation move; null on a fact's stream */
    readonly authority: string | null;
    /** the stream's version before the decision */
    readonly stateVersion: number;
    /** number of events */
    readonly events: number;
    /** the readings whose rules gave dates, each rule by the SHA-256 of its canonical text */
    readonly rules: readonly { readonly readingId: string; readonly sha256: string }[];
    readonly evidence: readonly EvidenceInput[];
  };
}
