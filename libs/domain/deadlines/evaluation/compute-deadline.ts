import { type Bilingual, type CalendarDate, type Result, addDays, both, ok, refuse } from '#domain/kernel';
import { type HolidayCalendar, announcedSince, asKnownOn, withExpectedHolidays } from '#domain/calendars';
import type { DeadlineAnswer, DeadlineRefusal, ExplanationStep } from '../rules/answer';
import { describeRule, notOfficialText } from '../words/describe-rule';
import type { DeadlineRule } from '../rules/rule';
import { lastLawfulDay } from './last-lawful-day';
import { lastWorkingDay } from './last-working-day';
import type { Context, DeadlineQuestion, Facts } from '../rules/question';
import { recurs } from './recurs';
import { bounded } from './bounded';
import { MOST_DAYS } from './budget';
import { noLastDay, noLawfulDay, onlyOnce } from '../words/refusals';
import type { Steps, Computation } from '../rules/computation';
import { MOST_RULES, evaluateRule } from './evaluate-rule';
import { judge, judgeWithoutEnd, judgementStep } from './judge';
import { neverLawfulStep, provisionalStep } from '../words/knowledge-words';
import { gridOpensOn } from './year-grid';

/**
 * The first step: the rule in the given words, else in ours, with its source. Our words under a citation are
 * marked as ours.
 */
function ruleStep(
  rule: DeadlineRule,
  citation: Bilingual | undefined,
  ruleText?: Bilingual,
): ExplanationStep {
  const words = ruleText ?? describeRule(rule);
  const sentence = both(ended(words.en), ended(words.cy));
  if (citation === undefined) return { id: 'rule', text: sentence };
  const text = both(`${sentence.en} (${notOfficialText.en}.)`, `${sentence.cy} (${notOfficialText.cy}.)`);
  return { id: 'rule', text, citation };
}

const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** The window, the last lawful day and its workings, or why there is no date. Same inputs, same bytes. */
export function computeDeadline(question: DeadlineQuestion): Result<DeadlineAnswer, DeadlineRefusal> {
  const { ok: dated, found, steps } = solveDeadline(question);
  return dated ? ok({ ...found, steps: steps() }) : refuse({ ...found, steps: steps() });
}

/** An answer or a refusal whose workings are rendered on demand. */
type Solved =
  | { readonly ok: true; readonly found: Omit<DeadlineAnswer, 'steps'>; readonly steps: Steps }
  | { readonly ok: false; readonly found: Omit<DeadlineRefusal, 'steps'>; readonly steps: Steps };

/** As `computeDeadline`, with the workings on demand. Every loop and every sum has a bound, which is a refusal. */
export function solveDeadline(question: DeadlineQuestion): Solved {
  const solved = bounded(() => ok(solve(question)));
  if (solved.ok) return solved.value;
  const { rule, citation, ruleText } = question;
  return { ok: false, found: solved.refusal, steps: () => [ruleStep(rule, citation, ruleText)] };
}

/** @throws BeyondDates, NoDayCounts, TooManyDays */
function solve(question: DeadlineQuestion): Solved {
  const { rule, citation, ruleText, knownOn } = question;
  const calendar = knownOn ? asKnownOn(question.calendar, knownOn) : question.calendar;
  const opening = () => ruleStep(rule, citation, ruleText);
  const computation = evaluateOccurrence(question, calendar);
  if (!computation.ok) {
    const { steps = [], notBefore: _notBefore, ...found } = computation.refusal;
    return refusedWith(found, question, () => [opening(), ...steps]);
  }
  const { operator, namedDay, steps, holidays } = computation.value;
  const begun = () => [opening(), ...steps()];
  if (operator === 'from') return refusedWith({ ...noLastDay(namedDay), from: namedDay }, question, begun);
  const last = lastLawfulDay(namedDay, operator).day;
  const first = computation.value.firstLawfulDay;
  if (typeof first === 'string' && first > last)
    return refusedWith(noLawfulDay(first, last), question, begun);
  const answered = judged(answer(computation.value, calendar, opening), question);
  return knownOn && holidays ? withHindsight(answered, question, knownOn) : answered;
}

function refusedWith(
  found: Omit<DeadlineRefusal, 'steps'>,
  { doneOn }: DeadlineQuestion,
  steps: Steps,
): Extract<Solved, { ok: false }> {
  if (doneOn === undefined) return { ok: false, found, steps };
  const judgement = judgeWithoutEnd(doneOn, found.from);
  return {
    ok: false,
    found: { ...found, judgement },
    steps: () => [...steps(), judgementStep(judgement)],
  };
}

function judged({ found, steps }: Answered, { doneOn }: DeadlineQuestion): Answered {
  if (doneOn === undefined) return { ok: true, found, steps };
  const judgement = judge(doneOn, found);
  return {
    ok: true,
    found: { ...found, judgement },
    steps: () => [...steps(), judgementStep(judgement)],
  };
}

