import type { DeadlineAnswerJson } from '#deadlines';
import { both } from '#kernel';
import { CommandError } from '../settings';

/** What is no question is told by its faults, each with its place. @throws CommandError */
export function invalidQuestion(what: string, answer: DeadlineAnswerJson): DeadlineAnswerJson {
  if (answer.ok || answer.refusal.issues === undefined) return answer;
  const list = answer.refusal.issues
    .map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`)
    .join('\n');
  throw new CommandError(
    both(`${what} is not a rule yet:\n${list}`, `Nid yw ${what} yn rheol eto:\n${list}`),
  );
}
