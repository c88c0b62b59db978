import type { HolidayCalendar } from '#domain/calendars';
import type { CalendarDate } from '#domain/kernel';
import { BY_READING } from '../allowed';
import { whatIsAllowed } from '../decide/life';
import type { Obligation, Occurrence } from '../state';
import { isSettled, isStopped, runningStop } from '../stops';

/** What is offered about an entry is asked on a day, with a list of holidays. */
export interface OfferedOn {
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
}

type Fits = (occurrence: Occurrence, state: Obligation, on: OfferedOn) => boolean;

const isUndone = ({ stage }: Occurrence): boolean => stage === 'open' || stage === 'absence-recorded';

/** Its date stands and its clock runs: it can be moved. */
const canMove = (occurrence: Occurrence): boolean =>
  occurrence.due !== null && !isSettled(occurrence.stage) && !isStopped(occurrence);

const canExtend: Fits = (occurrence, state, { calendar }) =>
  canMove(occurrence) &&
  occurrence.original !== null &&
  whatIsAllowed(state, occurrence, calendar).extensions.some(
    ({ category, provision }) =>
      provision !== null && (category === BY_READING || occurrence.original?.setBy === 'reading'),
  );

const canPause: Fits = (occurrence, state, { calendar }) =>
  canMove(occurrence) &&
  (occurrence.due?.setBy === 'reading' || occurrence.due?.setBy === 'extension') &&
  occurrence.original?.setBy === 'reading' &&
  whatIsAllowed(state, occurrence, calendar).pauses.some(({ provision }) => provision !== null);

/** By the action: whether a decision about this occurrence could be anything but a refusal. */
export const fitsOccurrence = {
  // an act is submitted with its evidence, which is attached before
  'submit-completion': (occurrence, { evidence }) =>
    evidence.length > 0 && (isUndone(occurrence) || occurrence.stage === 'explained'),
  'record-absence': ({ stage, absence, due }, _state, { today }) =>
    stage === 'open' && absence === null && due !== null && due.lastLawfulDay < today,
  'reach-milestone': ({ milestones }) =>
    milestones.some(({ reached, dropped }) => reached === null && !dropped),
  'propose-explanation': (occurrence, state, { calendar }) =>
    isUndone(occurrence) && whatIsAllowed(state, occurrence, calendar).explanation !== null,
  'propose-statutory-move': (occurrence, { definition }) =>
    canMove(occurrence) && definition.authority === 'statutory',
  'propose-deferral': (occurrence, { definition }) =>
    canMove(occurrence) && definition.authority !== 'statutory',
  'propose-extension': canExtend,
  'propose-pause': canPause,
  'propose-pause-end': (occurrence) => !isSettled(occurrence.stage) && runningStop(occurrence) !== null,
  'propose-correction': (occurrence) =>
    isStopped(occurrence)
      ? occurrence.dueEventIds.some((id) => id === runningStop(occurrence)?.eventId)
      : occurrence.dueEventIds.length > 0,
} as const satisfies Readonly<Record<string, Fits>>;

export type OccurrenceAction = keyof typeof fitsOccurrence;
