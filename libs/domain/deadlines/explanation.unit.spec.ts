import { calendarDate, canonicalJson } from '#domain/kernel';
import { sampleSittings } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { computeDeadline } from './evaluation/compute-deadline';
import type { DeadlineRule } from './rules/rule';
import type { ExplanationStep } from './rules/answer';
import { inWords, isWeekend, redone } from './redo-arithmetic.testing';
import { answerTo, workedExamples } from './statute-book/answer-to.testing';

const LANGUAGES = ['cy', 'en'] as const;

/** Skipped days without sitting, outside term or with the clock stopped are listed as spans. */
const IN_SPANS = / – \d/;

function checkStep({ text, arithmetic, ...step }: ExplanationStep): void {
  const again = redone({ text, ...(arithmetic && { arithmetic: arithmetic }) });
  if (again !== null)
    expect({ text: text.en, gives: arithmetic?.gives }).toEqual({ text: text.en, gives: again });
  for (const language of LANGUAGES) {
    expect(text[language]).not.toMatch(/undefined|null|NaN|\.\./);
    if (step.date) expect(text[language]).toContain(inWords(step.date, language));
    if (arithmetic) expect(text[language]).toContain(inWords(arithmetic.gives, language));
    if (arithmetic?.does === 'count' && !IN_SPANS.test(text[language]))
      for (const on of arithmetic.passedOver)
        if (!isWeekend(on)) expect(text[language]).toContain(inWords(on, language));
  }
}

/** Each step starts from a day that an earlier step yields. */
function checkChain(steps: readonly ExplanationStep[]): void {
  const given = new Set<string>();
  for (const { arithmetic, text } of steps) {
    if (arithmetic === undefined) continue;
    const needs = 'from' in arithmetic ? [arithmetic.from] : 'named' in arithmetic ? [arithmetic.named] : [];
    if (given.size > 0)
      for (const day of needs)
        expect({ text: text.en, given: given.has(day) }).toEqual({ text: text.en, given: true });
    given.add(arithmetic.gives);
  }
}

const firstSteps = (rule: DeadlineRule) => {
  const answer = computeDeadline({
    rule,
    occurrence: 1,
    calendar: ukBankHolidays,
    facts: { sittings: { parliament: sampleSittings['uk-parliament'], senedd: sampleSittings.senedd } },
  });
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return answer.value;
};

describe('an explanation, by itself', () => {
  it.each(workedExamples.map((example) => [canonicalJson(example), example] as const))(
    'can be redone by hand: %s',
    (_name, example) => {
      const answer = answerTo(example);
      const steps = answer.ok ? answer.value.steps : (answer.refusal.steps ?? []);
      expect(steps.length).toBeGreaterThan(0);
      steps.forEach(checkStep);
      checkChain(steps);
      if (answer.ok) {
        const last = steps.filter(({ arithmetic }) => arithmetic?.does === 'operator').at(-1);
        expect(last?.arithmetic?.gives).toBe(answer.value.lastLawfulDay);
      }
    },
  );

  it('names its law: the first step of every duty bears the citation', () => {
    for (const example of workedExamples) {
      const answer = answerTo(example);
      const [first] = answer.ok ? answer.value.steps : (answer.refusal.steps ?? []);
      expect(first?.citation?.en).toBeTruthy();
      expect(first?.citation?.cy).toBeTruthy();
    }
  });

  it('of sitting days lists every span that does not count', () => {
    const forty: DeadlineRule = {
      primitive: 'offset',
      anchor: { kind: 'literal', date: calendarDate('2023-06-05') },
      count: 21,
      unit: {
        counted: 'sitting-day',
        calendar: 'parliament',
        style: { houses: ['commons'], needed: 'any', breaks: 'sittings-only' },
      },
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    };
    const { steps, lastLawfulDay } = firstSteps(forty);
    expect(lastLawfulDay).toBe('2023-07-11');
    steps.forEach(checkStep);
    expect(steps.map(({ text }) => text.en).join(' ')).toContain('9 June 2023 – 11 June 2023');
  });
});
