import type { CalendarDate } from '#kernel';
import type { Due } from './events/parts';
import type { EarlierDue, Obligation, Occurrence } from './state';

/** A turn as it opens. A date already over when the row became known is passed from the start. */
export const openedOccurrence = (opened: {
  number: number;
  opensOn: CalendarDate;
  due: Due | null;
  passedBeforeLoading: boolean;
  eventId: string;
}): Occurrence => ({
  number: opened.number,
  opensOn: opened.opensOn,
  due: opened.due,
  earlierDues: [],
  dueEventIds: [opened.eventId],
  stage: 'open',
  submission: null,
  refusals: [],
  completion: null,
  passed: opened.passedBeforeLoading,
  passedBeforeLoading: opened.passedBeforeLoading,
  absence: null,
  remindersTold: [],
});

/** The same turn under another date: the earlier one stays visible, and the ladder starts afresh from the day it was set. */
export function redatedOccurrence(
  occurrence: Occurrence,
  change: { to: Due; why: EarlierDue['why']; eventId: string; firstKnownOn: CalendarDate },
): Occurrence {
  const passedBeforeLoading = change.to.lastLawfulDay < change.firstKnownOn;
  const absenceStands = occurrence.absence !== null && change.to.lastLawfulDay < change.to.setOn;
  return {
    ...occurrence,
    due: change.to,
    earlierDues: [
      ...occurrence.earlierDues,
      { due: occurrence.due, why: change.why, eventId: change.eventId },
    ],
    dueEventIds: [...occurrence.dueEventIds, change.eventId],
    absence: absenceStands ? occurrence.absence : null,
    stage: occurrence.stage === 'absence-recorded' && !absenceStands ? 'open' : occurrence.stage,
    passed: passedBeforeLoading,
    passedBeforeLoading,
    remindersTold: [],
  };
}

/** @throws TypeError when the history names a turn that never opened */
export function withOccurrence(
  state: Obligation,
  number: number,
  change: (occurrence: Occurrence) => Occurrence,
): Obligation {
  if (!state.occurrences.some((occurrence) => occurrence.number === number))
    throw new TypeError(`${state.id}: occurrence ${number} never opened`);
  return {
    ...state,
    occurrences: state.occurrences.map((occurrence) =>
      occurrence.number === number ? change(occurrence) : occurrence,
    ),
  };
}
