import { createHash } from 'node:crypto';
import { type Person, postById } from '#application/directory';
import { maySee } from '#application/queries';
import {
  type ChangeEntry,
  type ChangeRequest,
  type GovernmentRefusal,
  governmentRefusal,
  planChange,
} from '#domain/government';
import { unreasonableDay } from '#domain/deadlines';
import {
  type Bilingual,
  type PartlyTranslated,
  type PostId,
  type Result,
  canonicalJson,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import { refusal } from '#domain/obligations';
import { listObligations } from '#record/read-models';
import { type ChangeServices, changerFor, mayChange } from './services';

/** An entry of the list, with what speaks against it already. */
export interface PreviewedEntry extends ChangeEntry {
  readonly title: PartlyTranslated;
  readonly problem: Bilingual | null;
}

export interface PreviewedChange {
  readonly entries: readonly PreviewedEntry[];
  /** of the list: given back, it is refused to record another than was shown */
  readonly listSha256: string;
}

type Asked = Pick<ChangeRequest, 'on' | 'posts' | 'which'>;
type Services = Pick<ChangeServices, 'ledger' | 'directory' | 'now'>;

export const sha256Of = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest('hex');

/** What each entry would be before and after; changes nothing. */
export async function previewChange(
  services: Services,
  person: Person,
  asked: Asked,
): Promise<Result<PreviewedChange, GovernmentRefusal>> {
  const changer = changerFor(person);
  if (!mayChange(changer)) return refuse(governmentRefusal('not-permitted', undefined));
  const faulty = faultOf(services, asked);
  if (faulty !== null) return refuse(faulty);
  const { ledger, now } = services;
  const listings = await listObligations(ledger.db, dateInWales(now));
  const seen = listings.filter(({ id }) => maySee(changer.viewer, id));
  const titles = new Map(seen.map(({ id, title }) => [id, title]));
  const nobodys = postThatHoldsNothing(services, asked, listings);
  if (nobodys !== null) return refuse(nobodys);
  const planned = planChange(seen, asked);
  const closed = new Set<string>(listings.filter(({ status }) => status === 'closed').map(({ id }) => id));
  const entries = planned.map((entry): PreviewedEntry => {
    const { obligationId } = entry;
    const title = titles.get(obligationId);
    return {
      ...entry,
      title: title ?? { cy: obligationId, en: obligationId },
      problem: problemOf(entry, title !== undefined, closed.has(obligationId)),
    };
  });
  if (entries.every(({ problem }) => problem !== null))
    return refuse(governmentRefusal('nothing-to-pass', undefined, '/which'));
  return ok({ entries, listSha256: sha256Of(planned) });
}

function faultOf({ directory, now }: Services, { on, posts, which }: Asked): GovernmentRefusal | null {
  const today = dateInWales(now);
  if (on > today) return governmentRefusal('day-in-future', { today }, '/on');
  const unmeant = unreasonableDay('entry', on, today);
  if (unmeant !== null) return { ...unmeant, pointer: '/on' };
  for (const [index, { from, to, as }] of posts.entries()) {
    if (from === to) return governmentRefusal('post-passes-to-itself', { post: from }, `/posts/${index}/to`);
    if (postById(directory, to) === undefined)
      return governmentRefusal('no-such-post', { post: to }, `/posts/${index}/to`);
    const overlaps = (other: (typeof posts)[number]): boolean =>
      other.from === from && (as === undefined || other.as === undefined || as === other.as);
    if (posts.slice(0, index).some(overlaps))
      return governmentRefusal('post-passes-twice', { post: from }, `/posts/${index}/from`);
  }
  // an old post may have left the directory already; one that is chosen by must be somebody's
  const chosen = which.owners?.find(
    (post) => postById(directory, post) === undefined && !posts.some(({ from }) => from === post),
  );
  return chosen === undefined ? null : governmentRefusal('no-such-post', { post: chosen }, '/which/owners');
}

/** An old post that has left the directory may still hold entries; one that neither knows is mistyped. */
function postThatHoldsNothing(
  { directory }: Services,
  { posts }: Asked,
  listings: readonly { readonly owner: PostId | null; readonly approver: PostId | null }[],
): GovernmentRefusal | null {
  const index = posts.findIndex(
    ({ from }) =>
      postById(directory, from) === undefined &&
      !listings.some(({ owner, approver }) => owner === from || approver === from),
  );
  const post = posts[index]?.from;
  return post === undefined
    ? null
    : governmentRefusal('post-holds-nothing', { post }, `/posts/${index}/from`);
}

function problemOf(entry: ChangeEntry, known: boolean, closed: boolean): Bilingual | null {
  if (!known) return refusal('unknown-obligation', undefined).message;
  if (closed) return refusal('closed', undefined).message;
  const { owner, approver, former } = entry;
  const same = !former && owner.before === owner.after && approver.before === approver.after;
  return same ? refusal('nothing-to-change', undefined).message : null;
}
