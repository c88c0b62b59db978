import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '#kernel';
import type { RecordedEvent } from '#kernel';
import type { Due } from '#obligations';

/** The rule that a date was worked out from, or the change that set it. */
export interface RuleInput {
  readonly readingId: string;
  readonly setBy: Due['setBy'];
  /** the rule's canonical text, or the id of the change */
  readonly version: string;
  /** of `version`, in hex */
  readonly sha256: string;
}

/** A document or piece of evidence that a decision rests on. */
export interface EvidenceInput {
  readonly evidenceId?: string;
  readonly reference?: string;
  readonly sha256?: string;
}

/** What a recorded event was decided from. */
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
  const sha256 = createHash('sha256').update(ruleVersion).digest('hex');
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

/** Every document and piece of evidence that an event names: ids, references and hashes, never the words. */
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
