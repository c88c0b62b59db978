import type { Language } from '#domain/kernel';
import { standingWords } from '#domain/obligations';
import { pictureAddress } from '../../assets/pictures';
import { sentences } from '../../platform/locale';

interface Answer {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly text: readonly string[];
}

/** One short answer, under an address of its own: `/help#ID`. */
export interface Topic extends Answer {
  readonly address: string;
  /** what is explained word by word */
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  /** other words by which people look for it */
  readonly alsoCalled: string;
  /** a picture of the page, where one was made, and what it shows in words */
  readonly picture: { readonly address: string; readonly alt: string } | null;
}

interface Group<Of> {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly Of[];
}

/** Every topic in a language, by who needs it. */
export function helpGroups(language: Language): readonly Group<Topic>[] {
  const groups = sentences(language, 'help')('groups', {
    returnObjects: true,
  }) as unknown as readonly Group<Answer>[];
  const also = sentences(language, 'help')('alsoCalled', { returnObjects: true }) as unknown as Readonly<
    Record<string, string>
  >;
  return groups.map((group) => ({
    ...group,
    topics: group.topics.map((topic) => ({
      ...topic,
      address: `/${language}/help#${topic.id}`,
      terms: topic.id === 'statuses' ? statusTerms(language) : [],
      alsoCalled: also[topic.id] ?? '',
      picture: pictureOf(topic.id, language),
    })),
  }));
}

function pictureOf(topic: string, language: Language): Topic['picture'] {
  const address = pictureAddress(`${topic}-${language}`);
  return address === null ? null : { address, alt: sentences(language, 'help')(`pictures.${topic}`) };
}

function statusTerms(language: Language): Topic['terms'] {
  const t = sentences(language, 'help');
  return Object.entries(standingWords).map(([standing, words]) => ({
    term: words[language],
    meaning: t(`statuses.${standing}`),
  }));
}

/** The groups with those topics alone that have every word looked for, whatever its accents and case. */
export function helpWith(language: Language, query: string): readonly Group<Topic>[] {
  const wanted = wordsIn(query);
  return helpGroups(language)
    .map((group) => ({ ...group, topics: group.topics.filter((topic) => hasAll(topic, wanted)) }))
    .filter(({ topics }) => topics.length > 0);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function hasAll(topic: Topic, wanted: readonly string[]): boolean {
  const { title, lead, steps, text, terms, alsoCalled } = topic;
  const said = [
    title,
    alsoCalled,
    lead,
    ...steps,
    ...text,
    ...terms.flatMap(({ term, meaning }) => [term, meaning]),
  ];
  const words = wordsIn(said.join(' '));
  return wanted.every((want) => words.some((word) => word.startsWith(want)));
}

/** The topic that stands beside a field of a form. @throws where the help has no such topic */
export function helpTopic(id: string, language: Language): Topic {
  const found = helpGroups(language)
    .flatMap(({ topics }) => topics)
    .find((topic) => topic.id === id);
  if (!found) throw new Error(`the help has no topic ${id}`);
  return found;
}
