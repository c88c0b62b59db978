import { type Directory, postById } from '#application/directory';
import { type Bilingual, type ObligationId, type PostId, type Refusal, both, sameJson } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type ObligationDefinition,
  fold,
  isFactStream,
  knownFactTitle,
  namesNear,
  obligationOfSource,
  postsOfMilestones,
  refusal,
  sourcesOf,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { factNames } from '#record/read-models';
import { barToCase, opensIn } from './case-bars';
import { entriesNamed } from './entry-names';
import { barToLinks } from './link-bars';
import { barToValue } from './value-bars';

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
  const barred =
    (await barToCase(ledger, asked.command)) ??
    (await barToUnawaited(ledger, asked.command)) ??
    (await barToValue(ledger, asked)) ??
    (await barToSuppliers(ledger, asked.command)) ??
    (await barToLinks(ledger, asked)) ??
    (await barToUnknownSuccessor(ledger, asked.command));
  if (barred !== null || directory === undefined) return barred;
  let read: Promise<Obligation | null> | undefined;
  /** read at most once, and only where a bar asks; null for what is not on the register yet */
  const state = (): Promise<Obligation | null> => (read ??= stateOf(ledger, asked));
  return barToUnknownPost(directory, asked.command, state);
}

const stateOf = async (
  ledger: BarServices['ledger'],
  { obligationId, command }: Asked,
): Promise<Obligation | null> =>
  command.type === 'register' ? null : fold(await ledger.readStream(obligationId));

/** Recording what nothing waits for is refused until it is said to be meant: it is most often a mistyped name. */
async function barToUnawaited(ledger: BarServices['ledger'], command: Command): Promise<Refusal | null> {
  if (command.type !== 'record-fact' || command.evenIfNothingWaits || command.opens) return null;
  const { fact } = command;
  const { awaited, recorded } = await factNames(ledger.db);
  if (awaited.includes(fact) || recorded.includes(fact)) return null;
  return refusal(
    'nothing-waits-for-trigger',
    {
      trigger: command.title === undefined ? both(fact, fact) : quoted(command.title),
      near: namesNear(fact, awaited).map(factNamed),
    },
    '/fact',
  );
}

const quoted = ({ en, cy }: Bilingual): Bilingual => both(`“${en}”`, `“${cy}”`);

/** A fact by its title, with the name by which it is recorded; by that alone where nobody has words for it. */
function factNamed(fact: string): Bilingual {
  const title = knownFactTitle(fact);
  return title === null ? both(fact, fact) : both(`“${title.en}” (${fact})`, `“${title.cy}” (${fact})`);
}

/** What takes the place of a superseded entry is on the register itself. */
async function barToUnknownSuccessor(
  ledger: BarServices['ledger'],
  command: Command,
): Promise<Refusal | null> {
  const change = command.type === 'propose-change' ? command.change : undefined;
  const ending = command.type === 'close' ? command : change?.kind === 'ending' ? change : undefined;
  const id = ending?.supersededBy;
  if (id === undefined || (!isFactStream(id) && (await ledger.readStream(id)).length > 0)) return null;
  return refusal('superseding-entry-unknown', { id }, `${change ? '/change' : ''}/supersededBy`);
}

/** So many obligations are followed at most from one to those it counts from. */
const MOST_SUPPLIERS = 1_000;

/** An obligation counts from others that are on the register, and never from itself through them. */
async function barToSuppliers(ledger: BarServices['ledger'], command: Command): Promise<Refusal | null> {
  const definition = definitionIn(command);
  if (definition === undefined) return null;
  const at = command.type === 'propose-change' ? '/change/definition/facts' : '/definition/facts';
  const open: (readonly ObligationId[])[] = suppliersOf(definition).map((id) => [definition.id, id]);
  const seen = new Set<ObligationId>();
  for (let path = open.pop(); path !== undefined && seen.size < MOST_SUPPLIERS; path = open.pop()) {
    const id = path.at(-1) ?? definition.id;
    if (id === definition.id) {
      const called = await entriesNamed(ledger, path);
      return refusal('supplies-in-circle', { circle: path.map(called) }, at);
    }
    if (seen.has(id)) continue;
    seen.add(id);
    const state = fold(await ledger.readStream(id));
    if (state !== null) for (const next of suppliersOf(state.definition)) open.push([...path, next]);
    else if (path.length === 2) return refusal('unknown-supplier', { id }, at);
  }
  return null;
}

const suppliersOf = (definition: ObligationDefinition): readonly ObligationId[] =>
  sourcesOf(definition)
    .map(obligationOfSource)
    .filter((id) => id !== null);

/** The posts that a command would newly name, each with its place in the command. */
function postsNamed(
  command: Command,
  before: ObligationDefinition | undefined,
): readonly (readonly [string, PostId | undefined])[] {
  if (command.type === 'transfer-ownership' || command.type === 'change-government')
    return [
      ['/owner', command.owner],
      ['/approver', command.approver],
    ];
  if (command.type === 'set-milestones') return milestonePosts(command.milestones, '/milestones');
  const opening = opensIn(command);
  if (opening !== null) return [[`${opening.at}/owner`, opening.opens.owner]];
  const at = command.type === 'propose-change' ? '/change/definition' : '/definition';
  const after = definitionIn(command);
  const fields = ['owner', 'approver', 'deputy'] as const;
  return [
    ...fields
      .filter((field) => after !== undefined && after[field] !== before?.[field])
      .map((field) => [`${at}/${field}`, after?.[field]] as const),
    ...(sameJson(before?.milestones ?? null, after?.milestones ?? null)
      ? []
      : milestonePosts(after?.milestones, `${at}/milestones`)),
  ];
}

const milestonePosts = (
  milestones: ObligationDefinition['milestones'],
  at: string,
): readonly (readonly [string, PostId])[] =>
  postsOfMilestones(milestones ?? {}).map(([pointer, post]) => [`${at}${pointer}`, post]);

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
