import { createHash } from 'node:crypto';
import { type Bilingual, type Instant, type Result, canonicalJson, ok } from '#domain/kernel';
import { storedContent } from '#record/contents';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import type { PublishedCheckpoint } from '#transparency/tlog';
import { type PublishedLog, openLog } from '#transparency/published-log';
import {
  type BundleRefusal,
  type BundleScope,
  type WantedScope,
  checkpointUnreadable,
  folderInUse,
  noCheckpoint,
  notVerified,
  resolveScope,
  rowDiffers,
  rowsMissing,
} from './format/scope';
import {
  ENGLISH_README,
  FORMAT,
  MANIFEST,
  MANIFEST_HASH,
  type Manifest,
  SUMMARY,
  WELSH_README,
} from './format/manifest';
import { readme } from './readme';
import { titlesOf } from '#record/read-models';
import { summaryPage } from './summary/page';
import { pinnedLists } from './summary/pinned-lists';
import type { SummaryInput } from './summary/summary-input';
import { type DirectoryNames, idsAlone } from './summary/summary-names';
import { type Draft, isFree, openDraft } from './write/draft';
import { writeConsistency } from './write/proof-lines';
import { EventDiffersError } from './write/scoped-rows';
import { verifierKeys, writeLog, writeTiles } from './write/write-log';
import { writeEvidenceFiles } from './write/write-evidence-files';
import { writeRows } from './write/write-rows';

export interface BundleOrder {
  readonly ledger: Ledger;
  /** the published log */
  readonly checkpointFolder: string;
  readonly scope: WantedScope;
  /** the target folder: missing or empty */
  readonly out: string;
  readonly madeAt: Instant;
  /** name and version of the program */
  readonly program: string;
  /** shows personal texts in the summary, where the ledger's keys open them */
  readonly withWords: boolean;
  /** puts the evidence files in, and with words also opened; absent: they are listed by their hash */
  readonly files?: EvidenceStore | undefined;
  /** the directory’s names of people and posts, for the summary; absent: their ids stand in it */
  readonly names?: DirectoryNames | undefined;
  readonly verify: VerifyForBundle;
}

/**
 * Verifies the ledger, or the finished bundle in a folder. `#evidence/verify`, which stands on this library, fills it.
 * @returns the first finding, or why nothing is proven; null where it is verified
 */
export type VerifyForBundle = (
  what: { readonly kind: 'ledger' } | { readonly kind: 'bundle'; readonly folder: string },
) => Promise<Bilingual | null>;

export interface MadeBundle {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, in hex: the fingerprint of the bundle */
  readonly sha256: string;
}

/**
 * Writes a bundle that can be verified without this system, atomically. The whole ledger is verified first, whatever part
 * is wanted of it, for a part may lack what was taken out; the finished bundle is verified before it is handed out.
 * @throws disk and database errors
 */
export async function makeBundle(order: BundleOrder): Promise<Result<MadeBundle, BundleRefusal>> {
  const { ledger, out } = order;
  const log = openLog(order.checkpointFolder);
  if (!isFree(out)) return folderInUse(out);
  const newest = log.newest();
  if (!newest.ok) return checkpointUnreadable(log.sizes.at(-1) ?? 0, newest.refusal);
  if (newest.value === null) return noCheckpoint;
  const { position: ledgerSize } = await ledger.head();
  if (ledgerSize < newest.value.size) return rowsMissing(ledgerSize, newest.value.size);
  const altered = await order.verify({ kind: 'ledger' });
  if (altered !== null) return notVerified(altered);
  const scope = await resolveScope(ledger.db, order.scope, ledgerSize);
  if (!scope.ok) return scope;
  const draft = openDraft(out);
  try {
    const made = await fill(draft, { ...order, log }, scope.value, newest.value, ledgerSize);
    if (!made.ok) return made;
    const wrong = await order.verify({ kind: 'bundle', folder: draft.folder });
    if (wrong !== null) return notVerified(wrong);
    draft.finish();
    return made;
  } catch (error) {
    if (error instanceof EventDiffersError) return rowDiffers(error.position);
    throw error;
  } finally {
    draft.discard();
  }
}

async function fill(
  draft: Draft,
  order: BundleOrder & { readonly log: PublishedLog },
  scope: BundleScope,
  newest: PublishedCheckpoint,
  ledgerSize: number,
): Promise<Result<MadeBundle, BundleRefusal>> {
  const { ledger, log, withWords } = order;
  const { size } = newest;
  const hashes = log.hashes(size);
  const from = { ledger, scope, to: ledgerSize };
  // the sealer may publish meanwhile, or have crashed before naming its newest
  const sizes = log.sizes.filter((each) => each <= size);
  const rows = await writeRows(draft, from, { newest, hashes, sizes }, withWords);

  const checkpoints: PublishedCheckpoint[] = [];
  for (const each of rows.sizes) {
    const checkpoint = log.checkpoint(each);
    if (!checkpoint.ok) return checkpointUnreadable(each, checkpoint.refusal);
    checkpoints.push(checkpoint.value);
  }
  writeLog(draft, log, checkpoints);
  if (scope.kind === 'ledger') writeTiles(draft, hashes, size);
  else writeConsistency(draft, log, checkpoints);
  rows.schemas.write(draft);

  const evidenceFiles = await writeEvidenceFiles(draft, rows.files, {
    db: ledger.db,
    store: order.files,
    opened: withWords,
  });
  const about: SummaryInput['about'] = {
    format: FORMAT,
    formatVersion: 1,
    scope,
    madeAt: order.madeAt,
    program: order.program,
    origin: newest.origin,
    ledgerSize,
    checkpoint: { size, root: Buffer.from(newest.root).toString('base64') },
    events: { count: rows.count, notYetProven: rows.notYetProven },
    withWords,
    evidenceFiles: [...evidenceFiles],
  };
  const contentOf = (sha256: string) => storedContent(ledger.db, sha256);
  const pinned = await rows.pinned.write(draft, contentOf);
  writeForPeople(draft, {
    about,
    pinned,
    events: rows.readable,
    counts: rows.perStream,
    checkpointSizes: rows.sizes,
    stampedSizes: rows.sizes.filter((each) => log.stamp(each) !== null),
    keys: verifierKeys(log),
    calendarOf: await pinnedLists(rows.readable ?? [], contentOf),
    names: order.names ?? idsAlone,
    titles: await titlesOf(ledger.db, [...rows.perStream.keys()]),
  });
  return ok(writeManifest(draft, { ...about, pinned, files: [...draft.files].sort(byPath) }));
}

function writeForPeople(draft: Draft, input: SummaryInput): void {
  draft.put(SUMMARY, summaryPage(input));
  const { cy, en } = readme(input);
  draft.put(WELSH_README, cy);
  draft.put(ENGLISH_README, en);
}

function writeManifest(draft: Draft, manifest: Manifest): MadeBundle {
  const text = `${canonicalJson(manifest)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  draft.put(MANIFEST, text);
  draft.put(MANIFEST_HASH, `${sha256}  ${MANIFEST}\n`);
  return { manifest, sha256 };
}

const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  one.path < other.path ? -1 : 1;
