import { refuse, type Result } from '#kernel';
import type { Command, CommandType } from '../commands';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import type { DecideContext } from './context';
import type { Decision } from './decided';

export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** Decides one type of command on an existing row. */
export type Handler<Type extends CommandType> = (
  state: Obligation,
  command: CommandOf<Type>,
  context: DecideContext,
) => Decision;

/** The turn a command names, or the refusal that it never opened. */
export function occurrenceOf(
  state: Obligation,
  number: number,
  pointer = '/occurrence',
): Result<Occurrence, ObligationRefusal> {
  const occurrence = state.occurrences.find((each) => each.number === number);
  return occurrence === undefined
    ? refuse(refusal('no-such-occurrence', { occurrence: number }, pointer))
    : { ok: true, value: occurrence };
}
