import type { DeadlineAnswerJson } from '#deadlines';
import { faultsIn } from './read-rule-file';

/** What is no question is told by its faults, each with its place. @throws CommandError */
export function refuseInvalid(file: string, answer: DeadlineAnswerJson): DeadlineAnswerJson {
  if (answer.ok || answer.refusal.issues === undefined) return answer;
  throw faultsIn(file, answer.refusal.issues);
}
