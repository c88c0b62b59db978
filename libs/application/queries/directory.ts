import { DirectoryReader } from '#application/delegation';
import { type DirectoryVersion, type RecordedDelegation, directoryVersionSchema } from '#domain/directory';
import {
  BilingualError,
  type CalendarDate,
  type Instant,
  type PersonId,
  type PostId,
  type Result,
  both,
  dateInWales,
  endOfDay,
  ok,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { isInForce } from '#domain/obligations';
import type { HeldPost } from '#application/notifications';
import { heldToHash, storedContent } from '#record/contents';
import type { Ledger } from '#record/ledger';
import { type QueryRefusal, auditorsOnly, directoryNotKnown, noSuchPostThen } from './refusals';
import { type Viewer, isSystem } from './viewer';

/** A delegation, and how it stands. */
export type ShownDelegation = RecordedDelegation & {
  readonly state: 'coming' | 'in-force' | 'over' | 'ended';
};

function stateOf(delegation: RecordedDelegation, today: CalendarDate): ShownDelegation['state'] {
  if (delegation.ended !== null) return 'ended';
  if (delegation.lastDay < today) return 'over';
  return delegation.firstDay > today ? 'coming' : 'in-force';
}

/** Whoever looks after the register or audits all of it; posts and absences are about no obligation. */
const seesAll = (viewer: Viewer): boolean =>
  viewer.scope === 'everything' &&
  (isSystem(viewer) || viewer.roles.includes('auditor') || viewer.roles.includes('administrator'));

/** Whether the posts and people of the directory are theirs to read. */
export const mayReadDirectory = (viewer: Viewer): Result<null, QueryRefusal> =>
  seesAll(viewer) ? ok(null) : refuse(auditorsOnly);

/** Who acts or acted for whom, latest first: all of it for auditors and administrators, for others what they have part in. */
export async function delegations(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly ShownDelegation[]> {
  const { delegations: recorded } = await new DirectoryReader(ledger).read();
  const today = dateInWales(now);
  return recorded
    .filter(({ from, to }) => seesAll(viewer) || from === viewer.personId || to === viewer.personId)
    .map((each) => ({ ...each, state: stateOf(each, today) }))
    .reverse();
}

/** Somebody who held a post on a day, with who acted for them in it. */
interface PostHolder {
  readonly personId: PersonId;
  readonly roles: DirectoryVersion['people'][number]['roles'];
  /** when the directory first had them in it, as recorded */
  readonly from: Instant | null;
  /** when it no longer had; null where it still has */
  readonly until: Instant | null;
  readonly delegates: readonly { readonly personId: PersonId; readonly delegationId: string }[];
}

interface PostHolders {
  readonly post: PostId;
  readonly on: CalendarDate;
  readonly holders: readonly PostHolder[];
}

/** Who held every post on a day in Wales. */
export interface DirectoryOn {
  readonly on: CalendarDate;
  /** the version that was recorded last by the end of that day */
  readonly version: { readonly sha256: string; readonly from: Instant | null };
  readonly posts: readonly Omit<PostHolders, 'on'>[];
}

interface Period {
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly version: DirectoryVersion;
}

/** Who held a post on a day in Wales, by the versions of the directory as they were recorded. */
export async function holdersOf(
  viewer: Viewer,
  ledger: Ledger,
  { post, on, now }: { readonly post: PostId; readonly on: CalendarDate; readonly now: Instant },
): Promise<Result<PostHolders, QueryRefusal>> {
  const found = await directoryOn(viewer, ledger, { on, now });
  if (!found.ok) return found;
  const held = found.value.posts.find((each) => each.post === post);
  return held === undefined ? refuse(noSuchPostThen(post, on)) : ok({ on, ...held });
}

/** Who held every post on a day in Wales, by the versions of the directory as they were recorded. */
export async function directoryOn(
  viewer: Viewer,
  ledger: Ledger,
  { on, now }: { readonly on: CalendarDate; readonly now: Instant },
): Promise<Result<DirectoryOn, QueryRefusal>> {
  if (!seesAll(viewer)) return refuse(auditorsOnly);
  const record = await new DirectoryReader(ledger).read();
  const first = record.versions[0]?.from ?? null;
  const today = dateInWales(now);
  if (first === null || on < dateInWales(first) || on > today)
    return refuse(directoryNotKnown(first === null ? null : dateInWales(first), today));
  const periods = await periodsOf(ledger, record.versions);
  const ofDay = periods.filter((period) => isOn(period, on));
  const last = record.versions.findLast(({ from }) => from === null || from < endOfDay(on));
  const delegatesOf = (personId: PersonId, post: PostId): PostHolder['delegates'] =>
    record.delegations
      .filter(
        (each) => each.from === personId && wasInForce(each, on) && (each.posts?.includes(post) ?? true),
      )
      .map(({ to, delegationId }) => ({ personId: to, delegationId }));
  const posts = [...new Set(ofDay.flatMap(({ version }) => version.posts))].sort();
  return ok({
    on,
    version: last ?? { sha256: '', from: null },
    posts: posts.map((post) => ({
      post,
      holders: holdersIn(periods, post)
        .filter((holder) => isOn(holder, on))
        .map((holder) => ({ ...holder, delegates: delegatesOf(holder.personId, post) })),
    })),
  });
}

const isOn = ({ from, until }: Pick<Period, 'from' | 'until'>, on: CalendarDate): boolean =>
  (from === null || from < endOfDay(on)) && (until === null || until > startOfDay(on));

/** One that was ended counts on the day on which it was. */
const wasInForce = (delegation: RecordedDelegation, on: CalendarDate): boolean =>
  isInForce(delegation, on) &&
  (delegation.givenAt === null || delegation.givenAt < endOfDay(on)) &&
  (delegation.ended?.at == null || delegation.ended.at > startOfDay(on));

/** @throws BilingualError where a recorded version is not what its hash says */
function periodsOf(
  ledger: Ledger,
  versions: readonly { readonly sha256: string; readonly from: Instant | null }[],
): Promise<readonly Period[]> {
  return Promise.all(
    versions.map(async ({ sha256, from }, index) => {
      const text = heldToHash(sha256, await storedContent(ledger.db, sha256));
      if (typeof text !== 'string') throw new BilingualError(DAMAGED);
      const version = directoryVersionSchema.parse(JSON.parse(text));
      return { from, until: versions[index + 1]?.from ?? null, version };
    }),
  );
}

const DAMAGED = both(
  'A recorded version of the directory is missing or was altered. cylch audit verify says which.',
  'Mae fersiwn a gofnodwyd o’r cyfeiriadur ar goll neu wedi’i newid. Mae cylch audit verify yn dweud pa un.',
);

/** Everybody who ever held a post, each time that they did. */
function holdersIn(periods: readonly Period[], post: PostId): readonly Omit<PostHolder, 'delegates'>[] {
  const over: Omit<PostHolder, 'delegates'>[] = [];
  let current = new Map<PersonId, Omit<PostHolder, 'delegates'>>();
  for (const { from, version } of periods) {
    const held = version.people.filter(({ posts }) => posts.includes(post));
    const ids = new Set(held.map(({ personId }) => personId));
    for (const [personId, holder] of current) if (!ids.has(personId)) over.push({ ...holder, until: from });
    current = new Map(
      held.map(({ personId, roles }) => [
        personId,
        { personId, roles, from: current.get(personId)?.from ?? from, until: null },
      ]),
    );
  }
  return [...over, ...current.values()];
}

/** Each post that somebody held, and when, by the versions of the directory as recorded; without any, those they hold now. */
export async function postsHeld(
  ledger: Ledger,
  { person, now }: { readonly person: PersonId; readonly now: readonly PostId[] },
): Promise<readonly HeldPost[]> {
  const { versions } = await new DirectoryReader(ledger).read();
  const first = versions[0]?.from ?? null;
  const periods = await periodsOf(ledger, versions);
  const posts = new Set(periods.flatMap(({ version }) => version.posts));
  const recorded = [...posts].flatMap((post) =>
    holdersIn(periods, post)
      .filter(({ personId }) => personId === person)
      // nobody knows since when those of the first version held it
      .map(({ from, until }) => ({ post, from: from === first ? null : from, until })),
  );
  const unrecorded = now.filter(
    (post) => !recorded.some((held) => held.post === post && held.until === null),
  );
  const since = versions.at(-1)?.from ?? null;
  return [...recorded, ...unrecorded.map((post) => ({ post, from: since, until: null }))];
}
