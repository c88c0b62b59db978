import { ukBankHolidays } from '#calendars';
import { canonicalJson } from '#kernel';
import { computeDeadline, dutyRules, findDuty, statuteBook, versionOn, type Facts } from '#deadlines';
import { calendarDateSchema } from '../fields';
import examples from './worked-examples.json';

interface Example {
  readonly duty: string;
  readonly rule: string;
  readonly occurrence?: number;
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

const date = (text: string | undefined) => (text === undefined ? undefined : calendarDateSchema.parse(text));

function answerTo(example: Example) {
  const { duty, rule, occurrence = 1, on, knownOn, provisional, expect: _expected, ...facts } = example;
  const found = findDuty(duty);
  const version = versionOn(found?.rules[rule] ?? [], date(on));
  if (!version) throw new Error(`${duty} has no rule ${rule}`);
  return computeDeadline({
    rule: version.rule,
    occurrence,
    calendar: ukBankHolidays,
    citation: version.citation,
    ruleText: version.text,
    facts: { duties: dutyRules, ...(facts as Facts) },
    knownOn: date(knownOn),
    provisional,
  });
}

describe('the statute book', () => {
  it('holds thirty-five duties, numbered and named once', () => {
    expect(statuteBook.map(({ id }) => id)).toEqual(
      Array.from({ length: 35 }, (_, index) => `D${index + 1}`),
    );
    expect(new Set(statuteBook.map(({ name }) => name)).size).toBe(35);
  });

  it('has an example for every rule of every duty', () => {
    const shown = new Set((examples as readonly Example[]).map(({ duty, rule }) => `${duty}/${rule}`));
    const all = statuteBook.flatMap(({ id, rules }) => Object.keys(rules).map((rule) => `${id}/${rule}`));
    expect(all.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});

describe('worked examples', () => {
  it.each((examples as readonly Example[]).map((example) => [canonicalJson(example), example] as const))(
    '%s',
    (_name, example) => {
      const answer = answerTo(example);
      const { refused, missing, from, lastLawfulDay, lastWorkingDay, provisional } = example.expect;
      if (refused !== undefined) {
        expect(answer).toMatchObject({
          ok: false,
          refusal: { code: refused, ...(missing && { missing }), ...(from && { from }) },
        });
        return;
      }
      if (!answer.ok) throw new Error(answer.refusal.message.en);
      expect(answer.value).toMatchObject({
        lastLawfulDay,
        provisional: provisional ?? false,
        ...(lastWorkingDay && { lastWorkingDay: { on: lastWorkingDay } }),
        ...(from && { window: { from } }),
      });
      const all = answer.value.steps.map(({ text }) => `${text.en}\n${text.cy}`).join('\n');
      expect(all).not.toMatch(/undefined|null|NaN|\.\./);
    },
  );
});
