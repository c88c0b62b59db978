import {
  type Bilingual,
  type CalendarDate,
  type ObligationId,
  type PartlyTranslated,
  type PostId,
  addMonths,
} from '#domain/kernel';
import {
  type By,
  type CommandType,
  type MissingPart,
  type StandingFacts,
  isSettled,
  standingOf,
  unansweredPastOf,
} from '#domain/obligations';
import type { DigestItem, DigestSection } from '#domain/mail';
import { changeToDecide, completionToDecide } from '../templates/letter';

/** A milestone that is dated and not reached, with the post that is reminded of it. */
interface MilestoneToReach {
  readonly id: string;
  readonly title: Bilingual;
  readonly on: CalendarDate;
  readonly missed: boolean;
  readonly post: PostId | null;
}

/** One occurrence of an obligation, as a digest needs it. */
interface DigestOccurrence extends StandingFacts {
  readonly number: number;
  readonly candidate: boolean;
  /** counts from what is expected and has not happened yet */
  readonly projected?: boolean;
  /** the day on which its outcome was last judged anew */
  readonly restatedOn: CalendarDate | null;
  /** what of it is still to be reached, and which post is to reach it */
  readonly milestones?: readonly MilestoneToReach[];
}

/** One obligation of the register, as a digest needs it. The summaries of the read models fit. */
export interface DigestObligation {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly status: 'open' | 'closed';
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly occurrences: readonly DigestOccurrence[];
  readonly lookAgainOn: CalendarDate | null;
  readonly lookAgainReached: boolean;
  /** an unconfirmed candidate date */
  readonly readingToChoose: boolean;
  readonly readingBasis: 'legal' | 'policy' | null;
  readonly decisionsPending: readonly {
    readonly kind: 'completion' | 'change';
    readonly id: string;
    readonly occurrence: number | null;
    readonly by: By;
  }[];
  readonly missing: readonly MissingPart[];
}

export interface DigestSource {
  rows(): Promise<readonly DigestObligation[]>;
}

/** Whether somebody in a post may send a command, as the second person where there is a first. */
export type MayDo = (post: PostId, command: CommandType, first?: By) => boolean;

/** Listed in every digest sent, but no reason to send one: reminders cover these. */
const STANDING = new Set<DigestSection>(['late', 'due-soon', 'milestone-due-soon']);

/** Whether an item is listed only once: a new one is a reason to send a digest. */
export const isListedOnce = ({ section }: DigestItem): boolean => !STANDING.has(section);

interface About {
  readonly section: DigestSection;
  /** the fact behind the item: a new fact gives a new key */
  readonly part: string;
  readonly on: CalendarDate | null;
  readonly candidate: boolean;
  readonly projected?: boolean | undefined;
  readonly page?: string;
}

/** What is asked of one post, and the command that answers it; null asks for nothing. */
interface Asked {
  readonly item: DigestItem;
  readonly command: CommandType | null;
}

const itemOf = (
  obligation: DigestObligation,
  { section, part, on, candidate, projected, page }: About,
): DigestItem => ({
  key: `${section}/${obligation.id}${part}`,
  section,
  obligationId: obligation.id,
  title: {
    ...(obligation.title.cy === undefined ? {} : { cy: obligation.title.cy }),
    ...(obligation.title.en === undefined ? {} : { en: obligation.title.en }),
  },
  on,
  candidate,
  ...(projected === true && { projected }),
  ...(page === undefined ? {} : { page }),
});

/** A date that passed before loading is queried, never called late; nor is a candidate date. */
function sectionOf(occurrence: DigestOccurrence, today: CalendarDate): DigestSection | null {
  switch (standingOf(occurrence, today)) {
    case 'due-soon':
      return 'due-soon';
    case 'date-passed-outcome-not-recorded':
      return 'outcome-not-recorded';
    case 'late':
      return occurrence.candidate ? null : 'late';
    default:
      return null;
  }
}

/** What had passed before loading is asked about once, then again on each day to look again. */
const askedAgain = ({ lookAgainReached, lookAgainOn }: DigestObligation): string =>
  lookAgainReached && lookAgainOn !== null ? `/${lookAgainOn}` : '';

/** An outcome that is judged anew: information, which asks for no command. */
const restatedItems = (obligation: DigestObligation): readonly Asked[] =>
  obligation.occurrences.flatMap(({ number, lastLawfulDay: on, restatedOn }): readonly Asked[] => {
    if (restatedOn === null) return [];
    const about: About = { section: 'judged-anew', part: `/${number}/${restatedOn}`, on, candidate: false };
    return [{ item: itemOf(obligation, about), command: null }];
  });

const occurrenceItems = (obligation: DigestObligation, today: CalendarDate): readonly Asked[] =>
  obligation.occurrences.flatMap((occurrence) => {
    const { number, lastLawfulDay: on, candidate, projected } = occurrence;
    const section = sectionOf(occurrence, today);
    if (section === null || on === null) return [];
    const command = section === 'outcome-not-recorded' ? 'record-absence' : null;
    const again = section === 'outcome-not-recorded' ? askedAgain(obligation) : '';
    const part = `/${number}/${on}${again}`;
    return [{ item: itemOf(obligation, { section, part, on, candidate, projected }), command }];
  });

/** Milestones within a month, and those missed: of one post each. */
function listMilestones(lists: Lists, obligation: DigestObligation, today: CalendarDate): void {
  for (const { number, milestones = [] } of obligation.occurrences)
    for (const { id, title, on, missed, post } of milestones) {
      if (post === null || (!missed && today < addMonths(on, -1))) continue;
      const section = missed ? 'milestone-missed' : 'milestone-due-soon';
      const about = { section, part: `/${number}/${id}/${on}`, on, candidate: false } as const;
      lists.add([post], [{ ...itemOf(obligation, about), about: title }]);
    }
}

