import { eventId, ok, sameJson } from '#domain/kernel';
import { isRecordable } from '../dating';
import type { ObligationEventDraft } from '../event';
import { evolve } from '../evolve';
import { isAsPlanned } from '../evolve-milestones';
import type { EventData } from '../events/catalog';
import { milestoneDates } from '../milestones/dates';
import { milestonePlan } from '../milestones/plan';
import type { Obligation, Occurrence } from '../state';
import { type DecideContext, type Decision, byOf, draft, todayOf } from './handler';

/** Drafts so far, with the state after them. */
interface Drafted {
  readonly drafts: readonly ObligationEventDraft[];
  readonly after: Obligation | null;
}

const folded = (before: Obligation | null, drafts: readonly ObligationEventDraft[]): Obligation | null =>
  drafts.reduce<Obligation | null>(evolve, before);

/** The milestones that come with a definition, where a decision registers or changes them. */
function setByDefinition(
  before: Obligation | null,
  { drafts, after }: Drafted,
): Pick<EventData<'MilestonesSet'>, 'template' | 'milestones'> | null {
  const defines = drafts.some(({ type }) => type === 'ObligationRegistered' || type === 'ObligationAmended');
  if (!defines || after === null) return null;
  const given = after.definition.milestones;
  if (sameJson(before?.definition.milestones ?? null, given ?? null)) return null;
  const milestones = [...milestonePlan(given ?? {})];
  return sameJson(milestones, after.milestones) ? null : { template: given?.template ?? null, milestones };
}

/** Whether anybody is to reach the milestones of an occurrence still. */
const isHeld = ({ passedBeforeLoading, stage }: Occurrence): boolean =>
  !passedBeforeLoading && stage !== 'confirmed';

/** The dates of an occurrence's milestones as they are now worked out; null where they are so recorded already. */
function newDates(
  state: Obligation,
  occurrence: Occurrence,
  setOn: EventData<'MilestonesDated'>['setOn'],
  { calendar }: DecideContext,
): EventData<'MilestonesDated'> | null {
  const { due, number } = occurrence;
  if (!isHeld(occurrence)) return null;
  const lastLawfulDay = due?.lastLawfulDay ?? null;
  const dates = milestoneDates(state.milestones, lastLawfulDay, calendar, isRecordable);
  const held = new Map(occurrence.milestones.map((each) => [each.id, each]));
  const milestones = state.milestones.map(({ id, title }) => ({
    id,
    title,
    from: held.get(id)?.on ?? null,
    to: dates.get(id)?.on ?? null,
    provisional: dates.get(id)?.provisional ?? false,
  }));
  const dropped = occurrence.milestones.some(
    (each) => !each.dropped && !state.milestones.some(({ id }) => id === each.id),
  );
  const same = state.milestones.every((planned, index) => {
    const [before, now] = [held.get(planned.id), milestones[index]];
    return isAsPlanned(before, planned) && before?.on === now?.to && before?.provisional === now?.provisional;
  });
  if (same && !dropped) return null;
  return { occurrence: number, lastLawfulDay, calendarVersion: calendar.version, setOn, milestones };
}

/**
 * Adds to a decision what follows from it for the milestones: those that came with a definition, and every date that is new or
 * moved, whatever moved it. So nothing moves in silence, and each date stands in the record.
 * @param byClock ids are made from facts then, for nobody’s command is behind them
 */
export function datingMilestones(
  before: Obligation | null,
  decision: Decision,
  context: DecideContext,
  byClock: boolean,
): Decision {
  if (!decision.ok || decision.value.length === 0) return decision;
  const drafts = [...decision.value];
  let after = folded(before, drafts);
  const add = (...made: Parameters<typeof draft>): void => {
    const event = draft(...made);
    drafts.push(event);
    after = folded(after, [event]);
  };
  const idOf = (occurrence: number) =>
    byClock
      ? eventId(`${after?.id ?? ''}/${occurrence}/milestones/${after?.version ?? 0}`)
      : eventId(`${context.commandId}/${drafts.length}`);
  const set = setByDefinition(before, { drafts, after });
  if (set !== null) add(idOf(0), 'MilestonesSet', context.now, { ...set, by: byOf(context) });
  if (after === null || after.status === 'closed') return ok(drafts);
  const today = todayOf(context);
  for (const occurrence of after.occurrences) {
    const opening = decision.value.find(
      ({ type, data }) =>
        type === 'OccurrenceOpened' && 'occurrence' in data && data.occurrence === occurrence.number,
    );
    const setOn = byClock && opening !== undefined ? (occurrence.due?.setOn ?? today) : today;
    const at = byClock && opening !== undefined ? opening.effectiveAt : context.now;
    const data = newDates(after, occurrence, setOn, context);
    if (data !== null) add(idOf(occurrence.number), 'MilestonesDated', at, data);
  }
  return ok(drafts);
}
