import { canonicalJson } from '#kernel';
import approved from './fixtures/every-rule.json';
import { repliedInFull, stepsOf } from './in-full.testing';
import { redone } from './redo-the-sum.testing';

const rules = approved.map(({ ask, ...reply }) => [canonicalJson(ask), ask, reply] as const);

/** `npm run record:words` writes the replies anew; they are read before they are committed. */
describe('a rule of every kind, word for word', () => {
  it.each(rules)('%s', (_name, ask, reply) => {
    expect(repliedInFull(ask)).toEqual(reply);
  });
});

describe('a rule of every kind, done again by hand', () => {
  it.each(rules)('%s', (_name, ask) => {
    for (const { text, arithmetic } of stepsOf(ask)) {
      const again = redone({ text, ...(arithmetic && { arithmetic }) });
      if (again !== null) expect([text.en, arithmetic?.gives]).toEqual([text.en, again]);
    }
  });
});
