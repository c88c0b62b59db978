import { type Instant, atTimeInWales, dateInWales, eventId, laterOf, mailId, ok } from '#domain/kernel';
import { type AgendaItem, agenda } from '../agenda';
import type { ObligationEventDraft } from '../event';
import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import { audienceOf, openSteps, stepWakesAt } from '../reminder-plan';
import type { Obligation, Occurrence } from '../state';
import { datingOfOpened } from './date-milestones';
import { type DecideContext, type Handler, draft } from './handler';
import { milestoneMissed, milestoneReminders } from './milestone-clock';
import { MOST_AT_ONCE } from './open-due';

const SENDS = '09:00';

/** How often the date of an occurrence was changed and, where it was, reopened: part of the ids of what its clock brings. */
const lifeOf = ({ earlierDues, reopenedOn }: Occurrence): string =>
  reopenedOn.length === 0 ? `${earlierDues.length}` : `${earlierDues.length}.${reopenedOn.length}`;

/** A clock event. Its id is derived from facts, so that retries and rebuilds never make a second one. */
function clockEvent(
  state: Obligation,
  item: AgendaItem,
  context: DecideContext,
): ObligationEventDraft | null {
  switch (item.kind) {
    case 'opening': {
      const opening = nextOpening(state, context.calendar);
      const id = eventId(`${state.id}/${item.occurrence}/opened`);
      return opening && draft(id, 'OccurrenceOpened', item.at, opening);
    }
    case 'deadline': {
      const occurrence = state.occurrences.find(({ number }) => number === item.occurrence);
      const id = eventId(
        `${state.id}/${item.occurrence}/deadline-passed/${occurrence === undefined ? 0 : lifeOf(occurrence)}`,
      );
      return draft(id, 'DeadlinePassed', item.at, {
        occurrence: item.occurrence,
        lastLawfulDay: item.on,
        awaitingConfirmation: occurrence?.stage === 'awaiting-confirmation',
      });
    }
    case 'look-again':
      return draft(eventId(`${state.id}/look-again/${item.on}`), 'LookAgainReached', item.at, {
        on: item.on,
      });
    case 'milestone':
      return milestoneMissed(state, item, lifeOf);
    case 'reminder':
    case 'milestone-reminder':
      return null;
  }
}

/** One mail for all due steps of an occurrence: those of one day, and those missed while the clock was stopped. */
function reminderEvent(
  state: Obligation,
  occurrence: Occurrence,
  context: DecideContext,
): ObligationEventDraft[] {
  const { now, calendar } = context;
  const today = dateInWales(now);
  const { due } = occurrence;
  const steps = openSteps(state, occurrence, calendar, today).filter(
    (step) => stepWakesAt(state.id, step) <= now,
  );
  const last = steps.at(-1);
  if (due === null || last === undefined) return [];
  const id = `${state.id}/${occurrence.number}/reminder/${lifeOf(occurrence)}/${last.key}`;
  const at = atTimeInWales(laterOf(last.on, today), SENDS);
  const sendAt: Instant = at > now && !last.atOnce ? at : now;
  return [
    draft(eventId(id), 'ReminderDue', stepWakesAt(state.id, last), {
      occurrence: occurrence.number,
      mailId: mailId(id),
      steps: steps.map(({ key }) => key),
      on: last.on,
      sendAt,
      lastLawfulDay: due.lastLawfulDay,
      provisional: steps.some(({ provisional }) => provisional),
      candidate: due.candidate,
      ...audienceOf(occurrence, steps),
      sentLate: steps.some(({ on }) => on < today),
    }),
  ];
}

/**
 * What time has brought, but for reminders: at most so much as one decision records; the rest is due at once again.
 * @throws RangeError where recording an item does not take it off the agenda: the clock would never get on
 */
function due(
  state: Obligation,
  context: DecideContext,
): { readonly events: readonly ObligationEventDraft[]; readonly folded: Obligation } {
  const events: ObligationEventDraft[] = [];
  const recorded = new Set<string>();
  let folded = state;
  while (events.length < MOST_AT_ONCE) {
    const item = agenda(folded, context.calendar).find(
      ({ kind, at }) => kind !== 'reminder' && kind !== 'milestone-reminder' && at <= context.now,
    );
    const event = item === undefined ? null : clockEvent(folded, item, context);
    if (event === null) break;
    if (recorded.has(event.eventId))
      throw new RangeError(`${state.id}: ${event.eventId} is still due after it was recorded`);
    recorded.add(event.eventId);
    events.push(event);
    folded = evolve(folded, event);
    // dated as it opens: a milestone of it may pass before what is due next
    const dating = datingOfOpened(folded, event, context);
    if (dating === null) continue;
    events.push(dating);
    folded = evolve(folded, dating);
  }
  return { events, folded };
}

/** Of the others no step is worked out. */
function occurrencesToRemindOf(state: Obligation, { now, calendar }: DecideContext): readonly Occurrence[] {
  const due = new Set(
    agenda(state, calendar).flatMap((item) =>
      (item.kind === 'reminder' || item.kind === 'milestone-reminder') && item.at <= now
        ? [item.occurrence]
        : [],
    ),
  );
  return state.occurrences.filter(({ number }) => due.has(number));
}

/** Records everything that is due by now, in time order, in one decision. Empty when nothing is. */
export const advance: Handler<'advance'> = (state, _command, context) => {
  const { events, folded } = due(state, context);
  const reminders = occurrencesToRemindOf(folded, context).flatMap((occurrence) => [
    ...reminderEvent(folded, occurrence, context),
    ...milestoneReminders(folded, occurrence, lifeOf(occurrence), context),
  ]);
  return ok(
    [...events, ...reminders].sort((a, b) =>
      a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : 0,
    ),
  );
};
