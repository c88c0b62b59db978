import { z } from 'zod';
import { approvalPath, changeToDecide, completionToDecide } from '#application/notifications';
import {
  type Bilingual,
  type CalendarDate,
  type ObligationId,
  type PartlyTranslated,
  type PersonId,
} from '#domain/kernel';
import { type ObligationKind, factOfStream, isFactStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type ListedDecision, listAwaitedOf, namedEntries } from '#record/read-models';
import { whoCouldDecide } from './acting';
import { titleOfFact } from './fact-titles';
import {
  type JudgedAlike,
  type JudgedFor,
  type JudgedGroups,
  countIn,
  isTheirs,
  judgedGroups,
} from './judged-approvals';
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
  /** of the entry; null of a fact */
  readonly entryKind: ObligationKind | null;
  /** the last day of its occurrence, as it stands now */
  readonly dueOn: CalendarDate | null;
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

export interface ApprovalsAsked extends JudgedFor {
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

const isWanted = (judged: JudgedAlike, { kind, who }: ApprovalsFilter): boolean =>
  (kind === undefined || approvalKindOf(judged.kind) === kind) &&
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
  const { pageSize = APPROVALS_ON_A_PAGE } = asked;
  const judged = await judgedGroups(viewer, ledger, asked);
  const { groups } = judged;
  const counts = {
    me: countIn(groups.filter(isTheirs)),
    others: countIn(groups.filter((each) => !isTheirs(each))),
    mine: countIn(groups.filter(({ own }) => own)),
  };
  return Promise.all(
    filters.map(async (filter): Promise<Approvals> => {
      const wanted = groups.filter((each) => isWanted(each, filter));
      const count = countIn(wanted);
      const skip = ((filter.page ?? 1) - 1) * pageSize;
      const page = await judged.page(wanted, { limit: pageSize, skip });
      return {
        approvals: await described(viewer, ledger, page, judged),
        count,
        counts,
        pages: Math.ceil(count / pageSize),
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
  const judged = await judgedGroups(viewer, ledger, asked);
  const { stream } = asked;
  const ofStream = maySee(viewer, stream) ? await listAwaitedOf(ledger.db, stream as ObligationId) : [];
  const found = ofStream.find((decision) => isMeant(decision, asked));
  const theirs = judged.groups.filter(isTheirs);
  const firsts = await judged.page(theirs, { limit: 2, skip: 0 });
  const next = firsts.find(({ position }) => position !== found?.position);
  const [shown, following] = await Promise.all(
    [found, next].map(async (each) =>
      each === undefined ? null : ((await described(viewer, ledger, [each], judged))[0] ?? null),
    ),
  );
  const isOne = found !== undefined && isTheirs(judged.judge(found));
  return { approval: shown ?? null, next: following ?? null, more: countIn(theirs) - (isOne ? 1 : 0) };
}

async function described(
  viewer: Viewer,
  ledger: Ledger,
  decisions: readonly ListedDecision[],
  { judge, by }: JudgedGroups,
): Promise<readonly Approval[]> {
  const entries = await namedEntries(
    ledger.db,
    decisions.map(({ stream }) => stream),
  );
  const deciders = whoCouldDecide(by);
  return Promise.all(
    decisions.map(async (decision): Promise<Approval> => {
      const { approvers: _, position: _position, ...shown } = decision;
      const { stream, occurrence } = decision;
      const entry = entries.get(stream);
      return {
        ...shown,
        ...judge(decision),
        group: approvalKindOf(decision.kind),
        title: entry?.title ?? (await factTitle(viewer, ledger, stream)),
        entryKind: entry?.kind ?? null,
        dueOn: entry?.dueOn(occurrence) ?? null,
        page: approvalPage(decision),
        deciders: deciders(decision).map(({ id, name }) => ({ personId: id, name })),
      };
    }),
  );
}

async function factTitle(viewer: Viewer, ledger: Ledger, stream: string): Promise<Bilingual> {
  const name = isFactStream(stream) ? factOfStream(stream) : stream;
  return (await titleOfFact(viewer, ledger, name)) ?? { en: name, cy: name };
}
