import { ApplicationFailure } from '@temporalio/common';
import {
  type CommandId,
  ERASED,
  type RecordedEvent,
  type Refusal,
  both,
  dateInWales,
  faultsOf,
} from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Counting,
  type FactEffect,
  type KnownFact,
  type ObligationEventDraft,
  type Pinned,
  actorSchema,
  commandSchema,
  decide,
  decideOn,
  holdingSchema,
  isFactStream,
} from '#domain/obligations';
import type { CommandMessage, DecideInput } from '#workflows';
import { holdActor } from '#application/directory';
import type { HolidayCalendar } from '#domain/calendars';
import { commandHash } from './event-metadata';
import type { CachedStream } from './stream-cache';

/** The id was used for another command: neither the first answer nor a new decision would be honest. */
const commandIdReused = (commandId: CommandId): Refusal<'command-id-reused'> => ({
  code: 'command-id-reused',
  message: both(
    `The id ${commandId} was used for another decision on this entry. A new decision needs a new id.`,
    `Defnyddiwyd y dynodydd ${commandId} ar gyfer penderfyniad arall ar y cofnod hwn. Mae angen dynodydd newydd ar benderfyniad newydd.`,
  ),
});

/** The command and its actor, checked once more at the last door. @throws ApplicationFailure that is never retried */
function parseCommand(message: CommandMessage): { command: Command; actor: Actor } {
  const command = commandSchema.safeParse(message.command);
  const actor = actorSchema.safeParse(message.actor);
  if (command.success && actor.success) return { command: command.data, actor: actor.data };
  const issues = [...(command.error?.issues ?? []), ...(actor.error?.issues ?? [])];
  const text = faultsOf({ issues })
    .map(({ pointer, message }) => `${pointer}: ${message.en}`)
    .join('; ');
  throw ApplicationFailure.nonRetryable(`${message.commandId} is no command: ${text}`, 'invalid-command');
}

/** The stream is not at the version that the page was made from. */
const streamMoved = (version: number): Refusal<'version-conflict'> => ({
  code: 'version-conflict',
  message: both(
    `This entry has changed since you opened it: it is now at version ${version}. Read it again, then decide.`,
    `Mae’r cofnod hwn wedi newid ers ichi ei agor: mae bellach ar fersiwn ${version}. Darllenwch ef eto, yna penderfynwch.`,
  ),
});

/** What is to be done about one command, on what is known of its stream. */
export type Verdict =
  | { readonly kind: 'record'; readonly drafts: readonly ObligationEventDraft[] }
  /** decided before: these events were recorded then */
  | { readonly kind: 'repeated'; readonly recorded: readonly RecordedEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'nothing-to-do' };

/** What every command is judged with. */
export interface JudgedWith {
  readonly calendar: HolidayCalendar;
  /**
   * what else the decision may depend on, gathered for it when it is decided: whoever has left the directory since sending
   * decides nothing
   */
  readonly pinned: Pinned;
  /** as it is when the command is decided: whoever has left it since sending decides nothing */
  /** on a fact's stream: the dates that the command would set or move */
  readonly effects?: readonly FactEffect[] | undefined;
  /** on a fact’s stream: the entries that count from it */
  readonly counting?: readonly Counting[] | undefined;
  /** at registration: what is recorded of what the obligation counts from */
  readonly known?: readonly KnownFact[] | undefined;
}

/** Pure. @throws ApplicationFailure for what is no command */
export function judge(
  known: CachedStream,
  { obligationId, message, now }: DecideInput,
  { calendar, pinned, effects, counting, known: facts }: JudgedWith,
): Verdict {
  const { commandId, expectedVersion } = message;
  const recorded = known.events.filter(({ metadata }) => metadata['commandId'] === commandId);
  if (recorded.length > 0) {
    // once its person's words are erased nobody can tell what the command said
    const possible: readonly unknown[] = [commandHash(message), ERASED];
    const same = recorded.every(({ metadata }) => possible.includes(metadata['commandHash']));
    return same ? { kind: 'repeated', recorded } : { kind: 'refused', refusal: commandIdReused(commandId) };
  }
  if (expectedVersion !== undefined && expectedVersion !== known.version)
    return { kind: 'refused', refusal: streamMoved(known.version) };

  const { command, actor } = parseCommand(message);
  const holding = holdingSchema.safeParse(pinned['directory']).data ?? null;
  const attempted = { command: command.type, stream: obligationId, on: dateInWales(now) };
  const notHeld = holdActor(holding, actor, attempted);
  if (notHeld !== null) return { kind: 'refused', refusal: notHeld };
  const context = { now, actor, commandId, calendar, pinned, effects, counting, known: facts };
  // the folded obligation is at hand for all but its first command and a fact’s stream
  const decision =
    isFactStream(obligationId) || command.type === 'register'
      ? decideOn(obligationId, known.events, command, context)
      : decide(known.obligation, command, context);
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal };
  return decision.value.length === 0 ? { kind: 'nothing-to-do' } : { kind: 'record', drafts: decision.value };
}
