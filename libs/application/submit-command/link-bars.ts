import type { ObligationId, Refusal } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Link,
  type Placed,
  circleOf,
  fold,
  namesNear,
  refusal,
  sameLink,
  sameRelation,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { entriesNamed } from './entry-names';
import { idsLike, kindsOf, linksAround } from '#record/read-models';

interface Asked {
  readonly actor: Actor;
  readonly obligationId: ObligationId;
  readonly command: Command;
}

interface Added {
  readonly links: readonly Link[];
  /** where they stand in the command */
  readonly at: (link: Link) => string;
}

/** What speaks against links that a command would add and that one entry alone cannot know: what there is, and circles. */
export async function barToLinks(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  asked: Asked,
): Promise<Refusal | null> {
  const { links, at } = await linksAdded(ledger, asked);
  if (links.length === 0) return null;
  const named = links.map(({ to }) => to);
  const kinds = await kindsOf(ledger.db, named);
  const standing = [...(await linksAround(ledger.db, [asked.obligationId, ...named], typesLike(links)))];
  // a file registers its entries in its own order, and is checked as a whole before
  const ofFile = asked.actor.roles.includes('system');
  const mayComeLater = asked.command.type === 'register' && ofFile;
  for (const link of links) {
    const from = asked.obligationId;
    const pointer = at(link);
    if (link.to === from) return refusal('link-to-itself', undefined, `${pointer}/to`);
    const kind = kinds.get(link.to);
    if (kind === undefined && !mayComeLater)
      return refusal(
        'link-to-nothing',
        { to: link.to, near: namesNear(link.to, await idsLike(ledger.db, link.to)) },
        `${pointer}/to`,
      );
    if (link.type === 'answers' && kind !== undefined && kind !== 'recommendation')
      return refusal(
        'not-a-recommendation',
        { to: (await entriesNamed(ledger, [link.to]))(link.to) },
        `${pointer}/to`,
      );
    const placed = { from, link };
    // in a file both of two entries may say what they are to each other
    const saidByOther = standing.some((each) => each.from !== from && sameRelation(each, placed));
    const barred = ofFile && saidByOther ? null : await barAmong(ledger, placed, standing, pointer);
    if (barred !== null) return barred;
    standing.push(placed);
  }
  return null;
}

/** That one precedes another is that the other follows it. */
const typesLike = (links: readonly Link[]): readonly Link['type'][] => {
  const types = new Set(links.map(({ type }) => type));
  return types.has('precedes') || types.has('follows')
    ? [...new Set([...types, 'precedes', 'follows'] as const)]
    : [...types];
};

async function barAmong(
  ledger: Pick<Ledger, 'db'>,
  placed: Placed,
  standing: readonly Placed[],
  pointer: string,
): Promise<Refusal | null> {
  const same = standing.find((each) => sameRelation(each, placed));
  if (same !== undefined) {
    const { from, link } = same;
    const called = await entriesNamed(ledger, [from, link.to]);
    return refusal('link-exists', { type: link.type, from: called(from), to: called(link.to) }, pointer);
  }
  const circle = circleOf(placed, standing);
  if (circle === null) return null;
  const called = await entriesNamed(ledger, circle.entries);
  return refusal('link-circle', { type: circle.type, circle: circle.entries.map(called) }, pointer);
}

/** The links that a command would add, where it is about links at all; of an amendment those that its definition adds. */
async function linksAdded(
  ledger: Pick<Ledger, 'readStream'>,
  { obligationId, command }: Asked,
): Promise<Added> {
  if (command.type === 'link') return { links: [command.link], at: () => '/link' };
  const change = command.type === 'propose-change' ? command.change : undefined;
  const definition =
    command.type === 'register' || command.type === 'amend'
      ? command.definition
      : change?.kind === 'amendment'
        ? change.definition
        : undefined;
  const links = definition?.links ?? [];
  const at = (link: Link): string =>
    `${change === undefined ? '' : '/change'}/definition/links/${links.indexOf(link)}`;
  if (links.length === 0 || command.type === 'register') return { links, at };
  const before = fold(await ledger.readStream(obligationId));
  const known = [...(before?.definition.links ?? []), ...(before?.links ?? [])];
  return { links: links.filter((link) => !known.some((each) => sameLink(each, link))), at };
}
