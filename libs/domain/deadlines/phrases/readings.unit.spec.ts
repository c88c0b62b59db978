import examples from './examples.json';
import approved from '../fixtures/readings.json';
import { offeredFor } from './readings.testing';

/**
 * A phrase for every wording of an offer; what each of the other examples is read as is checked by the tests of phrases.
 * `npm run record:words` writes the file anew; the words in it are read before they are committed.
 */
describe('what is offered for a phrase of every kind, word for word', () => {
  it.each(approved.map((reading) => [`${reading.words} (${reading.saidOn})`, reading] as const))(
    '%s',
    (_name, reading) => {
      expect(offeredFor(reading)).toEqual(reading);
    },
  );

  it('is approved for phrases of the examples', () => {
    const all = examples.map(({ words }) => words);
    expect(all).toEqual(expect.arrayContaining(approved.map(({ words }) => words)));
  });
});
