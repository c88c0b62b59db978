import type { Directory } from '#application/directory';
import type { DirectoryVersion } from '#domain/directory';
import type { Instant } from '#domain/kernel';
import { contentOf, storedContents } from '#record/contents';
import type { Ledger } from '#record/ledger';
import { appendToDirectory } from './append-to-directory';
import type { DirectoryReader } from './directory-reader';

/** What is recorded of the directory: who holds which post, and their roles, by ids alone. */
export const versionOf = ({ posts, people }: Directory): DirectoryVersion => ({
  posts: posts.map(({ id }) => id).sort(),
  people: people
    .map(({ id, posts: held, roles }) => ({
      personId: id,
      posts: [...held].sort(),
      roles: [...roles].sort(),
    }))
    .sort((one, other) => (one.personId < other.personId ? -1 : 1)),
});

const KIND = 'directory-version';
const CLOCK = { personId: 'clock', roles: ['system'] };

/** Records the directory where it is not the one that was recorded last. @returns whether it was another */
export async function recordDirectory(
  { ledger, reader }: { readonly ledger: Ledger; readonly reader: DirectoryReader },
  directory: Directory,
  now: Instant,
): Promise<boolean> {
  const version = versionOf(directory);
  const content = contentOf(KIND, version);
  const { sha256 } = content;
  const record = await reader.read();
  if (record.versions.at(-1)?.sha256 === sha256) return false;
  const data = { sha256, posts: version.posts.length, people: version.people.length };
  const metadata = { actor: CLOCK, basis: { contents: { [KIND]: sha256 } } };
  // another worker may have recorded it meanwhile: the next look tells
  return appendToDirectory(
    ledger,
    { type: 'DirectoryRecorded', data, metadata, alongside: [storedContents([content])] },
    { version: record.version, now },
  );
}
