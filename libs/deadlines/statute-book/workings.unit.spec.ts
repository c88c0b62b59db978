import { workedExamples } from './answer-to.testing';
import approved from '../fixtures/workings.json';
import { workingsOf } from './workings.testing';

/** `npm run record:words` writes the file anew; the words in it are read before they are committed. */
describe('the workings of every worked example, word for word', () => {
  it.each(workedExamples.map((example, index) => [approved[index]?.example, example, index] as const))(
    '%s',
    (_name, example, index) => {
      expect(workingsOf(example)).toEqual(approved[index]);
    },
  );

  it('are those of no other example', () => {
    expect(approved).toHaveLength(workedExamples.length);
  });
});
