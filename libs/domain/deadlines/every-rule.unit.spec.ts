import { canonicalJson } from '#domain/kernel';
import approved from './fixtures/every-rule.json';
import ruleDays from './fixtures/rule-days.json';
import { type QuestionInFull, dayOrRefusal, repliedInFull, stepsOf } from './in-full.testing';
import { redone } from './redo-arithmetic.testing';

const inFull = approved.map(({ ask, ...reply }) => [canonicalJson(ask), ask, reply] as const);
const daysAlone = ruleDays.map(
  ([ask = '', gives]) => [ask, JSON.parse(ask) as QuestionInFull, gives] as const,
);

/**
 * An example for every wording and every part of a rule, with figures where no other example has them.
 * `npm run record:words` rewrites the replies; review them before committing.
 */
describe('a rule of every kind, word for word', () => {
  it.each(inFull)('%s', (_name, ask, reply) => {
    expect(repliedInFull(ask)).toMatchObject(reply);
  });
});

/** Rules whose wording the examples above cover. */
describe('a rule of every kind, by its last lawful day', () => {
  it.each(daysAlone)('%s', (_name, ask, gives) => {
    expect(dayOrRefusal(ask)).toBe(gives);
  });
});

describe('a rule of every kind, done again by hand', () => {
  it.each([...inFull, ...daysAlone])('%s', (_name, ask) => {
    for (const { text, arithmetic } of stepsOf(ask)) {
      const again = redone({ text, ...(arithmetic && { arithmetic }) });
      if (again !== null) expect([text.en, arithmetic?.gives]).toEqual([text.en, again]);
    }
  });
});
