import type { Evolver } from './evolve-occurrence';
import { sameLink, uniqueLinks } from './links';
import type { Link } from './model/definition';
import type { Obligation } from './state';

type Links = Pick<Obligation, 'links' | 'formerLinks'>;

const without = (links: readonly Link[], removed: readonly Link[]): readonly Link[] =>
  links.filter((link) => !removed.some((each) => sameLink(each, link)));

const after = ({ links, formerLinks }: Links, made: readonly Link[], removed: readonly Link[]): Links => {
  const standing = uniqueLinks([...without(links, removed), ...made]);
  return { links: standing, formerLinks: uniqueLinks(without([...formerLinks, ...removed], standing)) };
};

/**
 * An amended definition adds and takes away what it itself changes: it brings back no link that a person removed, and takes
 * away none that a person made.
 */
export const linksAmended = (state: Obligation, amended: readonly Link[]): Links => {
  const before = state.definition.links;
  const taken = without(before, amended).filter((link) => state.links.some((each) => sameLink(each, link)));
  return after(state, without(amended, before), taken);
};

const linkMade: Evolver<'LinkMade'> = (state, { link }) => ({ ...state, ...after(state, [link], []) });

const linkRemoved: Evolver<'LinkRemoved'> = (state, { link }) => ({ ...state, ...after(state, [], [link]) });

export const linkEvolvers = { LinkMade: linkMade, LinkRemoved: linkRemoved };
