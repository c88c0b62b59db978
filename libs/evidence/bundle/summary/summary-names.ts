import { type NameOf, namedFrom } from '#domain/history';
import {
  type Bilingual,
  type Language,
  type PartlyTranslated,
  type RecordedEvent,
  inBoth,
} from '#domain/kernel';

/** The names that the directory has for people and posts on the day when the bundle is made. */
export type DirectoryNames = (language: Language) => NameOf;

/** Where no directory is at hand they stay the ids that are recorded. */
export const idsAlone: DirectoryNames = () =>
  Object.assign(({ personId }: { personId: string }) => personId, {});

/** What a summary has to name people and entries by. */
export interface SummaryNames {
  readonly names: DirectoryNames;
  /** of the entries, by id */
  readonly titles: ReadonlyMap<string, PartlyTranslated>;
}

type InLanguage = SummaryNames & { readonly language: Language };

/** What an entry is called; null where nothing gives it a title. */
export function titleIn({ titles }: Pick<SummaryNames, 'titles'>, id: string): Bilingual | null {
  const title = titles.get(id);
  return title === undefined ? null : inBoth(title, id);
}

/** The names to show in sentences: of people, posts and other entries. */
function namesOf({ names, titles, language }: InLanguage): NameOf {
  const name = names(language);
  return Object.assign((by: Parameters<NameOf>[0]) => name(by), {
    post: name.post,
    entry: (id: string) => titleIn({ titles }, id) ?? undefined,
  });
}

/** The same, with those that the events of a stream give. */
export const namesIn = (context: InLanguage, events: readonly RecordedEvent[]): NameOf =>
  namedFrom(events, namesOf(context));
