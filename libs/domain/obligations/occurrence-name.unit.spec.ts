import { both, calendarDate } from '#domain/kernel';
import { occurrenceHeading, occurrenceInSentence, occurrenceLabel, occurrenceName } from './occurrence-name';

const duty = (en: string, cy: string) => ({ kind: 'recurring-duty', title: { en, cy } }) as const;
const review = duty('Five-yearly review of provision', 'Adolygiad bob pum mlynedd o ddarpariaeth');

it('a duty that recurs has first, second and third reviews or reports, by its title in either language', () => {
  expect([1, 2, 3, 8, 11].map((number) => occurrenceName(review, number))).toEqual([
    both('first review', 'yr adolygiad cyntaf'),
    both('second review', 'yr ail adolygiad'),
    both('third review', 'y trydydd adolygiad'),
    both('eighth review', 'yr wythfed adolygiad'),
    both('11th review', 'adolygiad rhif 11'),
  ]);
  expect(occurrenceName(duty('Annual report', 'Adroddiad blynyddol'), 2).cy).toBe('yr ail adroddiad');
  expect(occurrenceName({ kind: 'recurring-duty', title: { cy: 'Adroddiad' } }, 1).en).toBe('first report');
});

it('anything else has occurrences: a word of its title is not what recurs', () => {
  expect(occurrenceHeading({ ...review, kind: 'one-off-commitment' }, 1)).toEqual(
    both('First occurrence', 'Y tro cyntaf'),
  );
  expect(occurrenceHeading(duty('Grant round', 'Cylch grantiau'), 2).en).toBe('Second occurrence');
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
    yw: 'yw’r adolygiad cyntaf',
    mae: 'Mae’r adolygiad cyntaf',
  });
  expect(occurrenceInSentence(review, 3).o).toBe('o’r trydydd adolygiad');
  expect(occurrenceInSentence(review, 11)).toMatchObject({ en: 'the 11th review', i: 'i adolygiad rhif 11' });
});

it('is the entry itself where nothing recurs, and an occurrence where it is not known what does', () => {
  const once = { ...review, kind: 'one-off-commitment' } as const;
  expect(occurrenceInSentence(once, 1)).toMatchObject({ head: 'This entry', o: 'o’r cofnod hwn' });
  expect(occurrenceInSentence(once, 2)).toMatchObject({ en: 'the second occurrence', i: 'i’r ail dro' });
  expect(occurrenceInSentence(undefined, 1)).toMatchObject({
    en: 'the first occurrence',
    cy: 'y tro cyntaf',
  });
  expect(occurrenceInSentence(undefined, 12)).toMatchObject({ soft: 'dro rhif 12', i: 'i dro rhif 12' });
  const day = both('last lawful day', 'diwrnod cyfreithlon olaf');
  expect(occurrenceLabel(once, 1, day)).toEqual(both('Last lawful day', 'Diwrnod cyfreithlon olaf'));
  expect(occurrenceLabel(review, 2, day).cy).toBe('Yr ail adolygiad: diwrnod cyfreithlon olaf');
  expect(occurrenceLabel(undefined, 2, day).en).toBe('Second occurrence: last lawful day');
});

it('is known by its day too, where it has one', () => {
  const { en, cy } = occurrenceInSentence(review, 2, calendarDate('2031-08-31'));
  expect(en).toBe('the second review (due 31 August 2031)');
  expect(cy).toBe('yr ail adolygiad (dyddiad cau: 31 Awst 2031)');
});
