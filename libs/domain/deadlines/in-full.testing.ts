import { calendarDateSchema, sampleSittings } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Bilingual, canonicalJson } from '#domain/kernel';
import { computeDeadline } from './evaluation/compute-deadline';
import { deadlineRuleSchema } from './rules/rule';
import { describeRule } from './words/describe-rule';
import type { DeadlineAnswer, ExplanationStep } from './rules/answer';
import type { DeadlineQuestion, Facts } from './rules/question';

/** A question as it stands in `fixtures/every-rule.json` and `fixtures/rule-days.json`. */
export interface QuestionInFull {
  readonly rule: unknown;
  readonly occurrence?: number;
  readonly knownOn?: string;
  readonly provisional?: boolean;
  readonly facts?: unknown;
}

/** The full reply: the rule in our own words, every step, and the figures as data. */
export interface InFull {
  readonly en: readonly string[];
  readonly cy: readonly string[];
  readonly data: readonly string[];
}

const SITTINGS = { parliament: sampleSittings['uk-parliament'], senedd: sampleSittings.senedd };

function questionOf({ rule, occurrence = 1, knownOn, provisional, facts }: QuestionInFull): DeadlineQuestion {
  return {
    rule: deadlineRuleSchema.parse(rule),
    occurrence,
    provisional,
    knownOn: knownOn === undefined ? undefined : calendarDateSchema.parse(knownOn),
    calendar: ukBankHolidays,
    facts: { sittings: SITTINGS, ...(facts as Facts) },
  };
}

/** Without the last working day, which depends on the last lawful day alone and is tested elsewhere. */
function lawOnly({ lastWorkingDay: _planning, calendarVersion: _version, steps, ...law }: DeadlineAnswer) {
  return { ...law, steps: steps.filter(({ id }) => !/^(not-working-|last-working-day$)/.test(id)) };
}

/** Every step with arithmetic, to be recomputed independently. */
export function stepsOf(asked: QuestionInFull): readonly ExplanationStep[] {
  const answer = computeDeadline(questionOf(asked));
  return answer.ok ? answer.value.steps : (answer.refusal.steps ?? []);
}

/** The last lawful day, or the code of the refusal. */
export function dayOrRefusal(asked: QuestionInFull): string {
  const answer = computeDeadline(questionOf(asked));
  return answer.ok ? answer.value.lastLawfulDay : answer.refusal.code;
}

export function repliedInFull(asked: QuestionInFull): InFull {
  const question = questionOf(asked);
  const answer = computeDeadline(question);
  const { steps = [], ...figures } = answer.ok ? lawOnly(answer.value) : answer.refusal;
  const read = (language: keyof Bilingual) => [
    describeRule(question.rule)[language],
    ...steps.slice(1).map(({ text }) => text[language]),
    ...(answer.ok ? [] : [answer.refusal.message[language]]),
  ];
  const data = [figures, ...steps.map(({ text: _text, ...step }) => step)].map((part) =>
    canonicalJson(part).replaceAll(ukBankHolidays.version, 'THE-LIST'),
  );
  return { en: read('en'), cy: read('cy'), data };
}
