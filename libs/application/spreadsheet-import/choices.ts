import type { Directory } from '#application/directory';
import type { Bilingual, PostId } from '#domain/kernel';
import { both } from '#domain/kernel';
import { normaliseForSearch } from '#domain/search';
import {
  type Authority,
  type ObligationKind,
  authoritySchema,
  authorityWords,
  kindSchema,
  kindWords,
  namesNear,
} from '#domain/obligations';

/** What a row of a spreadsheet can put on the register: a duty that comes round again has a rule, and cases a template. */
export const SHEET_KINDS = kindSchema.exclude(['recurring-duty', 'case-template', 'case']).options;

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: Bilingual;
}

/** What people write for what lets a date move; the whole sentence of the page is too long for a cell. */
const AUTHORITIES: Readonly<Record<Authority, Bilingual>> = {
  statutory: both('Statutory', 'Statudol'),
  ministerial: both('Ministerial', 'Gweinidogol'),
  internal: both('Internal', 'Mewnol'),
};

export const kindChoices: readonly Choice<ObligationKind>[] = SHEET_KINDS.map((value) => ({
  value,
  words: kindWords[value],
}));

export const authorityChoices: readonly Choice<Authority>[] = authoritySchema.options.map((value) => ({
  value,
  words: AUTHORITIES[value],
}));

export const authorityMeaning = (authority: Authority): Bilingual => authorityWords[authority];

export const postChoices = ({ posts }: Directory): readonly Choice<PostId>[] =>
  posts.map(({ id, title }) => ({ value: id, words: title }));

/** The choice that somebody wrote, by its value or its words in either language, whatever its case and accents. */
export function chosen<Value extends string>(
  written: string,
  choices: readonly Choice<Value>[],
): Value | undefined {
  const key = normaliseForSearch(written);
  return choices.find(({ value, words }) =>
    [value, words.en, words.cy].some((name) => normaliseForSearch(name) === key),
  )?.value;
}

/** Those that somebody may have meant, in words. */
export function near(written: string, choices: readonly Choice<string>[]): Bilingual | null {
  const keyOf = (text: string): string => normaliseForSearch(text).replaceAll(' ', '-');
  const names = new Map(
    choices.flatMap((each) =>
      [each.value, each.words.en, each.words.cy].map((name) => [keyOf(name), each.words] as const),
    ),
  );
  const found = [...new Set(namesNear(keyOf(written), [...names.keys()]).flatMap((name) => names.get(name) ?? []))];
  return found.length === 0
    ? null
    : both(found.map(({ en }) => `“${en}”`).join(', '), found.map(({ cy }) => `“${cy}”`).join(', '));
}

export const allOf = (choices: readonly Choice<string>[]): Bilingual =>
  both(
    choices.map(({ words }) => `“${words.en}”`).join(', '),
    choices.map(({ words }) => `“${words.cy}”`).join(', '),
  );
