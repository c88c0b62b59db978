import { both } from '#domain/kernel';
import { occurrenceHeading, occurrenceInSentence, occurrenceLabel, occurrenceName } from './occurrence-name';

const duty = (en: string, cy: string) => ({ kind: 'recurring-duty', title: { en, cy } }) as const;
const review = duty('Five-yearly review of provision', 'Adolygiad bob pum mlynedd o ddarpariaeth');

it('a duty that recurs has first, second and third reviews or reports, by its title in either language', () => {
  expect([1, 2, 3, 8, 11].map((number) => occurrenceName(review, number))).toEqual([
    both('first review', 'yr adolygiad cyntaf'),
    both('second review', 'yr ail adolygiad'),
    both('third review', 'y trydydd adolygiad'),
    both('eighth review', 'yr wythfed adolygiad'),
    both('review 11', 'adolygiad rhif 11'),
  ]);
  expect(occurrenceName(duty('Annual report', 'Adroddiad blynyddol'), 2).cy).toBe('yr ail adroddiad');
  expect(occurrenceName({ kind: 'recurring-duty', title: { cy: 'Adroddiad' } }, 1).en).toBe('first report');
});

it('anything else has occurrences: a word of its title is not what recurs', () => {
  expect(occurrenceHeading({ ...review, kind: 'one-off-commitment' }, 1)).toEqual(
    both('Occurrence 1', 'Tro 1'),
  );
  expect(occurrenceHeading(duty('Grant round', 'Cylch grantiau'), 2).en).toBe('Occurrence 2');
  expect(occurrenceHeading(review, 2)).toEqual(both('Second review', 'Yr ail adolygiad'));
});

it('stands in a sentence with its article, which runs together with a preposition in Welsh', () => {
  expect(occurrenceInSentence(review, 1)).toEqual({
    en: 'the first review',
    head: 'The first review',
    cy: 'yr adolygiad cyntaf',
    soft: 'yr adolygiad cyntaf',
    i: 'i’r adolygiad cyntaf',
    o: 'o’r adolygiad cyntaf',
  });
  expect(occurrenceInSentence(review, 3).o).toBe('o’r trydydd adolygiad');
  expect(occurrenceInSentence(review, 11)).toMatchObject({ en: 'review 11', i: 'i adolygiad rhif 11' });
});

it('is the entry itself where nothing recurs, and a number where it is not known what does', () => {
  const once = { ...review, kind: 'one-off-commitment' } as const;
  expect(occurrenceInSentence(once, 1)).toMatchObject({ head: 'This entry', o: 'o’r cofnod hwn' });
  expect(occurrenceInSentence(once, 2)).toMatchObject({ en: 'occurrence 2', soft: 'dro 2', i: 'i dro 2' });
  expect(occurrenceInSentence(undefined, 1)).toMatchObject({ en: 'occurrence 1', cy: 'tro 1' });
  const day = both('last lawful day', 'diwrnod cyfreithlon olaf');
  expect(occurrenceLabel(once, 1, day)).toEqual(both('Last lawful day', 'Diwrnod cyfreithlon olaf'));
  expect(occurrenceLabel(review, 2, day).cy).toBe('Yr ail adolygiad: diwrnod cyfreithlon olaf');
  expect(occurrenceLabel(undefined, 2, day).en).toBe('Occurrence 2: last lawful day');
});
