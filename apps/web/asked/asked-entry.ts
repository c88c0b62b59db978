import { type NamedEntry, type Viewer, entriesNamed } from '#application/queries';
import type { Language } from '#domain/kernel';
import { sentences } from '../platform/locale';
import type { WebServices } from '../platform/services';
import { type Query, askedPeriod, askedText } from './asked-day';

/** The entry that somebody asks for, by its id or by words of its title. */
export interface AskedEntry {
  readonly typed: string;
  /** null for none, or where it is not one alone */
  readonly entry: NamedEntry | null;
  /** what it could be, where it is not one alone */
  readonly several: readonly NamedEntry[];
  /** asked for, and nothing is called so */
  readonly unknown: boolean;
}

/** Reads `obligation`. */
export async function askedEntry(
  { ledger }: Pick<WebServices, 'ledger'>,
  viewer: Viewer,
  query: Query,
): Promise<AskedEntry> {
  const typed = askedText(query, 'obligation').slice(0, 200);
  const found = typed === '' ? [] : await entriesNamed(viewer, ledger, { text: typed });
  const [only] = found;
  return {
    typed,
    entry: found.length === 1 && only !== undefined ? only : null,
    several: found.length > 1 ? found : [],
    unknown: typed !== '' && found.length === 0,
  };
}

/** For the summary at the top of the page. */
export const entryProblems = (
  { unknown }: AskedEntry,
  language: Language,
): readonly { readonly text: string; readonly href: string }[] =>
  unknown ? [{ text: sentences(language, 'shared/asked')('asked.unknown'), href: '#obligation' }] : [];

/** With an address for each of those that it could be. */
export const whichOf = (asked: AskedEntry, addressOf: (id: string) => string) => ({
  ...asked,
  several: asked.several.map((each) => ({ ...each, href: addressOf(each.id) })),
});

/** Reads an entry and a period, of a page that answers once its form was sent. */
export async function askedEntryAndPeriod(
  services: Pick<WebServices, 'ledger'>,
  viewer: Viewer,
  query: Query,
  language: Language,
) {
  const period = askedPeriod(query, language);
  const entry = await askedEntry(services, viewer, query);
  const errors = [...entryProblems(entry, language), ...period.errors];
  const isAsked = askedText(query, 'asked') !== '' && errors.length === 0 && entry.several.length === 0;
  return { period, entry, errors, isAsked };
}
