import { sameJson } from '#domain/kernel';
import type { Evolver } from './evolve-occurrence';
import type { EventData } from './events/catalog';
import type { PlannedMilestone } from './milestones/plan';
import type { Milestone, Obligation, Occurrence } from './state';

/** Without effect where the occurrence is not there: as of a day before it opened, what was recorded of it then counts alone. */
const onOccurrence = (
  state: Obligation,
  number: number,
  change: (occurrence: Occurrence) => Occurrence,
): Obligation => ({
  ...state,
  occurrences: state.occurrences.map((each) => (each.number === number ? change(each) : each)),
});

const onMilestone = (
  state: Obligation,
  { occurrence, milestone }: { readonly occurrence: number; readonly milestone: string },
  change: (milestone: Milestone) => Milestone,
): Obligation =>
  onOccurrence(state, occurrence, (each) => ({
    ...each,
    milestones: each.milestones.map((one) => (one.id === milestone ? change(one) : one)),
  }));

const set: Evolver<'MilestonesSet'> = (state, { milestones }) => ({ ...state, milestones });

const newMilestone = (planned: PlannedMilestone): Milestone => ({
  ...planned,
  on: null,
  provisional: false,
  setOn: null,
  earlier: [],
  missed: false,
  reached: null,
  remindedOn: null,
  dropped: false,
});

/** A milestone as it is planned, without what has become of it. */
function plannedOf({
  on: _on,
  provisional: _provisional,
  setOn: _setOn,
  earlier: _earlier,
  missed: _missed,
  reached: _reached,
  remindedOn: _remindedOn,
  dropped: _dropped,
  ...planned
}: Milestone): PlannedMilestone {
  return planned;
}

type Dating = EventData<'MilestonesDated'>;

/** The same milestone by its plan and date of now; what was sent, missed on an earlier day or reached stays with it. */
function redated(
  before: Milestone,
  planned: PlannedMilestone,
  { to, provisional }: Dating['milestones'][number],
  setOn: Dating['setOn'],
): Milestone {
  const { reached, remindedOn, earlier } = before;
  const same = { ...newMilestone(planned), reached, remindedOn };
  if (before.on === to)
    return { ...same, on: to, provisional, setOn: before.setOn ?? setOn, earlier, missed: before.missed };
  return {
    ...same,
    on: to,
    provisional,
    setOn,
    earlier: before.on === null ? earlier : [...earlier, before.on],
  };
}

const dated: Evolver<'MilestonesDated'> = (state, data) =>
  onOccurrence(state, data.occurrence, (occurrence) => {
    const planned = state.milestones.flatMap((plan): Milestone[] => {
      const date = data.milestones.find(({ id }) => id === plan.id);
      const before = occurrence.milestones.find(({ id }) => id === plan.id);
      return date === undefined ? [] : [redated(before ?? newMilestone(plan), plan, date, data.setOn)];
    });
    const dropped = occurrence.milestones
      .filter(({ id }) => !planned.some((each) => each.id === id))
      .map((each): Milestone => ({ ...each, dropped: true }));
    return { ...occurrence, milestones: [...planned, ...dropped] };
  });

const reached: Evolver<'MilestoneReached'> = (state, data, event) =>
  onMilestone(state, data, (milestone) => ({
    ...milestone,
    reached: {
      effectiveOn: data.effectiveOn,
      timeliness: data.timeliness,
      daysLate: data.daysLate,
      evidence: data.evidence,
      note: data.note ?? null,
      recordedLate: data.recordedLate ?? null,
      by: data.by,
      eventId: event.eventId,
    },
  }));

const missed: Evolver<'MilestoneMissed'> = (state, data) =>
  onMilestone(state, data, (milestone) => ({ ...milestone, missed: true }));

const reminded: Evolver<'MilestoneReminderDue'> = (state, data) =>
  onMilestone(state, data, (milestone) => ({ ...milestone, remindedOn: data.on }));

/** Whether a milestone of an occurrence is what the plan says. */
export const isAsPlanned = (milestone: Milestone | undefined, planned: PlannedMilestone): boolean =>
  milestone !== undefined && !milestone.dropped && sameJson(plannedOf(milestone), planned);

export const milestoneEvolvers = {
  MilestonesSet: set,
  MilestonesDated: dated,
  MilestoneReached: reached,
  MilestoneMissed: missed,
  MilestoneReminderDue: reminded,
};
