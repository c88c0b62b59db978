import { createHash } from 'node:crypto';
import type { HolidayCalendar } from '#domain/calendars';
import { type RecordedDecision, evidenceIn, ruleIn } from '#domain/history';
import { type JsonObject, type NewEvent, canonicalJson } from '#domain/kernel';
import { type Obligation, type ObligationEventDraft, eventJson } from '#domain/obligations';
import { ownCore } from '#record/archive';
import type { CommandMessage, DecideInput } from '#workflows';

const timeZones = process.versions['tz'] ?? 'unknown';

/**
 * The versions that an event is decided with.
 * @param program its version, such as `0.2.2`
 */
export const versionsOf = (calendar: HolidayCalendar, program: string): JsonObject => ({
  program: `cylch@${program}`,
  core: ownCore(program),
  calendar: calendar.version,
  timeZones,
});

/** As it travels: JSON has no undefined. @throws TypeError for a command that JSON cannot hold */
const commandJson = ({ command }: CommandMessage): string =>
  canonicalJson(JSON.parse(JSON.stringify(command)));

/** Tells whether a command id is used again for another command. SHA-256 of the command's canonical JSON, in hex. */
export const commandHash = (message: CommandMessage): string =>
  createHash('sha256').update(commandJson(message)).digest('hex');

/** What every event says of how it was decided: by whom, on which command, by which program and core, calendar and time zones. */
function metadataOf(message: CommandMessage, versions: JsonObject): JsonObject {
  const { commandId, actor, command } = message;
  const { personId, postId, roles, onBehalfOf } = actor;
  return {
    commandId,
    command: command.type,
    commandHash: commandHash(message),
    actor: {
      personId,
      roles: [...roles],
      ...(postId !== undefined && { postId }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
    ...versions,
  };
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [canonicalJson(value), value])).values(),
];

const authorityOf = (before: Obligation | null, drafts: readonly ObligationEventDraft[]): string | null => {
  const [first] = drafts;
  if (first?.type === 'ObligationRegistered') return first.data.definition.authority;
  return before?.definition.authority ?? null;
};

/** What is decided, and on what. */
interface Decided {
  readonly input: DecideInput;
  /** the obligation before it; null for the first command of an obligation and on a fact's stream */
  readonly before: Obligation | null;
  readonly stateVersion: number;
  readonly drafts: readonly ObligationEventDraft[];
}

/** What it takes to decide it again, and what it rested on: kept with the first event of a decision. */
function recordedDecision({ input, before, stateVersion, drafts }: Decided): RecordedDecision {
  const data = drafts.map(eventJson);
  const rules = data
    .map(ruleIn)
    .filter((rule) => rule?.setBy === 'reading')
    .flatMap((rule) => (rule === null ? [] : [{ readingId: rule.readingId, sha256: rule.sha256 }]));
  return {
    input: { now: input.now, command: JSON.parse(commandJson(input.message)) as JsonObject },
    basis: {
      authority: authorityOf(before, drafts),
      stateVersion,
      events: drafts.length,
      rules: distinct(rules),
      evidence: distinct(data.flatMap(evidenceIn)),
    },
  };
}

/** The events of a decision as they are recorded. Pure; @throws TypeError for a command that JSON cannot hold */
export function eventsOf(decided: Decided, versions: JsonObject): readonly NewEvent[] {
  const metadata = metadataOf(decided.input.message, versions);
  const decision = recordedDecision(decided) as unknown as JsonObject;
  return decided.drafts.map((draft, index) => ({
    eventId: draft.eventId,
    type: draft.type,
    schemaVersion: draft.schemaVersion,
    effectiveAt: draft.effectiveAt,
    data: eventJson(draft),
    metadata: index === 0 ? { ...metadata, ...decision } : metadata,
  }));
}
