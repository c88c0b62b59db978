import type { HolidayCalendar } from '#domain/calendars';
import { eventId, memoizeWhile, ok, sameJson } from '#domain/kernel';
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

/** What the dates of an occurrence’s milestones are worked out from, beside the occurrence itself. */
interface Planned {
  readonly milestones: Obligation['milestones'];
  readonly calendar: HolidayCalendar;
}

type Dates = Omit<EventData<'MilestonesDated'>, 'setOn'>;

/** The dates of an occurrence's milestones as they are now worked out; null where they are so recorded already. */
const newDates = memoizeWhile(
  datesOf,
  (before, now) => before.milestones === now.milestones && before.calendar === now.calendar,
);

function datesOf(occurrence: Occurrence, state: Planned): Dates | null {
  const { due, number } = occurrence;
  const { calendar } = state;
  if (!isHeld(occurrence) || (state.milestones.length === 0 && occurrence.milestones.length === 0))
    return null;
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
  return { occurrence: number, lastLawfulDay, calendarVersion: calendar.version, milestones };
}

const clockId = ({ id, version }: Obligation, occurrence: number) =>
  eventId(`${id}/${occurrence}/milestones/${version}`);

/**
 * The dates of the milestones of an occurrence that the clock has just opened, as of its opening; null where there are none to
 * record. The id is made from facts.
 */
export function datingOfOpened(
  state: Obligation,
  opening: ObligationEventDraft,
  { calendar }: Pick<DecideContext, 'calendar'>,
): ObligationEventDraft | null {
  if (opening.type !== 'OccurrenceOpened') return null;
  const { occurrence: number, opensOn } = opening.data;
  const occurrence = state.occurrences.find((each) => each.number === number);
  const { milestones } = state;
  const dates = occurrence === undefined ? null : newDates(occurrence, { milestones, calendar });
  if (dates === null) return null;
  const data = { ...dates, setOn: occurrence?.due?.setOn ?? opensOn };
  return draft(clockId(state, number), 'MilestonesDated', opening.effectiveAt, data);
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
    byClock && after !== null ? clockId(after, occurrence) : eventId(`${context.commandId}/${drafts.length}`);
  const set = setByDefinition(before, { drafts, after });
  if (set !== null) add(idOf(0), 'MilestonesSet', context.now, { ...set, by: byOf(context) });
  if (after === null || after.status === 'closed') return ok(drafts);
  const today = todayOf(context);
  for (const occurrence of after.occurrences) {
    const { milestones } = after;
    const dates = newDates(occurrence, { milestones, calendar: context.calendar });
    if (dates !== null)
      add(idOf(occurrence.number), 'MilestonesDated', context.now, { ...dates, setOn: today });
  }
  return ok(drafts);
}
