import type { EvidenceStore, NamedFile } from '#record/evidence-files';
import type { Database } from '#record/ledger';
import { erasedFileIds } from '#record/sealed-ledger';
import { type BundledFile, evidenceFile, openedFile } from '../format/manifest';
import type { Draft } from './draft';

interface From {
  readonly db: Database;
  /** absent where the files are listed by their hash alone */
  readonly store: EvidenceStore | undefined;
  /** whether the plain files are handed out too, with the keys that sealed them */
  readonly opened: boolean;
}

/** Writes the files that the events attach, or lists them. @throws Error where one is gone since the ledger was verified */
export async function writeEvidenceFiles(
  draft: Draft,
  named: readonly NamedFile[],
  { db, store, opened }: From,
): Promise<readonly BundledFile[]> {
  const erased = named.length === 0 ? new Set<string>() : await erasedFileIds(db);
  const bundled: BundledFile[] = [];
  for (const file of [...new Map(named.map((each) => [each.sha256, each])).values()]) {
    const common = { id: file.id, sha256: file.sha256, bytes: file.bytes };
    if (erased.has(file.id)) bundled.push({ ...common, state: 'erased', opened: null });
    else if (store === undefined) bundled.push({ ...common, state: 'listed', opened: null });
    else {
      await writeFile(draft, evidenceFile(file.sha256), store.stored(file.id));
      const plain = opened ? await writeOpened(draft, store, file) : null;
      bundled.push({ ...common, state: 'included', opened: plain });
    }
  }
  return bundled.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

async function writeOpened(draft: Draft, store: EvidenceStore, { id, sha256 }: NamedFile) {
  const [found, key] = [await store.find(id), await store.contentKey(id)];
  if (key === null || !found?.plain) throw new Error(`the key of evidence file ${id} does not exist`);
  const path = openedFile(sha256, found.plain.name);
  await writeFile(draft, path, store.read(id));
  return { path, key: key.toString('base64') };
}

async function writeFile(draft: Draft, path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = draft.open(path);
  try {
    for await (const piece of content) file.append(piece);
  } finally {
    file.close();
  }
}
