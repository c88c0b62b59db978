import type { HolidayCalendar } from '#domain/calendars';
import { groupedBy } from '#domain/kernel';
import {
  type Obligation,
  type Occurrence,
  isOverCase,
  isSettled,
  lackedFacts,
  liveMilestones,
  missingParts,
  postOfMilestone,
  standingFacts,
  unansweredPastOf,
} from '#domain/obligations';
import type { Task } from './tables/home-tables';

type Asked = Pick<Task, 'kind' | 'key'> & Partial<Pick<Task, 'post' | 'onDay' | 'candidate'>>;

const isUnanswered = (state: Obligation, occurrence: Occurrence): boolean =>
  unansweredPastOf({ status: state.status, occurrences: [standingFacts(occurrence)] }) > 0;

/** What is submitted waits for somebody else. */
const isToBeDone = ({ stage }: Occurrence): boolean => !isSettled(stage) && stage !== 'awaiting-confirmation';

function ofOccurrence(state: Obligation, occurrence: Occurrence): readonly Asked[] {
  const { number, due } = occurrence;
  const milestones = liveMilestones(state, occurrence).map((milestone): Asked => {
    const post = postOfMilestone(milestone, state);
    return { kind: 'milestone', key: `${number}/${milestone.id}`, post, onDay: milestone.on };
  });
  if (due === null || !isToBeDone(occurrence)) return milestones;
  const kind = isUnanswered(state, occurrence) ? 'past' : 'due';
  const { lastLawfulDay: onDay, candidate } = due;
  return [{ kind, key: String(number), onDay, candidate }, ...milestones];
}

function ofReading({ occurrences }: Obligation): readonly Asked[] {
  const open = occurrences.find(({ due, stage }) => due?.candidate === true && !isSettled(stage));
  if (open === undefined) return [];
  return [{ kind: 'reading', key: '', onDay: open.due?.lastLawfulDay ?? null, candidate: true }];
}

/** What an entry asks of people as it stands, by kind and key: nothing once it is closed, or a case that is over. Its owner is to do it, else its approver. */
export function tasksOf(state: Obligation, calendar: HolidayCalendar): readonly Task[] {
  if (state.status === 'closed' || isOverCase(state)) return [];
  const { occurrences, triggersReached, lookAgainOn, owner, approver } = state;
  const asked: readonly Asked[] = [
    ...occurrences.flatMap((occurrence) => ofOccurrence(state, occurrence)),
    ...triggersReached
      .filter(({ answer }) => answer === null)
      .map(({ trigger, effectiveOn }): Asked => ({ kind: 'trigger', key: trigger, onDay: effectiveOn })),
    ...(lookAgainOn === null ? [] : [{ kind: 'look-again' as const, key: '', onDay: lookAgainOn }]),
    ...ofReading(state),
    ...lackedFacts(state).map((key): Asked => ({ kind: 'fact', key })),
    ...missingParts(state, calendar).map((key): Asked => ({ kind: 'incomplete', key })),
  ];
  const post = owner ?? approver;
  const unplaced = [...new Map(asked.map((each) => [`${each.kind}/${each.key}`, each])).values()].map(
    (each) => ({
      stream: state.id,
      post,
      approver,
      onDay: null,
      candidate: false,
      ...each,
    }),
  );
  return [...groupedBy(unplaced, (each) => `${each.kind}/${each.post ?? ''}`).values()].flatMap(inPlace);
}

type Unplaced = Omit<Task, 'isFirst' | 'dayBefore'>;

/** Those of one kind and post, by day and key. */
const inPlace = (alike: readonly Unplaced[]): readonly Task[] =>
  alike
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .map((task, index, all) => ({ ...task, isFirst: index === 0, dayBefore: all[index - 1]?.onDay ?? null }));

const placeOf = ({ onDay, key }: Unplaced): string => `${onDay ?? ''}/${key}`;
