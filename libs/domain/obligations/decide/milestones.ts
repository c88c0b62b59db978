import { jsonPointer, ok, refuse, sameJson } from '#domain/kernel';
import { faultsOfPlan, milestonePlan, planFaultInWords } from '../milestones/plan';
import { occurrenceWithDay } from '../occurrence-name';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { Drafts, type Handler, byOf, occurrenceOf, todayOf } from './handler';
import { judge, recordedLate } from './lateness';

/** Sets the milestones of every occurrence; their dates follow in the same decision. */
export const setMilestones: Handler<'set-milestones'> = (state, { milestones: given, reason }, context) => {
  const [fault] = faultsOfPlan(given);
  if (fault !== undefined) {
    const code = fault.code === 'milestone-circle' ? 'milestones-in-circle' : 'milestones-unfit';
    const pointer = jsonPointer(['milestones', ...fault.path]);
    return refuse(refusal(code, { why: planFaultInWords(fault) }, pointer));
  }
  const milestones = [...milestonePlan(given)];
  if (sameJson(milestones, state.milestones))
    return refuse(refusal('nothing-to-change', undefined, '/milestones'));
  const template = given.template ?? null;
  const data = { template, milestones, reason, by: byOf(context) };
  return ok(new Drafts(context).add('MilestonesSet', data).events);
};

const unknownEvidence = (state: Obligation, ids: readonly string[]): number =>
  ids.findIndex((id) => !state.evidence.some(({ evidenceId }) => evidenceId === id));

/** A person records that a milestone was reached, on the day it took effect; late as any other recording. */
export const reachMilestone: Handler<'reach-milestone'> = (state, command, context) => {
  const { milestone: id, effectiveOn, evidenceIds = [], note } = command;
  const occurrence = occurrenceOf(state, command.occurrence);
  if (!occurrence.ok) return occurrence;
  const { number, milestones } = occurrence.value;
  const milestone = milestones.find((each) => each.id === id && !each.dropped);
  if (milestone === undefined)
    return refuse(
      refusal('no-such-milestone', { occurrence: occurrenceWithDay(state, number) }, '/milestone'),
    );
  if (milestone.reached !== null)
    return refuse(refusal('milestone-already-reached', undefined, '/milestone'));
  const unknown = unknownEvidence(state, evidenceIds);
  if (unknown >= 0) return refuse(refusal('evidence-unknown', undefined, `/evidenceIds/${unknown}`));
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = {
    occurrence: number,
    milestone: id,
    title: milestone.title,
    effectiveOn,
    on: milestone.on,
    ...judge(effectiveOn, milestone.on === null ? null : { lastLawfulDay: milestone.on }),
    evidence: state.evidence
      .filter(({ evidenceId }) => evidenceIds.includes(evidenceId))
      .map(({ evidenceId, sha256 }) => ({ evidenceId, sha256 })),
    note,
    recordedLate: late.value,
    by: byOf(context),
  };
  // it counts from its day, but never before the day on which there was such a milestone
  const since = milestone.setOn !== null && milestone.setOn > effectiveOn ? todayOf(context) : effectiveOn;
  return ok(
    new Drafts(context).add('MilestoneReached', data, since === todayOf(context) ? undefined : since).events,
  );
};