/** The last lawful day alone, without workings, for forecasts of many. Null where there is none. */
export const lastDayOf = (question: DeadlineQuestion): CalendarDate | null =>
  lastDayFound(question)?.on ?? null;

/** As `lastDayOf`, and whether what is not known yet can bring the day forward. */
export function lastDayFound(
  question: DeadlineQuestion,
): { readonly on: CalendarDate; readonly mayComeEarlier: boolean } | null {
  const { calendar, knownOn } = question;
  const computation = bounded(() =>
    evaluateOccurrence(question, knownOn ? asKnownOn(calendar, knownOn) : calendar),
  );
  if (!computation.ok || computation.value.operator === 'from') return null;
  const { namedDay, operator, firstLawfulDay, mayComeEarlier } = computation.value;
  const on = lastLawfulDay(namedDay, operator).day;
  if (typeof firstLawfulDay === 'string' && firstLawfulDay > on) return null;
  return { on, mayComeEarlier: mayComeEarlier !== undefined };
}

/** Whether a rule has more than one occurrence, by itself or by what it counts from. */
export const isSeries = ({ rule, facts = {} }: Pick<DeadlineQuestion, 'rule' | 'facts'>): boolean =>
  recurs(rule, facts);

/** Whether a rule itself says that it has no such occurrence any more. */
export function hasEnded(question: DeadlineQuestion): boolean {
  const computation = bounded(() => evaluateOccurrence(question, question.calendar));
  return !computation.ok && computation.refusal.code === 'series-ended';
}

function evaluateOccurrence(
  question: DeadlineQuestion,
  calendar: HolidayCalendar,
): Result<Computation, DeadlineRefusal> {
  const { rule, occurrence, facts = {} } = question;
  if (occurrence > 1 && !recurs(rule, facts)) return refuse(onlyOnce(occurrence));
  return evaluateRule(rule, contextOf(question, calendar));
}

const contextOf = (
  { facts = {}, occurrence, provisional = false }: DeadlineQuestion,
  calendar: HolidayCalendar,
): Context => ({
  facts,
  occurrence,
  provisional,
  underWay: [],
  budget: { left: MOST_RULES, days: MOST_DAYS, depth: 0 },
  solve: evaluateRule,
  calendar: provisional ? withExpectedHolidays(calendar) : calendar,
});

type Answered = Extract<Solved, { ok: true }>;

function answer(
  computation: Computation,
  calendar: HolidayCalendar,
  opening: () => ExplanationStep,
): Answered {
  const { namedDay, operator, projected = false, provisional = false } = computation;
  const { firstLawfulDay, mayComeEarlier } = computation;
  const last = lastLawfulDay(namedDay, operator);
  // it ends with the first instant of the day after
  addDays(last.day, 1);
  const working = lastWorkingDay(last.day, calendar);
  const uncertain = () => (provisional ? [provisionalStep(calendar)] : []);
  return {
    ok: true,
    found: {
      window: { from: operator === 'on' ? namedDay : openingBy(last.day, computation), to: last.day },
      namedDay,
      operator,
      lastLawfulDay: last.day,
      lastWorkingDay: working.day,
      calendarVersion: calendar.version,
      provisional,
      projected,
      ...(firstLawfulDay !== undefined && { firstLawfulDay }),
      ...(mayComeEarlier && { mayComeEarlier: true as const, awaiting: mayComeEarlier }),
    },
    steps: () => [opening(), ...computation.steps(), last.step(), ...uncertain(), ...working.steps()],
  };
}

/** No window opens after its last day: of a day `before` which nothing is left, only the end is known. */
const openingBy = (last: CalendarDate, { from }: Computation): CalendarDate | null =>
  from !== null && from <= last ? from : null;

/** Compares a date computed as known on a day with what is known now: a holiday announced later counts retroactively. */
function withHindsight(answered: Answered, question: DeadlineQuestion, knownOn: CalendarDate): Answered {
  const { found, steps } = answered;
  const then = found.lastLawfulDay;
  const now = lastDayOf({ ...question, knownOn: undefined, provisional: true });
  if (now === null || now === then) return answered;
  const announced = announcedSince(question.calendar, knownOn);
  return {
    ok: true,
    found: { ...found, neverLawful: { lastLawfulDay: now } },
    steps: () => [...steps(), neverLawfulStep({ then, now, knownOn, announced })],
  };
}

/**
 * The day on which an occurrence opens: from the rule, independent of the previous occurrence.
 * Null where the rule does not say, and for an occurrence that does not exist.
 */
export const opensOn = (
  rule: DeadlineRule,
  occurrence: number,
  calendar: HolidayCalendar,
  facts: Facts = {},
): CalendarDate | null => {
  if (rule.primitive === 'year-grid')
    return gridOpensOn(rule, occurrence, {
      facts,
      calendar: withExpectedHolidays(calendar),
      provisional: true,
    });
  return rule.primitive === 'window' && occurrence === 1 ? rule.from : null;
};
