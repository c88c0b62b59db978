import { DirectoryReader } from '#application/delegation';
import type { Directory } from '#application/directory';
import { standingDelegations } from '#domain/directory';
import { type Instant, type ObligationId, type PersonId, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type AwaitedAlike, type ListedDecision, countAwaited, pageOfAwaited } from '#record/read-models';
import { type Acting, type JudgedBy, type ToDecide, decidingAs } from './acting';
import type { Viewer } from './viewer';
import { delegatedShares } from './work';

/** For whom it is judged, and when. */
export interface JudgedFor {
  readonly now: Instant;
  readonly directory: Directory;
  /** as whom; default: the viewer, in no post */
  readonly acting?: Acting | undefined;
}

/** What waits, or many that are alike, with whether whoever asks could decide it. */
interface Judgement {
  readonly mayDecide: boolean;
  readonly decidesFor: PersonId | null;
  readonly own: boolean;
  readonly named: boolean;
}

/** They decide it in their own name, or for somebody who is away. */
export const isTheirs = ({ mayDecide, decidesFor }: Pick<Judgement, 'mayDecide' | 'decidesFor'>): boolean =>
  mayDecide || decidesFor !== null;

async function judgedBy(ledger: Ledger, { now, directory }: JudgedFor): Promise<JudgedBy> {
  return { directory, record: await new DirectoryReader(ledger).read(), today: dateInWales(now) };
}

type ToJudge = ToDecide & Pick<ListedDecision, 'approvers'>;

/** Judges for one who acts, in their own name and for each whom they act for. */
function judging(acting: Acting, by: JudgedBy): (decision: ToJudge) => Judgement {
  const selves = [acting.personId, acting.onBehalfOf];
  const decides = decidingAs(acting, by);
  const delegated = delegatedShares(acting, by).map((share) => ({
    ...share,
    decides: decidingAs(share.acting, by),
  }));
  return (decision) => {
    const { personId, onBehalfOf, approver, approvers } = decision;
    const mayDecide = decides(decision);
    const away = mayDecide ? undefined : delegated.find((each) => each.decides(decision));
    const posts = away?.posts ?? acting.posts;
    return {
      decidesFor: away?.from ?? null,
      own: selves.includes(personId) || (onBehalfOf !== null && selves.includes(onBehalfOf)),
      mayDecide,
      named: [approver, ...approvers].some((post) => post !== null && posts.includes(post)),
    };
  };
}

/** What they could decide, theirs by post before what others could too; then the rest; each the longest waiting first. */
const rankOf = (judged: Judgement): number => (isTheirs(judged) ? (judged.named ? 0 : 1) : 2);

export type JudgedAlike = AwaitedAlike & Judgement;

export const countIn = (groups: readonly AwaitedAlike[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** All that waits and may be seen, judged group by group: what a page shows of it is read apart. */
export interface JudgedGroups {
  readonly groups: readonly JudgedAlike[];
  readonly judge: (decision: ToJudge) => Judgement;
  readonly by: JudgedBy;
  readonly page: (
    groups: readonly JudgedAlike[],
    place: { readonly limit: number; readonly skip: number },
  ) => Promise<readonly ListedDecision[]>;
}

/** Where a group is told apart from none, no delegation names its streams: any stream of that kind stands for them. */
const NOT_NAMED = '' as ObligationId;

/** What waits of what the viewer may see, judged by as many questions as there are people and posts, however many wait. */
export async function judgedGroups(viewer: Viewer, ledger: Ledger, asked: JudgedFor): Promise<JudgedGroups> {
  const { acting = { ...viewer, posts: [] } } = asked;
  const by = await judgedBy(ledger, asked);
  const apart = standingDelegations(by.record, by.today).flatMap(({ obligations }) => obligations ?? []);
  const among = { scope: viewer.scope, apart: [...new Set(apart)] };
  const judge = judging(acting, by);
  const alike = await countAwaited(ledger.db, among);
  const groups = alike.map((each) => ({ ...each, ...judge({ ...each, stream: each.stream ?? NOT_NAMED }) }));
  return {
    groups,
    judge,
    by,
    page: (wanted, place) =>
      pageOfAwaited(
        ledger.db,
        among,
        wanted.map((each) => ({ ...each, rank: rankOf(each) })),
        place,
      ),
  };
}
