import examples from './examples.json';
import approved from '../fixtures/readings.json';
import { offeredFor } from './readings.testing';

/** `npm run record:words` writes the file anew; the words in it are read before they are committed. */
describe('what is offered for every phrase of the examples, word for word', () => {
  it.each(approved.map((reading) => [`${reading.words} (${reading.saidOn})`, reading] as const))(
    '%s',
    (_name, reading) => {
      expect(offeredFor(reading)).toEqual(reading);
    },
  );

  it('is approved for each of them', () => {
    expect(approved.map(({ words }) => words)).toEqual(examples.map(({ words }) => words));
  });
});
