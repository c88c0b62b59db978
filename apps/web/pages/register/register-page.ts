import { type Register, workLists } from '#application/queries';
import { type Directory, postTitle } from '#application/directory';
import { kindSchema, obligationStandings } from '#domain/obligations';
import type { Language } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import type { Say } from '#platform/catalogue';
import { countedTo } from '../../platform/counted';
import { type AskedOf, registerUrl, sortOf } from './asked';

interface Choice {
  readonly source: string;
  readonly en: string;
  readonly cy: string;
}

export interface Choices {
  readonly sources: readonly Choice[];
  readonly tags: readonly string[];
}

/** What the page is drawn from, beside the register itself. */
export interface Drawing {
  readonly t: Say;
  readonly language: Language;
  readonly directory: Directory;
  readonly asked: AskedOf;
  readonly choices: Choices;
}

/** The query of the address as it was understood, without where in the list it is. */
export const queryOf = ({ filter, ...sorted }: AskedOf): Readonly<Record<string, string | undefined>> => ({
  ...filter,
  sort: sortOf(sorted),
});

/** The lists from which a filter is chosen; what is absent from a list but asked for stands in it too. */
export function filterItems({ t, language, directory, choices }: Drawing) {
  const everything = { value: '', text: t('all') };
  const posts = directory.posts
    .map(({ id, title }) => ({ value: id, text: title[language] }))
    .toSorted((one, other) => one.text.localeCompare(other.text, language));
  const some = (values: readonly string[], words: string) => [
    everything,
    ...values.map((value) => ({ value, text: t(`${words}.${value}`) })),
  ];
  return {
    kind: some(kindSchema.options, 'kind'),
    standing: some(obligationStandings, 'standing'),
    status: some(['open', 'closed'], 'state'),
    owner: [everything, { value: 'nobody', text: t('nobodyOwns') }, ...posts],
    approver: [everything, { value: 'nobody', text: t('nobodyOwns') }, ...posts],
    source: [
      everything,
      ...choices.sources.map(({ source, ...title }) => ({ value: source, text: title[language] })),
    ],
    tag: [everything, ...choices.tags.map((value) => ({ value, text: value }))],
    work: some(workLists, 'work'),
    cases: ['open', 'all', 'none'].map((value) => ({ value, text: t(`cases.${value}`) })),
    government: [everything, { value: 'former', text: t('formerGovernment') }],
  };
}

/** A value of the filter in words. */
function inWords(name: string, value: string, { t, language, directory, choices }: Drawing): string {
  if (name === 'text') return `“${value}”`;
  if (name === 'owner' || name === 'approver')
    return value === 'nobody' ? t('nobodyOwns') : postTitle(directory, value as never, language);
  if (name === 'from' || name === 'to' || name === 'week') return formatDate(value as never, language);
  if (name === 'source') return choices.sources.find(({ source }) => source === value)?.[language] ?? value;
  if (name === 'tag') return value;
  if (name === 'mine' || name === 'past') return t('yes');
  if (name === 'government') return t('formerGovernment');
  return t(`${name === 'status' ? 'state' : name}.${value}`);
}

/** What narrows the list, each with the address without it. */
export function narrowings(drawing: Drawing) {
  const query = queryOf(drawing.asked);
  return Object.entries(drawing.asked.filter).flatMap(([name, value]) =>
    typeof value !== 'string' || (name === 'cases' && value === 'open')
      ? []
      : [
          {
            label: drawing.t(`asked.${name}`),
            value: inWords(name, value, drawing),
            without: registerUrl({ ...query, [name]: undefined }),
          },
        ],
  );
}

/** The columns, each with the address that sorts by it: the other way round where it already does. */
export function columns({ t, asked }: Drawing) {
  const query = queryOf(asked);
  return (['title', 'owner', 'date', 'standing'] as const).map((order) => {
    const sorted = asked.order === order;
    return {
      order,
      text: t(`column.${order}`),
      sorted: sorted ? (asked.descending ? 'descending' : 'ascending') : null,
      url: registerUrl({ ...query, sort: sortOf({ order, descending: sorted && !asked.descending }) }),
    };
  });
}

/** The pages before and after this one. */
export const pagesOf = ({ asked }: Drawing, { previous, next }: Register['pages']) => ({
  previous: previous && registerUrl({ ...queryOf(asked), before: previous }),
  next: next && registerUrl({ ...queryOf(asked), after: next }),
});

/** How many, counted no further than the register counts. */
export const countedInWords = (count: number, counted: number, { language }: Drawing): string =>
  countedTo(counted, count, language);

export const countInWords = ({ found, total, counted }: Register, drawing: Drawing): string =>
  drawing.t('count', {
    count: found,
    shown: countedInWords(found, counted.found, drawing),
    total: countedInWords(total, counted.total, drawing),
  });

/** What an entry waits for, in words, where somebody has words for it. */
export const factNames =
  ({ factTitles }: Pick<Register, 'factTitles'>, language: Language) =>
  (names: readonly string[]): string =>
    names.map((name) => factTitles.get(name)?.[language] ?? name).join(', ');

/** The addresses of the same search with one word less, and what is left: which word was too many is the reader’s to say. */
export function withoutAWord({ asked }: Drawing) {
  const words = asked.filter.text?.split(/\s+/u).filter(Boolean) ?? [];
  if (words.length < 2) return [];
  return words.slice(0, 6).map((word, at) => {
    const text = words.filter((_, index) => index !== at).join(' ');
    return { word, text, url: registerUrl({ ...queryOf(asked), text }) };
  });
}
