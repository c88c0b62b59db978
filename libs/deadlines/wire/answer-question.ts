import type { HolidayCalendar } from '#calendars';
import { endOfDay } from '#kernel';
import { solveDeadline } from '../compute-deadline';
import type { DeadlineAnswerJson } from './answer-schema';
import { readQuestion } from './read-question';

/** Answers one question of any program: what is no question is told where it is wrong. Never throws. */
export function answerQuestion(json: unknown, calendar: HolidayCalendar): DeadlineAnswerJson {
  const asked = readQuestion(json, calendar);
  if (!asked.ok) return asked.refusal;
  const { workings, question, ...echo } = asked.value;
  const solved = solveDeadline(question);
  const steps = workings && { steps: [...solved.steps()] };
  if (!solved.ok) return { ...echo, ok: false, refusal: { ...solved.found, ...steps } };
  const { found } = solved;
  return {
    ...echo,
    ok: true,
    answer: { ...found, endsAt: endOfDay(found.lastLawfulDay), zone: 'Europe/London', ...steps },
  };
}
