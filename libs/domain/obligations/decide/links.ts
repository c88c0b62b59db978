import { ok, refuse } from '#domain/kernel';
import { sameLink } from '../links';
import { refusal } from '../refusals/refusal';
import { Drafts, type Handler, byOf } from './handler';

/** Links an entry to another. What speaks against it in other entries is looked for before. */
export const makeLink: Handler<'link'> = (state, { link, reason }, context) => {
  if (link.to === state.id) return refuse(refusal('link-to-itself', undefined, '/link/to'));
  if (state.links.some((each) => sameLink(each, link)))
    return refuse(refusal('link-exists', { type: link.type, from: null, to: null }, '/link'));
  return ok(new Drafts(context).add('LinkMade', { link, reason, by: byOf(context) }).events);
};

/** Removes a link that a person made or that the definition names; its history stays. */
export const removeLink: Handler<'unlink'> = (state, { link, reason }, context) =>
  state.links.some((each) => sameLink(each, link))
    ? ok(new Drafts(context).add('LinkRemoved', { link, reason, by: byOf(context) }).events)
    : refuse(refusal('no-such-link', link, '/link'));
