import { calendarDateSchema } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import type { Result } from '#domain/kernel';
import { computeDeadline } from '../evaluation/compute-deadline';
import { dutyRules, findDuty, versionOn } from './index';
import type { DeadlineAnswer, DeadlineRefusal } from '../rules/answer';
import type { Facts } from '../rules/question';
import examples from './worked-examples.json';

export interface WorkedExample {
  readonly duty: string;
  readonly rule: string;
  readonly occurrence?: number;
  /** the version of the rule in force on this day; default the newest */
  readonly on?: string;
  readonly knownOn?: string;
  readonly provisional?: boolean;
  readonly expect: {
    readonly lastLawfulDay?: string;
    readonly lastWorkingDay?: string;
    readonly from?: string;
    readonly refused?: string;
    readonly missing?: string;
    readonly provisional?: boolean;
  };
}

export const workedExamples: readonly WorkedExample[] = examples;

const date = (text: string | undefined) => (text === undefined ? undefined : calendarDateSchema.parse(text));

export function answerTo(example: WorkedExample): Result<DeadlineAnswer, DeadlineRefusal> {
  const { duty, rule, occurrence = 1, on, knownOn, provisional, expect: _expected, ...facts } = example;
  const version = versionOn(findDuty(duty)?.rules[rule] ?? [], date(on));
  if (!version) throw new Error(`${duty} has no rule ${rule}`);
  return computeDeadline({
    rule: version.rule,
    occurrence,
    calendar: ukBankHolidays,
    citation: version.citation,
    ruleText: version.text,
    facts: { duties: dutyRules(), ...(facts as Facts) },
    knownOn: date(knownOn),
    provisional,
  });
}
