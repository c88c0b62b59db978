import type { Bilingual, CalendarDate } from '#domain/kernel';
import {
  type DateChange,
  type Due,
  type Obligation,
  type Occurrence,
  readingWarnings,
} from '#domain/obligations';
import { ukBankHolidays } from '#domain/calendars';
import type { Role } from './mail-facts';

/** Where mail goes that no post is named for: nobody, and the record says so. */
export const NO_POST = 'no-post';

/** The post that plays a role; where the obligation lacks it, the other one. */
export function postFor(role: Role, state: Pick<Obligation, 'owner' | 'approver'>): string {
  const { owner, approver } = state;
  return (role === 'approver' ? (approver ?? owner) : (owner ?? approver)) ?? NO_POST;
}

/** What every mail about an obligation says of it. */
export const obligationFacts = ({ id, definition }: Obligation) => ({
  obligationId: id,
  title: {
    ...(definition.title.cy === undefined ? {} : { cy: definition.title.cy }),
    ...(definition.title.en === undefined ? {} : { en: definition.title.en }),
  },
  authority: definition.authority,
});

/** The date of the earliest occurrence that is not done. */
export const nextDue = (state: Obligation): Due | null =>
  state.occurrences.find(({ stage, due }) => stage !== 'confirmed' && due !== null)?.due ?? null;

/** The date or the reading that a change would set. */
export function changeFacts(
  change: DateChange,
  state: Obligation,
): { newLastDay: CalendarDate | null; reading: Bilingual | null } {
  if (change.kind !== 'legal-reading') return { newLastDay: change.newLastDay, reading: null };
  const reading = state.definition.readings.find(({ id }) => id === change.readingId);
  return { newLastDay: null, reading: reading?.label ?? { cy: change.readingId, en: change.readingId } };
}

/** What the date of an occurrence rests on, as the ledger has it now. */
export const restsOn = (state: Obligation, occurrence: Occurrence, due: Due) => ({
  lastWorkingDay: due.lastWorkingDay,
  candidate: due.candidate,
  earlierOnAnotherReading:
    readingWarnings(state, ukBankHolidays)
      .filter((warning) => warning.occurrence === occurrence.number)
      .map(({ lastLawfulDay }) => lastLawfulDay)
      .sort()[0] ?? null,
});
