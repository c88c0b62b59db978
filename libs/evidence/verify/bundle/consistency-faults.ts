import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProof } from '#evidence/check-proof';
import type { PublishedCheckpoint } from '#transparency/tlog';
import type { PublishedLog } from '#transparency/published-log';
import { CONSISTENCY } from '#evidence/bundle';
import { type BundleFault, fault } from './bundle-fault';

/** For a partial ledger: every checkpoint must be proven to be a prefix of the next one. */
export function consistencyFaults(folder: string, log: PublishedLog): readonly BundleFault[] {
  const path = join(folder, CONSISTENCY);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  const checkpoints = log.sizes.flatMap((size): PublishedCheckpoint[] => {
    const checkpoint = log.checkpoint(size);
    return checkpoint.ok ? [checkpoint.value] : [];
  });
  const wanted = checkpoints.slice(1).map((newer, index) => [checkpoints[index], newer] as const);
  if (lines.length !== wanted.length) return [notBetween];
  return wanted.flatMap(([older, newer], index) =>
    older !== undefined && proves(lines[index] ?? '', older, newer) ? [] : [wrong(index + 1)],
  );
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
