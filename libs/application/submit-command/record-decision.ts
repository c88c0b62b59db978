import { type Instant, type JsonObject, canonicalJson } from '#domain/kernel';
import { type Command, type Obligation, type ObligationEventDraft, eventJson } from '#domain/obligations';
import { type RecordedDecision, evidenceIn, ruleIn } from '#domain/history';

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [canonicalJson(value), value])).values(),
];

const authorityOf = (before: Obligation | null, drafts: readonly ObligationEventDraft[]): string | null => {
  const [first] = drafts;
  if (first?.type === 'ObligationRegistered') return first.data.definition.authority;
  return before?.definition.authority ?? null;
};

/** What to keep with the first event of a decision. Pure; @throws TypeError for a command that JSON cannot hold */
export function recordDecision(decided: {
  readonly now: Instant;
  readonly command: Command;
  /** the row before it; null for the first command of a row and on a trigger's stream */
  readonly before: Obligation | null;
  readonly stateVersion: number;
  readonly drafts: readonly ObligationEventDraft[];
}): RecordedDecision {
  const { now, command, before, stateVersion, drafts } = decided;
  const data = drafts.map(eventJson);
  const rules = data
    .map(ruleIn)
    .filter((rule) => rule?.setBy === 'reading')
    .flatMap((rule) => (rule === null ? [] : [{ readingId: rule.readingId, sha256: rule.sha256 }]));
  return {
    input: { now, command: JSON.parse(canonicalJson(JSON.parse(JSON.stringify(command)))) as JsonObject },
    basis: {
      authority: authorityOf(before, drafts),
      stateVersion,
      events: drafts.length,
      rules: distinct(rules),
      evidence: distinct(data.flatMap(evidenceIn)),
    },
  };
}
