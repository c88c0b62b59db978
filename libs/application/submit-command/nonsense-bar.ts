import {
  type Bilingual,
  type CalendarDate,
  type ObligationId,
  type Refusal,
  both,
  isCalendarDate,
  jsonPointer,
  yearOf,
} from '#domain/kernel';
import { type Command, type ObligationDefinition, fold } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

interface Asked {
  readonly obligationId: ObligationId;
  readonly command: Command;
}

/** Marks, spaces and characters that draw nothing: a text of these alone looks empty. */
const LOOKS_EMPTY = /^[\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]+$/u;

/** No law that is kept here is older, and no date that is meant is later. */
const [FIRST_YEAR, LAST_YEAR] = [1000, 2200];

/** Whether a text holds nothing that can be seen, though it is not empty. */
export const looksEmpty = (text: string): boolean => LOOKS_EMPTY.test(text);

/** Whether a date is of no year that somebody could mean. */
export function isBeyondSense(on: CalendarDate): boolean {
  const year = yearOf(on);
  return year < FIRST_YEAR || year > LAST_YEAR;
}

/** What was said, decided, advised or written on a day was so by today. */
const SAID_IN: readonly unknown[] = ['source', 'decision', 'advice', 'document', 'evidence'];

type Path = readonly (string | number)[];

/** What a text of a command cannot mean, by itself; null where it could. */
function whyNonsense(text: string, path: Path, today: CalendarDate | null): [string, Bilingual] | null {
  if (looksEmpty(text)) return ['looks-empty', EMPTY];
  if (!isCalendarDate(text)) return null;
  if (isBeyondSense(text)) return ['date-beyond-sense', BEYOND];
  const said = path.at(-1) === 'on' && SAID_IN.includes(path.at(-2));
  return said && today !== null && text > today ? ['said-in-future', inFuture(today)] : null;
}

/** Refuses what is well formed and cannot be meant. @param today absent where nobody knows the day */
export async function barToNonsense(
  ledger: Pick<Ledger, 'readStream'>,
  asked: Asked,
  today: CalendarDate | null,
): Promise<Refusal | null> {
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: asked.command, path: [] }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { value, path } = each;
    const why = typeof value === 'string' ? whyNonsense(value, path, today) : null;
    if (why !== null) return { code: why[0], pointer: jsonPointer(path), message: why[1] };
    if (typeof value !== 'object' || value === null) continue;
    const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [key, child] of inside.toReversed()) open.push({ value: child, path: [...path, key] });
  }
  return barToOnePost(ledger, asked);
}

interface Posts {
  readonly owner?: string | null | undefined;
  readonly approver?: string | null | undefined;
}

const isOne = ({ owner, approver }: Posts): boolean => owner != null && owner === approver;

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
  if (!isOne(after) || (before !== null && isOne(before))) return null;
  return { code: 'owner-is-approver', pointer: at, message: ONE_POST };
}

const EMPTY = both(
  'This text looks empty: it holds only spaces or characters that cannot be seen. Write it in words.',
  'Mae’r testun hwn yn edrych yn wag: nid oes ynddo ond bylchau neu nodau na ellir eu gweld. Ysgrifennwch ef mewn geiriau.',
);
const BEYOND = both(
  `This date cannot be meant: give one from the year ${FIRST_YEAR} to the year ${LAST_YEAR}.`,
  `Nid yw’r dyddiad hwn yn gwneud synnwyr: rhowch un o’r flwyddyn ${FIRST_YEAR} hyd at y flwyddyn ${LAST_YEAR}.`,
);
const inFuture = (today: CalendarDate): Bilingual =>
  both(
    `This cannot have been said, decided or written after today, ${today}. Give the day on which it was.`,
    `Ni all hyn fod wedi’i ddweud, ei benderfynu na’i ysgrifennu ar ôl heddiw, ${today}. Rhowch y diwrnod y digwyddodd.`,
  );
const ONE_POST = both(
  'The owner and the approver would be the same post, and nobody can be the second person to themselves. Choose two posts.',
  'Yr un swydd fyddai’r perchennog a’r cymeradwywr, ac ni all neb fod yn ail berson iddo’i hun. Dewiswch ddwy swydd.',
);
