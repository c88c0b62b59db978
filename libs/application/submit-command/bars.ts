import { type Directory, postById, secondPeople } from '#application/directory';
import type { ObligationId, PostId, Refusal } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type ObligationDefinition,
  fold,
  isTriggerStream,
  matterOfCommand,
  namesNear,
  refusal,
  routeOf,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { triggerNames } from '#record/read-models';

interface BarServices {
  readonly ledger: Pick<Ledger, 'db' | 'readStream'>;
  readonly directory: Directory | undefined;
}

interface Asked {
  readonly actor: Actor;
  readonly obligationId: ObligationId;
  readonly command: Command;
}

/** What speaks against a command that its obligation alone cannot know: names that nothing has, and people who are not there. */
export async function barTo({ ledger, directory }: BarServices, asked: Asked): Promise<Refusal | null> {
  const unawaited =
    (await barToUnawaited(ledger, asked.command)) ?? (await barToUnknownSuccessor(ledger, asked.command));
  if (unawaited !== null || directory === undefined) return unawaited;
  let read: Promise<Obligation | null> | undefined;
  /** read at most once, and only where a bar asks; null for what is not on the register yet */
  const state = (): Promise<Obligation | null> => (read ??= stateOf(ledger, asked));
  return (
    (await barToUnknownPost(directory, asked.command, state)) ??
    (await barWithoutSecond(directory, asked, state))
  );
}

const stateOf = async (
  ledger: BarServices['ledger'],
  { obligationId, command }: Asked,
): Promise<Obligation | null> =>
  command.type === 'register' ? null : fold(await ledger.readStream(obligationId));

/** Recording what nothing waits for is refused until it is said to be meant: it is most often a mistyped name. */
async function barToUnawaited(ledger: BarServices['ledger'], command: Command): Promise<Refusal | null> {
  if (command.type !== 'record-trigger' || command.evenIfNothingWaits) return null;
  const { trigger } = command;
  const { awaited, recorded } = await triggerNames(ledger.db);
  if (awaited.includes(trigger) || recorded.includes(trigger)) return null;
  return refusal('nothing-waits-for-trigger', { trigger, near: namesNear(trigger, awaited) }, '/trigger');
}

/** What takes the place of a superseded entry is on the register itself. */
async function barToUnknownSuccessor(
  ledger: BarServices['ledger'],
  command: Command,
): Promise<Refusal | null> {
  const change = command.type === 'propose-change' ? command.change : undefined;
  const ending = command.type === 'close' ? command : change?.kind === 'ending' ? change : undefined;
  const id = ending?.supersededBy;
  if (id === undefined || (!isTriggerStream(id) && (await ledger.readStream(id)).length > 0)) return null;
  return refusal('superseding-entry-unknown', { id }, `${change ? '/change' : ''}/supersededBy`);
}

/** The posts that a command would newly name, each with its place in the command. */
function postsNamed(
  command: Command,
  before: ObligationDefinition | undefined,
): readonly (readonly [string, PostId | undefined])[] {
  if (command.type === 'transfer-ownership')
    return [
      ['/owner', command.owner],
      ['/approver', command.approver],
    ];
  const at = command.type === 'propose-change' ? '/change/definition' : '/definition';
  const after = definitionIn(command);
  const fields = ['owner', 'approver'] as const;
  return fields
    .filter((field) => after !== undefined && after[field] !== before?.[field])
    .map((field) => [`${at}/${field}`, after?.[field]]);
}

function definitionIn(command: Command): ObligationDefinition | undefined {
  if (command.type === 'register' || command.type === 'amend') return command.definition;
  const change = command.type === 'propose-change' ? command.change : undefined;
  return change?.kind === 'amendment' ? change.definition : undefined;
}

/** Nobody would be reminded in a post that the directory does not hold: it is most often a mistyped name. */
async function barToUnknownPost(
  directory: Directory,
  command: Command,
  state: () => Promise<Obligation | null>,
): Promise<Refusal | null> {
  const before = definitionIn(command) === undefined ? null : await state();
  const unknown = postsNamed(command, before?.definition).find(
    ([, post]) => post !== undefined && postById(directory, post) === undefined,
  );
  return unknown?.[1] === undefined ? null : refusal('no-such-post', { post: unknown[1] }, unknown[0]);
}

/** What takes two is refused where the directory has nobody else who could decide it. */
async function barWithoutSecond(
  directory: Directory,
  { actor, obligationId, command }: Asked,
  state: () => Promise<Obligation | null>,
): Promise<Refusal | null> {
  if (secondPeople(directory, actor).length > 0) return null;
  if (isTriggerStream(obligationId))
    return command.type === 'propose-change' ? refusal('nobody-else', undefined) : null;
  const before = await state();
  const matter = before && matterOfCommand(before, command);
  if (before === null || matter === null) return null;
  const route = routeOf(before, matter, actor);
  return route.ok && route.value === 'proposal' ? refusal('nobody-else', undefined) : null;
}
