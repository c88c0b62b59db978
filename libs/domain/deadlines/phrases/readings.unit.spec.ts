import examples from './examples.json';
import approved from '../fixtures/readings.json';
import { offeredFor } from './readings.testing';

/**
 * A phrase for every wording of an offer; phrases.unit.spec checks how the other examples are read.
 * `npm run record:words` rewrites the file; review it before committing.
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
