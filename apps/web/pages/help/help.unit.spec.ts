import { standingWords } from '#domain/obligations';
import { helpGroups, helpTopic, helpWith } from './topics';

const languages = ['en', 'cy'] as const;
const idsOf = (groups: ReturnType<typeof helpGroups>) =>
  groups.flatMap(({ topics }) => topics.map(({ id }) => id));

describe.each(languages)('the help, in %s', (language) => {
  it('has one topic at each address, none of them empty', () => {
    const ids = [...helpGroups(language).map(({ id }) => `group-${id}`), ...idsOf(helpGroups(language))];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { topics } of helpGroups(language))
      for (const { lead, title } of topics) expect([title, lead]).not.toContain('');
  });

  it('says what each status means', () => {
    const { terms } = helpTopic('statuses', language);
    expect(terms.map(({ term }) => term)).toEqual(
      Object.values(standingWords).map((words) => words[language]),
    );
    expect(new Set(terms.map(({ meaning }) => meaning)).size).toBe(terms.length);
  });
});

it.each([
  ['en', 'vague date', 'vague-dates'],
  ['en', 'DATE vague', 'vague-dates'],
  ['en', 'deadline', 'due-date'],
  ['en', 'add a new duty', 'put-on-the-register'],
  ['cy', 'terfyn amser', 'due-date'],
  ['en', 'ladder', 'ladder'],
  ['en', '“last lawful”', 'due-date'],
  ['en', 'outcome not recorded', 'statuses'],
  ['cy', 'ysgol', 'ladder'],
  ['cy', 'ŵyl banc', 'last-working-day'],
  ['cy', 'wyl', 'last-working-day'],
  ['cy', 'camgymeriad', 'correct-a-mistake'],
] as const)('is searched in %s for %s', (language, query, topic) => {
  expect(idsOf(helpWith(language, query))).toContain(topic);
});

it('finds nothing where no topic has every word, and nothing but those that have', () => {
  expect(helpWith('en', 'ladder zebra')).toEqual([]);
  expect(idsOf(helpWith('en', 'ladder'))).not.toContain('cookies');
  expect(idsOf(helpWith('en', 'ladder')).length).toBeLessThan(5);
});

it('has no topic of another name', () => {
  expect(() => helpTopic('nowhere', 'en')).toThrow('nowhere');
});
