import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkProof } from '#evidence/check-proof';
import type { PublishedCheckpoint } from '#transparency/tlog';
import type { PublishedLog } from '#transparency/published-log';
import { BUNDLE_LIMITS, CONSISTENCY } from '#evidence/bundle';
import { openPlain } from '#record/plain-files';
import { type BundleFault, MOST_FAULTS, fault } from './bundle-fault';
import { eachLine } from './lines';

/** For a partial ledger: every checkpoint must be proven to be a prefix of the next one. @throws LineFault */
export function consistencyFaults(folder: string, log: PublishedLog): readonly BundleFault[] {
  const path = join(folder, CONSISTENCY);
  const checkpoints = log.sizes.flatMap((size): PublishedCheckpoint[] => {
    const checkpoint = log.checkpoint(size);
    return checkpoint.ok ? [checkpoint.value] : [];
  });
  const faults: BundleFault[] = [];
  let lines = 0;
  if (existsSync(path))
    withLines(path, (line) => {
      const [older, newer] = [checkpoints[lines], checkpoints[lines + 1]];
      lines += 1;
      if (older === undefined || newer === undefined) return false;
      if (!proves(line.toString('utf8'), older, newer)) faults.push(wrong(lines));
      return faults.length < MOST_FAULTS;
    });
  const isWhole = lines === Math.max(0, checkpoints.length - 1) || faults.length >= MOST_FAULTS;
  return isWhole ? faults : [notBetween];
}

function withLines(path: string, report: (line: Buffer) => boolean): void {
  const { file } = openPlain(path, BUNDLE_LIMITS.file.lines);
  try {
    eachLine(file, BUNDLE_LIMITS, report);
  } finally {
    closeSync(file);
  }
}

/** Checks that the line is of these two and its hashes lead to their roots; signatures are judged elsewhere. */
function proves(line: string, older: PublishedCheckpoint, newer: PublishedCheckpoint): boolean {
  const { fromCheckpoint, toCheckpoint } = (parsed(line) ?? {}) as Record<string, unknown>;
  if (fromCheckpoint !== older.written || toCheckpoint !== newer.written) return false;
  const answer = checkProof({ proof: Buffer.from(line), signatures: null });
  return answer.ok && answer.value.valid && answer.value.kind === 'consistency';
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const notBetween = fault(
  'consistency-wrong',
  CONSISTENCY,
  'it does not hold one proof between each two checkpoints.',
  'nid yw’n dal un prawf rhwng pob dau bwynt gwirio.',
);

const wrong = (line: number): BundleFault =>
  fault(
    'consistency-wrong',
    CONSISTENCY,
    `line ${line} does not show the one checkpoint to be the beginning of the next.`,
    `nid yw llinell ${line} yn dangos bod y naill bwynt gwirio yn ddechrau’r nesaf.`,
  );
