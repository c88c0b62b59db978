import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';

const { posts, people } = loadDirectory(sampleDirectoryFile);
const ids = [...posts, ...people].map(({ id }) => id);

/** An occurrence by its number: it has an ordinal and a day. In Welsh a day may follow: “tro 31 Awst 2026”. */
const BY_NUMBER = /\b(?:occurrence|turn) \d+|(?<!\p{L})[td]ro \d+(?!\d| \p{L}+ \d{4})/giu;

/** What the record calls a proposal, an event or a submission. */
const OF_THE_RECORD =
  /\b(?:proposal|submission|event)-[0-9a-f]{8}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-/gu;

/** What a page names as no reader does: posts and people by their ids, occurrences by their numbers. @param text as it is seen */
export const rawNamesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(BY_NUMBER), ...text.matchAll(OF_THE_RECORD)].map(([found]) => found),
  ...ids.filter((id) => new RegExp(`(?<![\\w/.-])${id}(?![\\w/@-])`, 'u').test(text)),
];
