import { type DayKind, unreasonableDay } from '#domain/deadlines';
import {
  type CalendarDate,
  type ObligationId,
  type Refusal,
  both,
  isCalendarDate,
  jsonPointer,
} from '#domain/kernel';
import { type Command, type ObligationDefinition, fold } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

interface Asked {
  readonly obligationId: ObligationId;
  readonly command: Command;
}

/** Marks, spaces and characters that draw nothing: a text of these alone looks empty. */
const LOOKS_EMPTY = /^[\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]+$/u;

/** Whether a text holds nothing that can be seen, though it is not empty. */
export const looksEmpty = (text: string): boolean => LOOKS_EMPTY.test(text);

/** Whether a date is of no year that somebody could mean. */
export const isBeyondSense = (on: CalendarDate): boolean => unreasonableDay('law', on, null) !== null;

/** What was said, decided, advised or written on a day was so by today. */
const SAID_IN: readonly unknown[] = ['source', 'decision', 'advice', 'document', 'evidence'];
const SAID: readonly unknown[] = ['decidedOn', 'explainedOn'];
/** Days on which something is due, done or looked at; all others are of laws, or of what a rule counts from. */
const OF_ENTRY: readonly unknown[] = [
  'newLastDay',
  'lastLawfulDay',
  'otherDay',
  'nextOn',
  'lookAgain',
  'heldFrom',
  'actEffectiveOn',
];
const OF_FACT: readonly unknown[] = ['effectiveOn', 'until'];

type Path = readonly (string | number)[];

/** Whether a fact is what a command, or the change that it proposes, is about. */
const isOnFact = (command: Command): boolean =>
  command.type === 'record-fact' ||
  (command.type === 'propose-change' && command.change.kind.startsWith('fact'));

/** What a day of a command says, by its place. */
function kindOfDay(path: Path, onFact: boolean): DayKind {
  const [name, inside] = [path.at(-1), path.at(-2)];
  if (SAID.includes(name) || (name === 'on' && SAID_IN.includes(inside))) return 'said';
  if (name === 'asAt') return 'as-at';
  if (onFact && OF_FACT.includes(name) && path.length <= 2) return 'fact';
  // the day that a rule names, or the window that it opens: not what it counts from
  if (inside === 'rule' && ['date', 'from', 'to'].includes(String(name))) return 'entry';
  return OF_ENTRY.includes(name) ? 'entry' : 'law';
}

/** What of a command, or of what would be registered, cannot be meant, with its place; null where all of it could. */
export function nonsenseIn(command: Command, today: CalendarDate | null): Refusal | null {
  const onFact = isOnFact(command);
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: command, path: [] }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { value, path } = each;
    const why = typeof value === 'string' ? whyNonsense(value, kindOfDay(path, onFact), today) : null;
    if (why !== null) return { ...why, pointer: jsonPointer(path) };
    if (typeof value !== 'object' || value === null) continue;
    const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, child] of inside.toReversed()) open.push({ value: child, path: [...path, key] });
  }
  return null;
}

/** What a text of a command cannot mean, by itself; null where it could. */
function whyNonsense(text: string, kind: DayKind, today: CalendarDate | null): Refusal | null {
  if (looksEmpty(text)) return { code: 'looks-empty', message: EMPTY };
  return isCalendarDate(text) ? unreasonableDay(kind, text, today) : null;
}

/** Refuses what is well formed and cannot be meant. */
export async function barToNonsense(
  ledger: Pick<Ledger, 'readStream'>,
  asked: Asked,
  today: CalendarDate | null,
): Promise<Refusal | null> {
  return nonsenseIn(asked.command, today) ?? barToOnePost(ledger, asked);
}

interface Posts {
  readonly owner?: string | null | undefined;
  readonly approver?: string | null | undefined;
}

const isOne = ({ owner, approver }: Posts): boolean => owner != null && owner === approver;

/** Why two posts of one entry cannot be the same. */
export const onePostIn = (posts: Posts): Refusal | null =>
  isOne(posts) ? { code: 'owner-is-approver', message: ONE_POST } : null;

/** The posts that a command names, with their place in it; null where it names none. */
function postsIn(command: Command): { readonly posts: Posts; readonly at: string } | null {
  if (command.type === 'transfer-ownership') return { posts: command, at: '/owner' };
  const change = command.type === 'propose-change' ? command.change : command;
  const definition: ObligationDefinition | undefined = 'definition' in change ? change.definition : undefined;
  const at = command.type === 'propose-change' ? '/change/definition/approver' : '/definition/approver';
  return definition === undefined ? null : { posts: definition, at };
}

/** One post cannot be the second person to itself. What is so already may stay. */
async function barToOnePost(
  ledger: Pick<Ledger, 'readStream'>,
  { obligationId, command }: Asked,
): Promise<Refusal | null> {
  const named = postsIn(command);
  if (named === null) return null;
  const before = command.type === 'register' ? null : fold(await ledger.readStream(obligationId));
  const { posts, at } = named;
  const after = command.type === 'transfer-ownership' ? { approver: before?.approver, ...posts } : posts;
  const why = onePostIn(after);
  return why === null || (before !== null && isOne(before)) ? null : { ...why, pointer: at };
}

const EMPTY = both(
  'This text looks empty: it holds only spaces or characters that cannot be seen. Write it in words.',
  'Mae’r testun hwn yn edrych yn wag: nid oes ynddo ond bylchau neu nodau na ellir eu gweld. Ysgrifennwch ef mewn geiriau.',
);
const ONE_POST = both(
  'The owner and the approver would be the same post, and nobody can be the second person to themselves. Choose two posts.',
  'Yr un swydd fyddai’r perchennog a’r cymeradwywr, ac ni all neb fod yn ail berson iddo’i hun. Dewiswch ddwy swydd.',
);
