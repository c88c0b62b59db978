import { devNull } from 'node:os';
import { openLog } from '#transparency/published-log';
import type { BundleLimits, BundledFile } from '#evidence/bundle';
import { readManifest } from './bundle/bundle-fault';
import { bundleFaults, isUnread } from './bundle/bundle-faults';
import { type GivenTrust, stepsOf } from './checkpoints/signed-checkpoint';
import { signedCheckpoints } from './checkpoints/signed-checkpoints';
import { explainUnpublished } from './explain/explain-unpublished';
import { judgeEvidenceFiles } from './files/judge-evidence-files';
import { settleLeaves } from './explain/settle-leaves';
import { positionsOf, repeatedEventIds, rowsAt } from './rows/find-rows';
import { VerificationState } from './verification-state';
import { contentFindings } from './content-findings';
import { judgeHead, judgeRoots } from './judge-head';
import { judgeRanges } from './ranges/judge-ranges';
import { openRowSource } from './ranges/open-row-source';
import { planRanges } from './rows/range-report';
import { publishedTiles } from './ranges/published-leaves';
import { type Report, limitOf, outcomeOf, unreadable } from './report';
import type { RowSource, SourceAddress } from './rows/row-source';
import { type Finding, aboutPlace, inOrder } from './rows/finding';

export interface VerifyRecord {
  readonly address: SourceAddress;
  /** the published log; null without one, when only the auditor's checkpoints prove anything */
  readonly folder: string | null;
  readonly given: GivenTrust;
  /** of a bundle; those that every bundle has are meant where it is left out */
  readonly limits?: BundleLimits;
  /** called with the number of rows judged, and the total */
  readonly onProgress?: (judged: number, of: number) => void;
}

/** Maximum number of findings in a report; the rest is counted. */
const MOST = 100;

/**
 * Verifies every row against the published log: rebuilds leaves and tree from the
 * columns, on all cores, compares them with every checkpoint that a trusted key signed, and names what differs.
 * @throws Error where the source is unreadable, except for an altered bundle
 */
export async function verifyRecord(options: VerifyRecord): Promise<Report> {
  const faults =
    options.address.kind === 'bundle' ? await bundleFaults(options.address.folder, options.limits) : [];
  const bundled = faults.map(({ message }) => aboutPlace('bundle-differs', message));
  if (faults.some(isUnread)) return unreadable(bundled, options.given.quorum);
  try {
    const source = openRowSource(options.address);
    try {
      return await verifySource(source, options, bundled);
    } finally {
      await source.close();
    }
  } catch (error) {
    // unreadable because altered
    if (bundled.length > 0) return unreadable(bundled, options.given.quorum);
    throw error;
  }
}

async function verifySource(
  source: RowSource,
  { address, folder, given, onProgress = () => undefined }: VerifyRecord,
  bundled: readonly Finding[],
): Promise<Report> {
  const { scope } = source;
  // checkpoints first: rows read later include everything signed by now
  const remembered = await source.checkpoints();
  const log = openLog(folder ?? devNull);
  const { signed, keys, seen, ...checkpoints } = await signedCheckpoints(
    folder === null ? null : log,
    remembered,
    given,
  );
  const { tiles, ...published } = publishedTiles(log, signed, address);
  const extent = await source.extent();

  const isWhole = scope.kind === 'ledger';
  const reached = address.kind === 'database' || isWhole ? signed : stepsOf(address.folder, signed);
  const dense = isWhole ? Math.max(signed.at(-1)?.size ?? 0, extent.rows) : extent.last;
  const state = new VerificationState(scope);
  let judged = 0;
  const workers = await judgeRanges({
    setting: {
      address,
      published: tiles && { folder: log.folder, size: tiles.size },
      roots: isWhole ? null : new Map(reached.map(({ size, root }) => [size, root])),
    },
    tasks: planRanges(scope, { extent, dense }, isWhole ? signed.map(({ size }) => size) : []),
    onReport: (report) => state.add(report),
    onRows: (rows) => onProgress((judged += rows), extent.rows),
  });

  const unpublished = {
    gaps: state.gaps,
    rows: state.unpublished,
    unreadable: state.unreadableTiles,
    dense,
  };
  const roots = isWhole ? judgeRoots(signed, state.roots) : { fitting: reached, findings: [] };
  const proven = roots.fitting.at(-1)?.size ?? 0;
  const isProven = (position: number, leaf: unknown): boolean =>
    position <= proven || leaf === hex(tiles?.entries.at(position)?.leaf ?? new Uint8Array());
  const evidence = await evidenceFilesOf(address);
  const found = [
    ...bundled,
    ...checkpoints.findings,
    ...published.findings,
    ...(await explainUnpublished(source, tiles?.entries ?? null, unpublished, (eventId) =>
      positionsOf(source, state.fingerprints, eventId),
    )),
    ...state.findings,
    ...(await repeatedEventIds(source, state.fingerprints)),
    ...judgeHead(extent, state.last),
    ...(await contentFindings(source, state.pinned)),
    ...evidence.findings,
    ...roots.findings,
  ];
  const findings = inOrder(settleLeaves(found, isProven));
  const proving = roots.fitting.findLast(({ cosigned, outside }) => cosigned && outside) ?? null;
  const covered = proving === null ? [] : await rowsAt(source, proving.size);
  return {
    outcome: outcomeOf(findings, proving),
    scope,
    rows: state.rows,
    first: findings[0] ?? null,
    findings: findings.slice(0, MOST),
    findingCount: findings.length + state.findingCount - state.findings.length,
    limit: proving && limitOf(proving, covered[0]?.recordedAt ?? null),
    beyondLimit: state.beyond(proving?.size ?? 0),
    checkpoints: {
      seen,
      signed: signed.length,
      fitting: roots.fitting.length,
      unreached: signed.length - reached.length,
    },
    keys: { from: keys.from, trusted: keys.keys.map(({ text }) => text) },
    quorum: given.quorum,
    evidenceFiles: evidence.files,
    workers: workers,
  };
}

/** Of a bundle, what its manifest says: its files are held against the records with its other faults. */
async function evidenceFilesOf(address: SourceAddress): ReturnType<typeof judgeEvidenceFiles> {
  if (address.kind === 'database') return judgeEvidenceFiles(address.databaseUrl);
  const { evidenceFiles } = readManifest(address.folder);
  const count = (state: BundledFile['state']): number =>
    evidenceFiles.filter((file) => file.state === state).length;
  const files = { named: evidenceFiles.length, fitting: count('included'), erased: count('erased') };
  return { files, findings: [] };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
