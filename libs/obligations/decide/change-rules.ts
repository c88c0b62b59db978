import { ok, refuse, type CalendarDate, type Result } from '#kernel';
import { lastDayOn } from '../current-reading';
import type { DateChange } from '../commands';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import type { DecideContext } from './context';
import { occurrenceOf } from './handler';

type Checked = Result<CalendarDate | null, ObligationRefusal>;

function legalReading(
  state: Obligation,
  change: Extract<DateChange, { kind: 'legal-reading' }>,
  context: DecideContext,
): Checked {
  const { readingId } = change;
  const reading = state.definition.readings.find(({ id }) => id === readingId);
  if (reading === undefined) return refuse(refusal('no-such-reading', { readingId }, '/change/readingId'));
  if (reading.basis !== 'legal')
    return refuse(refusal('not-a-legal-reading', undefined, '/change/readingId'));
  if (state.chosenReading?.readingId === readingId)
    return refuse(refusal('nothing-to-change', undefined, '/change/readingId'));
  if (lastDayOn(reading, 1, context.calendar) === null)
    return refuse(refusal('reading-without-date', undefined, '/change/readingId'));
  return ok(null);
}

function authority(
  state: Obligation,
  change: Exclude<DateChange, { kind: 'legal-reading' }>,
  occurrence: Occurrence,
): ObligationRefusal | null {
  const statutory = state.definition.authority === 'statutory';
  const last = occurrence.due?.lastLawfulDay ?? null;
  if (change.kind === 'correction')
    return occurrence.dueEventIds.includes(change.correctedEventId)
      ? null
      : refusal('unknown-event', undefined, '/change/correctedEventId');
  if (change.kind === 'statutory-move' && !statutory)
    return refusal('date-not-set-by-act', undefined, '/change/kind');
  if (change.kind === 'deferral' && statutory) return refusal('date-set-by-act', undefined, '/change/kind');
  if (last === null) return refusal('no-date-to-move', undefined, '/change/occurrence');
  if (change.kind === 'deferral' && change.newLastDay <= last)
    return refusal('not-later', { lastLawfulDay: last }, '/change/newLastDay');
  return null;
}

/**
 * Whether a change may be made to a row as it stands; answers with the last lawful day it would replace (null where there
 * is none, or for a reading). A statutory date moves only by an amending provision, any other only by a recorded decision;
 * a correction names the event that was wrong.
 */
export function checkChange(state: Obligation, change: DateChange, context: DecideContext): Checked {
  if (change.kind === 'legal-reading') return legalReading(state, change, context);
  const occurrence = occurrenceOf(state, change.occurrence, '/change/occurrence');
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed' && change.kind !== 'correction')
    return refuse(refusal('already-confirmed', undefined, '/change/occurrence'));
  const refused = authority(state, change, occurrence.value);
  if (refused !== null) return refuse(refused);
  const last = occurrence.value.due?.lastLawfulDay ?? null;
  if (change.newLastDay === last)
    return refuse(refusal('nothing-to-change', undefined, '/change/newLastDay'));
  return ok(last);
}

/** The day a change takes effect by its own words; null where it does so on approval. */
export function effectOf(change: DateChange): CalendarDate | null {
  if (change.kind === 'statutory-move') return change.effectiveOn;
  return change.kind === 'deferral' ? change.decision.on : null;
}
