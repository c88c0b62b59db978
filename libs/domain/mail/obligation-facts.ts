import { type Bilingual, type CalendarDate, type PostId, postId } from '#domain/kernel';
import {
  type Change,
  type ChangeOf,
  type Due,
  type EventData,
  type Obligation,
  type ObligationEventType,
  type Occurrence,
  isSettled,
  provisionBehind,
  readingWarnings,
} from '#domain/obligations';
import type { HolidayCalendar } from '#domain/calendars';
import type { MailFacts, Role } from './mail-facts';

/** The mails that an event asks for, each with the role that it goes to. */
export type MailWriter<Type extends ObligationEventType> = (
  data: EventData<Type>,
  state: Obligation,
) => readonly (readonly [role: Role, facts: MailFacts])[];

/** The recipient where no post is named: nobody, as recorded. */
export const NO_POST = postId('no-post');

/** The post in a role; where the obligation lacks it, the other post. */
export function postFor(role: Role, state: Pick<Obligation, 'owner' | 'approver' | 'definition'>): PostId {
  const { owner, approver } = state;
  if (role === 'deputy' && state.definition.deputy !== undefined) return state.definition.deputy;
  return (role === 'approver' ? (approver ?? owner) : (owner ?? approver)) ?? NO_POST;
}

/** The facts in every mail about an obligation. */
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
  state.occurrences.find(({ stage, due }) => !isSettled(stage) && due !== null)?.due ?? null;

/** The date or the reading that a change would set. */
export function changeFacts(
  change: Change,
  state: Obligation,
): {
  newLastDay: CalendarDate | null;
  reading: Bilingual | null;
  provision?: Bilingual;
  stopped?: { from: CalendarDate; to: CalendarDate | null };
} {
  const provision = provisionBehind(state, change);
  const rests = provision === null ? {} : { provision };
  if (change.kind === 'pause' || change.kind === 'pause-end')
    return { newLastDay: null, reading: null, ...rests, stopped: daysStopped(change, state) };
  if ('newLastDay' in change) return { newLastDay: change.newLastDay, reading: null, ...rests };
  if (change.kind !== 'legal-reading' && change.kind !== 'reading')
    return { newLastDay: null, reading: null };
  if (change.kind === 'reading' && change.otherDay !== undefined)
    return { newLastDay: change.otherDay, reading: null };
  const reading = state.definition.readings.find(({ id }) => id === change.readingId);
  return { newLastDay: null, reading: reading?.label ?? { cy: change.readingId, en: change.readingId } };
}

/** The days of a pause, as proposed. */
function daysStopped(
  change: ChangeOf<'pause' | 'pause-end'>,
  state: Obligation,
): { from: CalendarDate; to: CalendarDate | null } {
  if (change.kind === 'pause') return { from: change.from, to: change.to ?? null };
  const occurrence = state.occurrences.find(({ number }) => number === change.occurrence);
  const stop = occurrence?.stops.findLast(({ to }) => to === null || to === change.to);
  return { from: stop?.from ?? change.to, to: change.to };
}

/** What a change rests on: the words of who proposes it, and the reference to a provision, a decision or a document. */
export function groundsOf(change: Change): { reason: string | null; reference: string | null } {
  const words: Words = change;
  const document = words.decision ?? words.advice ?? words.evidence;
  return {
    reason: words.reason ?? words.error ?? null,
    reference: words.amendingProvision ?? document?.reference ?? null,
  };
}

/** The places where a kind of change has its grounds; each kind has some of them. */
interface Words {
  readonly reason?: string | undefined;
  readonly error?: string | undefined;
  readonly amendingProvision?: string | undefined;
  readonly decision?: { readonly reference: string } | undefined;
  readonly advice?: { readonly reference: string } | undefined;
  readonly evidence?: { readonly reference: string } | undefined;
}

/** The basis of an occurrence's current date. */
export const restsOn = (state: Obligation, occurrence: Occurrence, due: Due, calendar: HolidayCalendar) => ({
  lastWorkingDay: due.lastWorkingDay,
  candidate: due.candidate,
  ...(due.projected && { projected: due.projected }),
  ...(due.provisional && { provisional: due.provisional }),
  earlierOnAnotherReading:
    readingWarnings(state, calendar)
      .filter((warning) => warning.occurrence === occurrence.number)
      .map(({ lastLawfulDay }) => lastLawfulDay)
      .sort()[0] ?? null,
});
