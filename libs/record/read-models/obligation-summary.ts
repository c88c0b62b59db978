import type { HolidayCalendar } from '#domain/calendars';
import type {
  Bilingual,
  CalendarDate,
  EventId,
  Instant,
  ObligationId,
  PartlyTranslated,
  PostId,
} from '#domain/kernel';
import {
  type Authority,
  type By,
  type Link,
  type MissingPart,
  type Obligation,
  type ObligationDefinition,
  type ObligationKind,
  type ObligationStanding,
  type Occurrence,
  type StandingFacts,
  arose,
  awaitedTriggers,
  hasOwnLadder,
  isSettled,
  lackedFacts,
  liveMilestones,
  missingParts,
  obligationStandingOf,
  postOfMilestone,
  pressingOn,
  promisedBy,
  sourceWords,
  standingFacts,
  standingRestatements,
} from '#domain/obligations';

interface MilestoneSummary {
  readonly id: string;
  readonly title: Bilingual;
  readonly on: CalendarDate;
  readonly missed: boolean;
  readonly post: PostId | null;
}

interface OccurrenceSummary extends StandingFacts {
  readonly number: number;
  readonly opensOn: CalendarDate;
  readonly windowFrom: CalendarDate | null;
  readonly candidate: boolean;
  readonly provisional: boolean;
  /** counts from what is expected and has not happened yet */
  readonly projected: boolean;
  /** the day on which its outcome was last judged anew */
  readonly restatedOn: CalendarDate | null;
  /** what of it is dated and still to be reached, and which post is to reach it */
  readonly milestones: readonly MilestoneSummary[];
}

export interface DecisionPending {
  readonly kind: 'completion' | 'change';
  /** of the submission or the proposal */
  readonly id: string;
  /** of a completion */
  readonly occurrence: number | null;
  readonly by: By;
}

export interface ObligationSummary {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  readonly title: PartlyTranslated;
  readonly responsible: string;
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly status: 'open' | 'closed';
  readonly firstKnownOn: CalendarDate;
  readonly place: string;
  readonly occurrences: readonly OccurrenceSummary[];
  readonly lookAgainOn: CalendarDate | null;
  readonly lookAgainReached: boolean;
  /** pending triggers */
  readonly awaits: readonly string[];
  /** triggers that reached it, each by the event that recorded or last corrected it */
  readonly reached: readonly { readonly trigger: string; readonly triggerEventId: EventId }[];
  /** facts that its dates count from and that nothing is recorded of */
  readonly lacks: readonly string[];
  /** what it was told of, each by the event that last changed it */
  readonly received: readonly { readonly source: string; readonly factEventId: EventId }[];
  /** reached, but not answered by the owner */
  readonly unanswered: readonly string[];
  /** an unconfirmed candidate date */
  readonly readingToChoose: boolean;
  /** what that candidate date follows from: a reading of the law takes advice, any other a choice */
  readonly readingBasis: 'legal' | 'policy' | null;
  readonly proposalsPending: number;
  /** what waits for a second person, and who the first is */
  readonly decisionsPending: readonly DecisionPending[];
  readonly tags: readonly string[];
  /** for a case: which of which template, and the day on which it arose */
  readonly caseOf:
    (NonNullable<ObligationDefinition['caseOf']> & { readonly arose: CalendarDate | null }) | null;
  readonly authority: Authority;
  /** the day of its source; the day it was first known where the source has none */
  readonly saidOn: CalendarDate;
  /** for a commitment of a former government: the day of the change that marked it */
  readonly formerSince: CalendarDate | null;
  /** when who is reminded is set for this entry itself */
  readonly ownLadder: boolean;
  /** as the entry has them; those that stood once apart */
  readonly links: readonly Link[];
  readonly formerLinks: readonly Link[];
  readonly missing: readonly MissingPart[];
  readonly version: number;
}

export interface ObligationListing extends ObligationSummary {
  /** the earliest occurrence not done; the last one where all are done */
  readonly current: OccurrenceSummary | null;
  readonly standing: ObligationStanding;
  /** something is missing */
  readonly incomplete: boolean;
  readonly position: number;
  readonly nextWakeAt: Instant | null;
}

