import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ukBankHolidays } from '#calendars';
import { answerQuestion, type DeadlineAnswerJson } from '#deadlines';
import { both } from '#kernel';
import type { Io } from '../io';

/** Lines are written together: a write for each costs more than the answer. */
const LINES_A_WRITE = 500;

/**
 * Reads one question a line, as JSON, and writes one answer a line in the same order; an empty line is passed over. A line
 * that is no question gets an answer that says so, and the others go on. @returns whether every line was a question
 */
export async function deadlineCompute(io: Io, file: string | undefined): Promise<boolean> {
  const input = file === undefined ? io.input : createReadStream(file);
  let [well, lines]: [boolean, string[]] = [true, []];
  const flush = (): void => {
    if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
    lines = [];
  };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerTo(line);
    if (!answer.ok && NO_QUESTION.includes(answer.refusal.code)) well = false;
    lines.push(JSON.stringify(answer));
    if (lines.length >= LINES_A_WRITE) flush();
  }
  flush();
  return well;
}

const NO_QUESTION: readonly string[] = [
  'invalid-json',
  'invalid-question',
  'unknown-duty',
  'unknown-calendar',
];

function answerTo(line: string): DeadlineAnswerJson {
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = both(`This line is not JSON: ${why}`, `Nid JSON yw’r llinell hon: ${why}`);
    return { ok: false, refusal: { code: 'invalid-json', message } };
  }
  return answerQuestion(question, ukBankHolidays);
}