/** A reading of the law is proposed with advice; any other is chosen. */
function readingItem(obligation: DigestObligation): readonly Asked[] {
  if (!obligation.readingToChoose) return [];
  const on = obligation.occurrences.find(
    ({ stage, candidate }) => candidate && !isSettled(stage),
  )?.lastLawfulDay;
  const legal = obligation.readingBasis === 'legal';
  const section = legal ? 'reading-awaits-advice' : 'reading-awaits-choice';
  return [
    {
      item: itemOf(obligation, { section, part: '', on: on ?? null, candidate: true }),
      command: legal ? 'propose-change' : 'choose-reading',
    },
  ];
}

function lookAgainItem(obligation: DigestObligation): readonly Asked[] {
  const { lookAgainOn: on, lookAgainReached } = obligation;
  if (!lookAgainReached || on === null) return [];
  const about: About = { section: 'look-again-reached', part: `/${on}`, on, candidate: false };
  return [{ item: itemOf(obligation, about), command: 'look-again' }];
}

const GAPS: Readonly<Record<Exclude<MissingPart, 'occurrence-date'>, DigestSection>> = {
  owner: 'without-owner',
  'date-or-look-again': 'without-look-again',
};

/** What an obligation lacks, for the administrators. */
const gaps = (obligation: DigestObligation): readonly DigestItem[] =>
  obligation.missing.flatMap((part) =>
    part === 'occurrence-date'
      ? undatedItems(obligation)
      : [itemOf(obligation, { section: GAPS[part], part: '', on: null, candidate: false })],
  );

/** The occurrences whose rule gives them no date, each a finding of its own. */
const undatedItems = (obligation: DigestObligation): readonly DigestItem[] =>
  obligation.occurrences
    .filter(({ lacksDate }) => lacksDate)
    .map(({ number }) =>
      itemOf(obligation, {
        section: 'occurrence-without-date',
        part: `/${number}`,
        on: null,
        candidate: false,
      }),
    );

/** Decisions that wait, for an approver who may make them: never for who asks. */
const decisionItems = (obligation: DigestObligation, approver: PostId, may: MayDo): readonly DigestItem[] =>
  obligation.decisionsPending
    .filter(({ kind, by }) =>
      may(approver, kind === 'completion' ? 'confirm-completion' : 'approve-change', by),
    )
    .map(({ kind, id, occurrence }) =>
      itemOf(obligation, {
        section: 'decision-awaited',
        part: `/${id}`,
        on: null,
        candidate: false,
        page: kind === 'completion' ? completionToDecide(occurrence ?? 1) : changeToDecide(id),
      }),
    );

class Lists {
  readonly byPost = new Map<PostId, DigestItem[]>();

  add(posts: readonly PostId[], items: readonly DigestItem[]): void {
    if (items.length === 0) return;
    for (const post of posts) this.byPost.set(post, [...(this.byPost.get(post) ?? []), ...items]);
  }
}

interface Asking {
  readonly today: CalendarDate;
  /** posts that receive what obligations lack */
  readonly administrators: readonly PostId[];
  readonly may: MayDo;
}

const nobodyMayAct = (obligation: DigestObligation): DigestItem =>
  itemOf(obligation, {
    section: 'nobody-may-act',
    part: `/${obligation.owner ?? ''}/${obligation.approver ?? ''}`,
    on: null,
    candidate: false,
  });

/** To the owner what it may do, else to the approver; what neither may do is the administrators’. */
function listObligation(lists: Lists, obligation: DigestObligation, asking: Asking): void {
  const { today, administrators, may } = asking;
  const { owner, approver } = obligation;
  const posts = [owner, approver].filter((post) => post !== null);
  const items = [
    ...undatedItems(obligation).map((item): Asked => ({ item, command: null })),
    ...occurrenceItems(obligation, today),
    ...restatedItems(obligation),
    ...readingItem(obligation),
    ...lookAgainItem(obligation),
  ];
  listMilestones(lists, obligation, today);
  let unanswerable = false;
  for (const { item, command } of items) {
    const post = posts.find((each) => command === null || may(each, command));
    if (post !== undefined) lists.add([post], [item]);
    else unanswerable ||= posts.length > 0;
  }
  if (approver !== null) lists.add([approver], decisionItems(obligation, approver, may));
  lists.add(administrators, [...gaps(obligation), ...(unanswerable ? [nobodyMayAct(obligation)] : [])]);
}

/**
 * The possible items of each post's digest, listed before or not. Pure. An obligation that cannot be listed is itself an item
 * for the administrators, and stops no other.
 */
export function digestItems(
  rows: readonly DigestObligation[],
  asking: Asking,
): ReadonlyMap<PostId, readonly DigestItem[]> {
  const lists = new Lists();
  for (const obligation of rows.filter(({ status }) => status === 'open')) {
    const own = new Lists();
    try {
      listObligation(own, obligation, asking);
      for (const [post, items] of own.byPost) lists.add([post], items);
    } catch {
      const about: About = { section: 'cannot-be-listed', part: '', on: null, candidate: false };
      lists.add(asking.administrators, [itemOf(obligation, about)]);
    }
  }
  return lists.byPost;
}

/** How many dates passed before loading still have no answer, for each post that is asked about them. */
export function unansweredPast(rows: readonly DigestObligation[]): ReadonlyMap<PostId, number> {
  const counts = new Map<PostId, number>();
  for (const row of rows) {
    const post = row.owner ?? row.approver;
    const unanswered = unansweredPastOf(row);
    if (post !== null && unanswered > 0) counts.set(post, (counts.get(post) ?? 0) + unanswered);
  }
  return counts;
}
