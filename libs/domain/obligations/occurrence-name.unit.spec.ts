import { both } from '#domain/kernel';
import { occurrenceHeading, occurrenceName } from './occurrence-name';

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
