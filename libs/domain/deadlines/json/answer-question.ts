import type { z } from 'zod';
import { type HolidayCalendar, ownHolidayCalendar } from '#domain/calendars';
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
import type { DeadlineRefusal, ExplanationStep } from '../rules/answer';
import type { DeadlineQuestion, Facts } from '../rules/question';
import { dutyRules, findDuty, statuteBook, versionOn, versionsOf } from '../statute-book/index';
import type { CountAnswerJson, DeadlineAnswerJson } from './answer-schema';
import { deadlineQuestionSchema } from './question-schema';
import { solveDeadline } from '../evaluation/compute-deadline';
import { bounded } from '../evaluation/bounded';
import { countBetween } from '../evaluation/count-between';
import { factFaults } from './facts-used';

type Question = z.output<typeof deadlineQuestionSchema>;
type RefusedAnswer = Extract<DeadlineAnswerJson, { ok: false }>;

/** What a rule or a fact calls itself is repeated in the workings. */
const LONGEST_TEXT = 4000;

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
  const unfit = unfitIn(json, LONGEST_TEXT);
  if (unfit !== null) return refuse(invalid(json, [unfit]));
  const parsed = deadlineQuestionSchema.safeParse(json);
  if (!parsed.success) return refuse(invalid(json, faultsOf(parsed.error)));
  const { id, workings = true } = parsed.data;
  const echo = id === undefined ? {} : { id };
  const parsedQuestion = questionOf(parsed.data, calendar);
  if (!parsedQuestion.ok) return refuse({ ...echo, ok: false, refusal: parsedQuestion.refusal });
  const question = parsedQuestion.value;
  const given = { ...question.facts, rules: parsed.data.rules };
  const faults = factFaults([...rulesAsked(parsed.data), ...askedWith], given);
  return faults.length === 0 ? ok({ ...echo, workings, question }) : refuse(invalid(json, faults));
}

/** The rules that the facts may be for: of a duty every part in every version, so that one set serves them all. */
const rulesAsked = ({ rule, duty }: Question): readonly unknown[] =>
  rule === undefined
    ? Object.values(findDuty(duty ?? '')?.rules ?? {}).flatMap((versions) => versions.map((of) => of.rule))
    : [rule];

/** The question with its duty resolved. */
function questionOf(question: Question, calendar: HolidayCalendar): Result<DeadlineQuestion, Refusal> {
  const { duty, part, on, rule, occurrence = 1, knownOn, provisional, doneOn } = question;
  const list = listFor(question, calendar);
  if (!list.ok) return list;
  const facts = factsOf(question);
  const common = { occurrence, calendar: list.value, knownOn, provisional, doneOn, facts };
  if (rule !== undefined) return ok({ ...common, rule });
  if (duty === undefined) return refuse(noDeadline());
  const found = findDuty(duty);
  const name = part ?? Object.keys(found?.rules ?? {})[0] ?? '';
  const version = versionOn(versionsOf(found, name), on);
  if (version === undefined) return refuse(unknownDuty(duty, name, Object.keys(found?.rules ?? {})));
  return ok({ ...common, rule: version.rule, citation: version.citation, ruleText: version.text });
}

/** The holidays that a question counts with: its own, else the list known here. */
function listFor(question: Question, calendar: HolidayCalendar): Result<HolidayCalendar, Refusal> {
  if (question.holidays !== undefined) return ok(ownHolidayCalendar(question.holidays));
  if (question.calendar === undefined || question.calendar === calendar.version) return ok(calendar);
  return refuse({
    code: 'unknown-calendar',
    pointer: '/calendar',
    message: both(
      `The holiday list ${question.calendar} is not known here; the one known is ${calendar.version}.`,
      `Nid yw’r rhestr wyliau ${question.calendar} yn hysbys yma; yr un hysbys yw ${calendar.version}.`,
    ),
  });
}

const factsOf = ({ anchors, parameters, stops, schools, sittings, rules }: Question): Facts => ({
  anchors,
  parameters,
  stops,
  schools,
  sittings,
  duties: rules === undefined ? dutyRules() : { ...dutyRules(), ...rules },
});

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
  if (steps && isTooLong(steps.steps)) return { ...echo, ok: false, refusal: TOO_LONG };
  if (!solved.ok) return { ...echo, ok: false, refusal: { ...solved.found, ...steps } };
  const { awaiting, ...found } = solved.found;
  return {
    ...echo,
    ok: true,
    answer: {
      ...found,
      ...(awaiting && { awaiting: [...awaiting] }),
      endsAt: endOfDay(found.lastLawfulDay),
      zone: 'Europe/London',
      ...steps,
    },
  };
}

/** So many characters of workings can be sent, and no person reads them. */
const LONGEST_WORKINGS = 8_000_000;
const DATE_LENGTH = 13;

function isTooLong(steps: readonly ExplanationStep[]): boolean {
  const daysIn = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  const lengths = steps.map(
    ({ text, arithmetic }) =>
      text.en.length +
      text.cy.length +
      Object.values(arithmetic ?? {}).reduce((sum: number, part) => sum + daysIn(part) * DATE_LENGTH, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0) > LONGEST_WORKINGS;
}

const TOO_LONG: Refusal = {
  code: 'workings-too-long',
  message: both(
    `The workings are longer than ${LONGEST_WORKINGS} characters. Ask without them: “workings”: false.`,
    `Mae’r gwaith cyfrifo yn hwy na ${LONGEST_WORKINGS} nod. Gofynnwch hebddo: “workings”: false.`,
  ),
};

/** Answers a question of either kind: for a date, or for the number of days between two days. Never throws. */
export function answerAsked(json: unknown, calendar: HolidayCalendar): DeadlineAnswerJson | CountAnswerJson {
  const asksForNumber = typeof json === 'object' && json !== null && 'count' in json;
  return asksForNumber ? answerCount(json, calendar) : answerQuestion(json, calendar);
}

function answerCount(json: object, calendar: HolidayCalendar): CountAnswerJson {
  const unfit = unfitIn(json, LONGEST_TEXT);
  if (unfit !== null) return invalid(json, [unfit]);
  const parsed = deadlineQuestionSchema.safeParse(json);
  if (!parsed.success) return invalid(json, faultsOf(parsed.error));
  const { id, count, workings = true, knownOn, provisional } = parsed.data;
  const echo = id === undefined ? {} : { id };
  const list = listFor(parsed.data, calendar);
  if (!list.ok) return { ...echo, ok: false, refusal: list.refusal };
  if (count === undefined) return { ...echo, ok: false, refusal: noDeadline() };
  const asked = { count, calendar: list.value, knownOn, provisional, facts: factsOf(parsed.data) };
  const faults = factFaults([count], { ...asked.facts, rules: parsed.data.rules });
  if (faults.length > 0) return invalid(json, faults);
  const counted = bounded(() => countBetween(asked));
  if (!counted.ok) return { ...echo, ok: false, refusal: withoutSteps(counted.refusal) };
  const { steps, ...found } = counted.value;
  return { ...echo, ok: true, count: { ...found, ...(workings && { steps: [...steps] }) } };
}

/** A number of days was asked for where only a date can be given. */
const noDeadline = (): Refusal => ({
  code: 'unknown-duty',
  pointer: '/count',
  message: both(
    'This asks for a number of days, not for a date: give `rule` or `duty`.',
    'Mae hwn yn gofyn am nifer o ddyddiau, nid am ddyddiad: rhowch `rule` neu `duty`.',
  ),
});

const withoutSteps = ({ code, message, missing }: DeadlineRefusal) => ({
  code,
  message,
  ...(missing !== undefined && { missing }),
});
