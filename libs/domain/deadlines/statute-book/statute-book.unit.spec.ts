import { canonicalJson } from '#domain/kernel';
import { statuteBook } from './index';
import { answerTo, workedExamples } from './answer-to.testing';

describe('the statute book', () => {
  it('holds every duty, numbered and named once', () => {
    const ids = Array.from({ length: 35 }, (_, index) => `D${index + 1}`);
    expect(statuteBook().map(({ id }) => id)).toEqual(ids);
    expect(new Set(statuteBook().map(({ name }) => name)).size).toBe(35);
  });

  it('has an example for every rule of every duty', () => {
    const shown = new Set(workedExamples.map(({ duty, rule }) => `${duty}/${rule}`));
    const all = statuteBook().flatMap(({ id, rules }) => Object.keys(rules).map((rule) => `${id}/${rule}`));
    expect(all.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});

describe('worked examples', () => {
  it.each(workedExamples.map((example) => [canonicalJson(example), example] as const))(
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
    },
  );
});
