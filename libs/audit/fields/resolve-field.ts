import { both, ok, refuse, type Refusal, type Result } from '#kernel';
import { mostPressing, type Obligation } from '#obligations';
import { flatState, valueOf } from './flat-state';
import { labelOf } from './known-fields';

/** Short names for what is asked most. Of a turn: `last-day` is the turn that presses, `last-day.2` the second. */
const TURN_NAMES: Readonly<Record<string, string>> = {
  'last-day': 'due.lastLawfulDay',
  'last-working-day': 'due.lastWorkingDay.on',
  stage: 'stage',
  completed: 'completion.timeliness',
  told: 'remindersTold',
};
const ROW_NAMES: Readonly<Record<string, string>> = {
  reading: 'chosenReading.readingId',
  'look-again': 'lookAgainOn',
  'body-mail': 'bodyMail.on',
  closed: 'closed.ground',
};
const NAMES = [...Object.keys(TURN_NAMES), ...Object.keys(ROW_NAMES), 'owner', 'approver', 'status'];

const pressing = ({ occurrences }: Obligation): number => mostPressing(occurrences)?.number ?? 1;

const noSuchField = (name: string): Refusal<'no-such-field'> => ({
  code: 'no-such-field',
  message: both(
    `An obligation has no field ${name}. Name one of these, or a dotted name from a difference: ${NAMES.join(', ')}.`,
    `Nid oes maes ${name} gan rwymedigaeth. Enwch un o’r rhain, neu enw â dotiau o wahaniaeth: ${NAMES.join(', ')}.`,
  ),
  pointer: '/field',
});

function fullName(name: string, state: Obligation): string {
  const [, short = '', number] = /^([a-z-]+)(?:\.(\d+))?$/.exec(name) ?? [];
  const ofTurn = Object.hasOwn(TURN_NAMES, short) ? TURN_NAMES[short] : undefined;
  if (ofTurn !== undefined) return `occurrences.${number ?? pressing(state)}.${ofTurn}`;
  return (number === undefined && Object.hasOwn(ROW_NAMES, short) ? ROW_NAMES[short] : undefined) ?? name;
}

/** The dotted name of a field, from a short name or its own; refuses what is no field of an obligation. */
export function resolveField(name: string, state: Obligation): Result<string, Refusal<'no-such-field'>> {
  const field = fullName(name, state);
  const known = labelOf(field) !== null || valueOf(flatState(state), field) !== undefined;
  return known ? ok(field) : refuse(noSuchField(name));
}
