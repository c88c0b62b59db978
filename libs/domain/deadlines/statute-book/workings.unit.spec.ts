import { canonicalJson } from '#domain/kernel';
import { type WorkedExample, workedExamples } from './answer-to.testing';
import approved from '../fixtures/workings.json';
import { workingsOf } from './workings.testing';

/**
 * One worked example of every rule and every wording; the others are checked by the
 * statute book's own tests. `npm run record:words` rewrites the file; review it before committing.
 */
describe('the workings of a worked example of every rule, word for word', () => {
  it.each(approved.map((workings) => [workings.example, workings] as const))('%s', (example, workings) => {
    expect(workingsOf(JSON.parse(example) as WorkedExample)).toEqual(workings);
  });

  it('are of examples that are worked, and of each of their rules', () => {
    const asked = workedExamples.map(({ expect: _expected, ...example }) => canonicalJson(example));
    expect(asked).toEqual(expect.arrayContaining(approved.map(({ example }) => example)));
    const rulesOf = (examples: readonly Pick<WorkedExample, 'duty' | 'rule'>[]) =>
      new Set(examples.map(({ duty, rule }) => `${duty} ${rule}`));
    expect(rulesOf(approved.map(({ example }) => JSON.parse(example) as WorkedExample))).toEqual(
      rulesOf(workedExamples),
    );
  });
});
