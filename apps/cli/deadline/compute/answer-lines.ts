import { transcode } from 'node:buffer';
import type { CountAnswerJson, DeadlineAnswerJson } from '#domain/deadlines';
import { type Bilingual, both, faultInText, repeatedKey, unfitIn } from '#domain/kernel';
import type { HolidayCalendar } from '#domain/calendars';
import { answerInAnyCase, faultOfProgram } from '#platform/answer-in-any-case';
import { LONGEST_LINE } from './lines';

/** Answers to questions, a line each, in UTF-8. */
export interface Answers {
  readonly bytes: Uint8Array;
  /** whether every line was a question */
  readonly well: boolean;
}

/**
 * Answers questions by a list of bank holidays, one a line, in their order. A line that is no question gets an answer that says
 * so. Equal questions have equal answers, byte for byte.
 */
export function answersWith(calendar: HolidayCalendar): (lines: readonly string[]) => Answers {
  const answerOnce = rememberedAnswers((question) => written(question, calendar));
  return (lines) => {
    const parts: Buffer[] = [];
    let allWell = true;
    for (const line of lines) {
      const { id, answer } = answerTo(line, answerOnce);
      if (!answer.well) allWell = false;
      if (id === undefined) parts.push(answer.text, LINE_END);
      else parts.push(Buffer.from(`{"id":${JSON.stringify(id)},`), answer.text.subarray(1), LINE_END);
    }
    return { bytes: Buffer.concat(parts), well: allWell };
  };
}

const LINE_END = Buffer.from('\n');

/** To one question, its id left out. */
interface Answer {
  readonly text: Buffer;
  readonly well: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

function answerTo(given: string, answerOnce: AnswerOnce): { readonly id?: string; readonly answer: Answer } {
  const line = given.startsWith(BYTE_ORDER_MARK) ? given.slice(1) : given;
  if (line.length > LONGEST_LINE) return { answer: refused('line-too-long', TOO_LONG) };
  if (line.trim() === '') return { answer: refused('invalid-json', EMPTY) };
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    // what a parser says quotes the line, which may hold half a character
    const why = (error instanceof Error ? error.message : String(error)).toWellFormed();
    return {
      answer: refused(
        'invalid-json',
        both(`This line is not JSON: ${why}`, `Nid JSON yw’r llinell hon (yn Saesneg): ${why}`),
      ),
    };
  }
  const repeated = repeatedKey(line);
  if (repeated !== null) return { answer: refused('invalid-json', givenTwice(repeated.toWellFormed())) };
  if (!hasId(json)) return { answer: answerOnce(json, line) };
  const { id, ...question } = json;
  return { id, answer: answerOnce(question, line) };
}

/** Only an id that every reader of UTF-8 can read is given back. */
const hasId = (json: unknown): json is { readonly id: string } =>
  typeof json === 'object' &&
  json !== null &&
  'id' in json &&
  typeof json.id === 'string' &&
  faultInText(json.id) === null;

const refused = (code: string, message: Bilingual): Answer =>
  inText({ ok: false, refusal: { code, message } });

const EMPTY = both(
  'This line is empty: write one question on each line.',
  'Mae’r llinell hon yn wag: ysgrifennwch un cwestiwn ar bob llinell.',
);
const TOO_LONG = both(
  `This line is too long: at most ${LONGEST_LINE} characters are read.`,
  `Mae’r llinell hon yn rhy hir: darllenir ${LONGEST_LINE} nod ar y mwyaf.`,
);
const givenTwice = (pointer: string): Bilingual =>
  both(
    `A field is given twice: ${pointer}. Nobody can know which of them counts: give it once.`,
    `Rhoddwyd maes ddwywaith: ${pointer}. Ni ellir dweud pa un sy’n cyfrif: rhowch ef unwaith.`,
  );

/** The cache of answers: many questions repeat, and few of those that do are long. */
const [MAX_CACHED, LONGEST_CACHED] = [4000, 4000];
const MAX_CACHED_BYTES = 32 * 1024 * 1024;

type AnswerOnce = (question: unknown, line: string) => Answer;

function rememberedAnswers(answer: (question: unknown) => Answer): AnswerOnce {
  const cache = new Map<string, Answer>();
  let cachedBytes = 0;
  return (question, line) => {
    if (line.length > LONGEST_CACHED || unfitIn(question) !== null) return answer(question);
    const key = JSON.stringify(question);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const fresh = answer(question);
    if (cache.size >= MAX_CACHED || cachedBytes >= MAX_CACHED_BYTES) {
      cache.clear();
      cachedBytes = 0;
    }
    cachedBytes += fresh.text.length;
    cache.set(key, fresh);
    return fresh;
  };
}

/** An answer that cannot be written is a fault of the program, and loses no other. */
function written(question: unknown, calendar: HolidayCalendar): Answer {
  try {
    return inText(answerInAnyCase(question, calendar));
  } catch (error) {
    return inText(faultOfProgram(error));
  }
}

const inText = (answer: DeadlineAnswerJson | CountAnswerJson): Answer => ({
  text: inUtf8(JSON.stringify(answer)),
  well: answer.ok || !NO_QUESTION.includes(answer.refusal.code),
});

/** By way of UTF-16, which the engine holds: four times as fast as writing UTF-8 at once. */
const inUtf8 = (text: string): Buffer => transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');

const NO_QUESTION: readonly string[] = [
  'invalid-json',
  'line-too-long',
  'internal',
  'invalid-question',
  'unknown-duty',
  'unknown-calendar',
];
