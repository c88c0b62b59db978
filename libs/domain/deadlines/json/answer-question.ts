import type { z } from 'zod';
import type { HolidayCalendar } from '#domain/calendars';
import {
  type Bilingual,
  type Refusal,
  type Result,
  both,
  endOfDay,
  type Fault,
  faultsOf,
  ok,
  refuse,
  unfitIn,
} from '#domain/kernel';
import type { DeadlineQuestion } from '../rules/question';
import { dutyRules, findDuty, statuteBook, versionOn, versionsOf } from '../statute-book/index';
import type { DeadlineAnswerJson } from './answer-schema';
import { deadlineQuestionSchema } from './question-schema';
import { solveDeadline } from '../evaluation/compute-deadline';
import { factFaults } from './facts-used';

type Question = z.output<typeof deadlineQuestionSchema>;
type RefusedAnswer = Extract<DeadlineAnswerJson, { ok: false }>;

/** A parsed question with its duty resolved. */
interface ReadQuestion {
  readonly id?: string;
  /** whether the answer is wanted with its workings */
  readonly workings: boolean;
  readonly question: DeadlineQuestion;
}

/**
 * Parses a question, or says where it is invalid. Never throws.
 * @param askedWith other rules that the same facts are given for
 */
export function readQuestion(
  json: unknown,
  calendar: HolidayCalendar,
  askedWith: readonly unknown[] = [],
): Result<ReadQuestion, RefusedAnswer> {
  const unfit = unfitIn(json);
  if (unfit !== null) return refuse(invalid(json, [unfit]));
  const parsed = deadlineQuestionSchema.safeParse(json);
  if (!parsed.success) return refuse(invalid(json, faultsOf(parsed.error)));
  const { id, workings = true } = parsed.data;
  const echo = id === undefined ? {} : { id };
  const parsedQuestion = questionOf(parsed.data, calendar);
  if (!parsedQuestion.ok) return refuse({ ...echo, ok: false, refusal: parsedQuestion.refusal });
  const question = parsedQuestion.value;
  const faults = factFaults([...rulesAsked(parsed.data), ...askedWith], question.facts ?? {});
  return faults.length === 0 ? ok({ ...echo, workings, question }) : refuse(invalid(json, faults));
}

/** The rules that the facts may be for: of a duty every part in every version, so that one set serves them all. */
const rulesAsked = ({ rule, duty }: Question): readonly unknown[] =>
  rule === undefined
    ? Object.values(findDuty(duty ?? '')?.rules ?? {}).flatMap((versions) => versions.map((of) => of.rule))
    : [rule];

/** The question with its duty resolved. */
function questionOf(question: Question, calendar: HolidayCalendar): Result<DeadlineQuestion, Refusal> {
  const { duty, part, on, rule, occurrence = 1, knownOn, provisional } = question;
  const { anchors, parameters, stops, schools, sittings } = question;
  if (question.calendar !== undefined && question.calendar !== calendar.version)
    return refuse({
      code: 'unknown-calendar',
      pointer: '/calendar',
      message: both(
        `The holiday list ${question.calendar} is not known here; the one known is ${calendar.version}.`,
        `Nid yw’r rhestr wyliau ${question.calendar} yn hysbys yma; yr un hysbys yw ${calendar.version}.`,
      ),
    });
  const common = {
    occurrence,
    calendar,
    knownOn,
    provisional,
    facts: { anchors, parameters, stops, schools, sittings, duties: dutyRules() },
  };
  if (rule !== undefined) return ok({ ...common, rule });
  const found = findDuty(duty ?? '');
  const name = part ?? Object.keys(found?.rules ?? {})[0] ?? '';
  const version = versionOn(versionsOf(found, name), on);
  if (version === undefined) return refuse(unknownDuty(duty ?? '', name, Object.keys(found?.rules ?? {})));
  return ok({ ...common, rule: version.rule, citation: version.citation, ruleText: version.text });
}

function unknownDuty(duty: string, part: string, parts: readonly string[]): Refusal {
  const ids = statuteBook().map(({ id }) => id);
  const message: Bilingual =
    parts.length === 0
      ? both(
          `The statute book has no duty ${duty}: it holds ${ids[0]} to ${ids.at(-1)}, also by name.`,
          `Nid oes dyletswydd ${duty} yn y llyfr statud: mae’n cynnwys ${ids[0]} i ${ids.at(-1)}, hefyd yn ôl enw.`,
        )
      : both(
          `The duty ${duty} has no rule ${part} on that day: its rules are ${parts.join(', ')}.`,
          `Nid oes gan y ddyletswydd ${duty} reol ${part} ar y diwrnod hwnnw: ei rheolau yw ${parts.join(', ')}.`,
        );
  return { code: 'unknown-duty', pointer: parts.length === 0 ? '/duty' : '/part', message };
}

/** So many faults are named; those who make more hear of the rest once these are mended. */
const MAX_FAULTS = 100;

function invalid(json: unknown, faults: readonly Fault[]): RefusedAnswer {
  const id: unknown = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  return {
    ...(typeof id === 'string' && unfitIn(id) === null && { id }),
    ok: false,
    refusal: {
      code: 'invalid-question',
      message: both(
        'This is not a question that can be answered; each fault is named with its place.',
        'Nid yw hwn yn gwestiwn y gellir ei ateb; enwir pob nam gyda’i le.',
      ),
      issues: faults.slice(0, MAX_FAULTS),
    },
  };
}

/**
 * Answers one question; an invalid one is refused with the place of the fault. Never throws.
 * @param askedWith other rules that the same facts are given for
 */
export function answerQuestion(
  json: unknown,
  calendar: HolidayCalendar,
  askedWith: readonly unknown[] = [],
): DeadlineAnswerJson {
  const parsedQuestion = readQuestion(json, calendar, askedWith);
  if (!parsedQuestion.ok) return parsedQuestion.refusal;
  const { workings, question, ...echo } = parsedQuestion.value;
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
