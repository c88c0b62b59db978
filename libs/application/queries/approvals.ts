import { z } from 'zod';
import { DirectoryReader } from '#application/delegation';
import type { Directory } from '#application/directory';
import { approvalPath, changeToDecide, completionToDecide } from '#application/notifications';
import {
  type Bilingual,
  type Instant,
  type PartlyTranslated,
  type PersonId,
  dateInWales,
} from '#domain/kernel';
import { factOfStream, isFactStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type ListedDecision, listAwaited, titlesOf } from '#record/read-models';
import { type Acting, type JudgedBy, couldDecide, whoCouldDecide } from './acting';
import { titleOfFact } from './fact-titles';
import { delegatedShares } from './work';
import { type Viewer, maySee } from './viewer';

export const approvalKinds = ['completion', 'date', 'reading', 'fact', 'ending', 'other'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Which of what waits for a second person is wanted; what is absent narrows nothing. */
export const approvalsFilter = z.object({
  kind: z.enum(approvalKinds).optional().describe('what is to be decided'),
  who: z
    .enum(['me', 'others', 'mine'])
    .optional()
    .describe('what I could decide, what others must, or what I put forward'),
  page: z.coerce.number().int().min(1).max(1_000).optional(),
});
type ApprovalsFilter = z.infer<typeof approvalsFilter>;

const KINDS: Readonly<Record<string, ApprovalKind>> = {
  completion: 'completion',
  reading: 'reading',
  'legal-reading': 'reading',
  fact: 'fact',
  'fact-correction': 'fact',
  'fact-withdrawal': 'fact',
  ending: 'ending',
  amendment: 'other',
  'set-aside': 'other',
  explanation: 'other',
};

const approvalKindOf = (kind: string): ApprovalKind => KINDS[kind] ?? 'date';

/** One thing that waits for a second person. */
export interface Approval extends Omit<ListedDecision, 'approvers' | 'position'> {
  readonly group: ApprovalKind;
  readonly title: PartlyTranslated;
  /** without the language: where it is decided */
  readonly page: string;
  /** whoever asks could decide it now */
  readonly mayDecide: boolean;
  /** somebody who is away, for whom alone whoever asks could decide it; null for nobody */
  readonly decidesFor: PersonId | null;
  /** they put it forward, or somebody did for them */
  readonly own: boolean;
  /** their post is the approver of the entry */
  readonly named: boolean;
  /** who could decide it, those in the approver’s post first */
  readonly deciders: readonly { readonly personId: PersonId; readonly name: string }[];
}

export interface Approvals {
  /** a page of those asked for: what they could decide first, then the longest waiting */
  readonly approvals: readonly Approval[];
  /** how many there are of those asked for, and how many of all they see they could decide, others must, and they put forward */
  readonly count: number;
  readonly counts: Readonly<Record<'me' | 'others' | 'mine', number>>;
  readonly pages: number;
}

export interface ApprovalsAsked {
  readonly now: Instant;
  readonly directory: Directory;
  /** as whom; default: the viewer, in no post */
  readonly acting?: Acting | undefined;
  readonly filter?: ApprovalsFilter;
  readonly pageSize?: number;
}

const APPROVALS_ON_A_PAGE = 50;

/** The address of the page on which something is decided, without the language. */
const approvalPage = ({
  stream,
  kind,
  occurrence,
  decisionId,
}: Pick<ListedDecision, 'stream' | 'kind' | 'occurrence' | 'decisionId'>): string =>
  approvalPath(
    stream,
    kind === 'completion' ? completionToDecide(occurrence ?? 1) : changeToDecide(decisionId),
  );

/** What waits, with whether whoever asks could decide it, without titles and names. */
interface Judged {
  readonly decision: ListedDecision;
  readonly mayDecide: boolean;
  readonly decidesFor: PersonId | null;
  readonly own: boolean;
  readonly named: boolean;
}

/** They decide it in their own name, or for somebody who is away. */
const isTheirs = ({ mayDecide, decidesFor }: Pick<Judged, 'mayDecide' | 'decidesFor'>): boolean =>
  mayDecide || decidesFor !== null;

async function judgedBy(ledger: Ledger, { now, directory }: ApprovalsAsked): Promise<JudgedBy> {
  return { directory, record: await new DirectoryReader(ledger).read(), today: dateInWales(now) };
}

/** Judges for one who acts, in their own name and for each whom they act for. */
function judging(acting: Acting, by: JudgedBy): (decision: ListedDecision) => Judged {
  const delegated = delegatedShares(acting, by);
  return (decision) => judge(acting, decision, { ...by, delegated });
}

function judge(
  acting: Acting,
  decision: ListedDecision,
  by: JudgedBy & { readonly delegated: ReturnType<typeof delegatedShares> },
): Judged {
  const { personId, onBehalfOf, approver, approvers } = decision;
  const selves = [acting.personId, acting.onBehalfOf];
  const mayDecide = couldDecide(acting, decision, by);
  const away = mayDecide ? undefined : by.delegated.find((each) => couldDecide(each.acting, decision, by));
  const posts = away?.posts ?? acting.posts;
  const named = [approver, ...approvers].some((post) => post !== null && posts.includes(post));
  return {
    decision,
    decidesFor: away?.from ?? null,
    own: selves.includes(personId) || (onBehalfOf !== null && selves.includes(onBehalfOf)),
    mayDecide,
    named,
  };
}

/** What they could decide, theirs by post before what others could too; then the rest; each the longest waiting first. */
const rank = (judged: Judged): number => (isTheirs(judged) ? (judged.named ? 0 : 1) : 2);

const isWanted = (judged: Judged, { kind, who }: ApprovalsFilter): boolean =>
  (kind === undefined || approvalKindOf(judged.decision.kind) === kind) &&
  (who === undefined || (who === 'me' ? isTheirs(judged) : who === 'mine' ? judged.own : !isTheirs(judged)));

/** What waits for a second person, for whoever may see it. */
export async function approvals(viewer: Viewer, ledger: Ledger, asked: ApprovalsAsked): Promise<Approvals> {
  const [only] = await approvalLists(viewer, ledger, asked, [asked.filter ?? {}]);
  return only as Approvals;
}

/** The same for each of several filters, judged once. */
export async function approvalLists(
  viewer: Viewer,
  ledger: Ledger,
  asked: Omit<ApprovalsAsked, 'filter'>,
  filters: readonly ApprovalsFilter[],
): Promise<readonly Approvals[]> {
  const { acting = { ...viewer, posts: [] }, pageSize = APPROVALS_ON_A_PAGE } = asked;
  const by = await judgedBy(ledger, asked);
  const seen = (await listAwaited(ledger.db)).filter(({ stream }) => maySee(viewer, stream));
  const judged = seen.map(judging(acting, by));
  const counts = {
    me: judged.filter(isTheirs).length,
    others: judged.filter((each) => !isTheirs(each)).length,
    mine: judged.filter(({ own }) => own).length,
  };
  return Promise.all(
    filters.map(async (filter): Promise<Approvals> => {
      const wanted = judged.filter((each) => isWanted(each, filter)).toSorted((a, b) => rank(a) - rank(b));
      const start = ((filter.page ?? 1) - 1) * pageSize;
      return {
        approvals: await described(viewer, ledger, wanted.slice(start, start + pageSize), by),
        count: wanted.length,
        counts,
        pages: Math.ceil(wanted.length / pageSize),
      };
    }),
  );
}

/** Which one is asked about: a proposal by its id, or what was submitted for an occurrence. */
export type ApprovalAsked = Omit<ApprovalsAsked, 'filter' | 'pageSize'> & {
  readonly stream: string;
} & ({ readonly proposalId: string } | { readonly occurrence: number });

/** One thing that waits for a second person, and what else waits for whoever asks. */
interface ApprovalWithNext {
  /** null where it waits no more, or where they may not see it */
  readonly approval: Approval | null;
  /** what they could decide after it; null where there is nothing */
  readonly next: Approval | null;
  /** how many more they could decide */
  readonly more: number;
}

const isMeant = ({ stream, kind, occurrence, decisionId }: ListedDecision, asked: ApprovalAsked): boolean =>
  stream === asked.stream &&
  ('proposalId' in asked
    ? kind !== 'completion' && decisionId === asked.proposalId
    : kind === 'completion' && occurrence === asked.occurrence);

/** One thing that waits, with the next that whoever asks could decide. */
export async function approval(
  viewer: Viewer,
  ledger: Ledger,
  asked: ApprovalAsked,
): Promise<ApprovalWithNext> {
  const { acting = { ...viewer, posts: [] } } = asked;
  const by = await judgedBy(ledger, asked);
  const seen = (await listAwaited(ledger.db)).filter(({ stream }) => maySee(viewer, stream));
  const judged = seen.map(judging(acting, by));
  const found = judged.find(({ decision }) => isMeant(decision, asked));
  const others = judged
    .filter((each) => isTheirs(each) && each !== found)
    .toSorted((a, b) => rank(a) - rank(b));
  const [shown, next] = await Promise.all(
    [found, others[0]].map(async (each) =>
      each === undefined ? null : ((await described(viewer, ledger, [each], by))[0] ?? null),
    ),
  );
  return { approval: shown ?? null, next: next ?? null, more: others.length };
}

async function described(
  viewer: Viewer,
  ledger: Ledger,
  judged: readonly Judged[],
  by: JudgedBy,
): Promise<readonly Approval[]> {
  const titles = await titlesOf(
    ledger.db,
    judged.map(({ decision: { stream } }) => stream),
  );
  return Promise.all(
    judged.map(async ({ decision, ...flags }): Promise<Approval> => {
      const { approvers: _, position: _position, ...shown } = decision;
      const { stream } = decision;
      return {
        ...shown,
        ...flags,
        group: approvalKindOf(decision.kind),
        title: titles.get(stream) ?? (await factTitle(viewer, ledger, stream)),
        page: approvalPage(decision),
        deciders: whoCouldDecide(decision, by).map(({ id, name }) => ({ personId: id, name })),
      };
    }),
  );
}

async function factTitle(viewer: Viewer, ledger: Ledger, stream: string): Promise<Bilingual> {
  const name = isFactStream(stream) ? factOfStream(stream) : stream;
  return (await titleOfFact(viewer, ledger, name)) ?? { en: name, cy: name };
}
