import { randomUUID } from 'node:crypto';
import type { HolidayCalendar } from '#domain/calendars';
import { type CountAnswerJson, type DeadlineAnswerJson, answerAsked } from '#domain/deadlines';
import { both } from '#domain/kernel';

/**
 * The answer to a question, whatever it holds. A fault of the program itself is an answer too, `internal`, and stops no
 * other question; it is printed under the number that the answer carries.
 */
export function answerInAnyCase(
  question: unknown,
  calendar: HolidayCalendar,
  answer: typeof answerAsked = answerAsked,
): DeadlineAnswerJson | CountAnswerJson {
  try {
    return answer(question, calendar);
  } catch (error) {
    return faultOfProgram(error);
  }
}

/** A fault of the program as an answer. */
export function faultOfProgram(error: unknown): Extract<DeadlineAnswerJson, { ok: false }> {
  const incident = randomUUID();
  console.error(`${incident}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { ok: false, refusal: { code: 'internal', message: internal(incident), incident } };
}

const internal = (incident: string) =>
  both(
    `This question met a fault of the program. The others were answered; report this one as ${incident}.`,
    `Daeth y cwestiwn hwn ar draws nam yn y rhaglen. Atebwyd y lleill; adroddwch am hwn fel ${incident}.`,
  );