const milestonesToReach = (state: Obligation, occurrence: Occurrence): readonly MilestoneSummary[] =>
  liveMilestones(state, occurrence).map((milestone) => {
    const { id, title, on, missed } = milestone;
    return { id, title, on, missed, post: postOfMilestone(milestone, state) };
  });

const occurrenceSummaryOf = (state: Obligation, occurrence: Occurrence): OccurrenceSummary => ({
  number: occurrence.number,
  opensOn: occurrence.opensOn,
  windowFrom: occurrence.due?.windowFrom ?? null,
  candidate: occurrence.due?.candidate ?? false,
  provisional: (occurrence.due?.provisional ?? occurrence.due?.lastWorkingDay.provisional) === true,
  projected: occurrence.due?.projected ?? false,
  restatedOn: standingRestatements(occurrence).at(-1)?.on ?? null,
  milestones: milestonesToReach(state, occurrence),
  ...standingFacts(occurrence),
});

const decisionsPending = ({ occurrences, proposals }: Obligation): readonly DecisionPending[] => [
  ...occurrences.flatMap(({ number, stage, submission }): readonly DecisionPending[] =>
    stage === 'awaiting-confirmation' && submission !== null
      ? [{ kind: 'completion', id: submission.submissionId, occurrence: number, by: submission.by }]
      : [],
  ),
  ...proposals
    .filter(({ status }) => status === 'pending')
    .map(({ proposalId, proposedBy }) => ({
      kind: 'change' as const,
      id: proposalId,
      occurrence: null,
      by: proposedBy,
    })),
];

/** What the first unconfirmed candidate date follows from. */
function readingBasis({ occurrences, definition }: Obligation): ObligationSummary['readingBasis'] {
  const candidate = occurrences.find(({ due, stage }) => due?.candidate === true && !isSettled(stage));
  return definition.readings.find(({ id }) => id === candidate?.due?.readingId)?.basis ?? null;
}

/** The summary of a folded obligation. */
export const summaryOf = (state: Obligation, calendar: HolidayCalendar): ObligationSummary => ({
  id: state.id,
  kind: state.definition.kind,
  title: definedTitle(state.definition.title),
  responsible: state.definition.responsible,
  owner: state.owner,
  approver: state.approver,
  status: state.status,
  firstKnownOn: state.firstKnownOn,
  place: sourceWords(state.definition.source, 'en').place,
  occurrences: state.occurrences.map((occurrence) => occurrenceSummaryOf(state, occurrence)),
  lookAgainOn: state.lookAgainOn,
  lookAgainReached: state.lookAgainReached,
  awaits: awaitedTriggers(state),
  reached: state.triggersReached.map(({ trigger, triggerEventId }) => ({ trigger, triggerEventId })),
  lacks: lackedFacts(state),
  received: Object.entries(state.facts).map(([source, { factEventId }]) => ({ source, factEventId })),
  unanswered: state.triggersReached.filter(({ answer }) => answer === null).map(({ trigger }) => trigger),
  readingToChoose: state.occurrences.some(({ due, stage }) => due?.candidate === true && !isSettled(stage)),
  readingBasis: readingBasis(state),
  decisionsPending: decisionsPending(state),
  proposalsPending: state.proposals.filter(({ status }) => status === 'pending').length,
  tags: [...state.definition.tags],
  caseOf: state.definition.caseOf === undefined ? null : { ...state.definition.caseOf, arose: arose(state) },
  authority: state.definition.authority,
  saidOn: promisedBy(state).saidOn,
  formerSince: state.governmentChanges.find(({ former }) => former)?.on ?? null,
  ownLadder: hasOwnLadder(state),
  links: [...state.links],
  formerLinks: [...state.formerLinks],
  missing: missingParts(state, calendar),
  version: state.version,
});

const definedTitle = ({ cy, en }: PartlyTranslated): PartlyTranslated => ({
  ...(cy === undefined ? {} : { cy }),
  ...(en === undefined ? {} : { en }),
});

export function listed(
  summary: ObligationSummary,
  today: CalendarDate,
  row: { readonly position: number; readonly nextWakeAt: Instant | null },
): ObligationListing {
  return {
    ...summary,
    ...row,
    current: pressingOn(summary.occurrences, today),
    standing: obligationStandingOf(summary, today),
    incomplete: summary.missing.length > 0,
  };
}
