import { both, ok, refuse, type Refusal, type Result } from '#kernel';
import { readCheckpoint, type UnreadableCheckpoint } from '../published-checkpoint';
import type { StatedInclusion } from './claim';
import { fromBase64, hashIn } from './fields';

/** The first line of an inclusion proof as text. */
export const TLOG_PROOF = 'c2sp.org/tlog-proof@v1';

/** Reads c2sp.org/tlog-proof. The extra data is left aside: nobody vouches for it. */
export function readTlogProof(
  text: string,
): Result<StatedInclusion, UnreadableCheckpoint | Refusal<'not-a-tlog-proof'>> {
  const end = text.indexOf('\n\n');
  const [heading, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (heading !== TLOG_PROOF || end < 0) return notATlogProof(1);
  const extra = /^extra (.*)$/.exec(lines[0] ?? '')?.[1];
  if (extra !== undefined && fromBase64(extra) === null) return notATlogProof(2);
  const [index = '', ...hashes] = extra === undefined ? lines : lines.slice(1);
  const before = extra === undefined ? 2 : 3;
  const number = Number(/^index (0|[1-9]\d*)$/.exec(index)?.[1]);
  if (!Number.isSafeInteger(number)) return notATlogProof(before);
  const proof: Uint8Array[] = [];
  for (const [at, line] of hashes.entries()) {
    const hash = line.endsWith('=') ? hashIn(line) : null;
    if (hash === null) return notATlogProof(before + 1 + at);
    proof.push(hash);
  }
  const checkpoint = readCheckpoint(text.slice(end + 2));
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  return ok({
    kind: 'inclusion',
    index: number,
    size,
    root,
    leaf: null,
    proof,
    checkpoints: [checkpoint.value],
  });
}

const notATlogProof = (line: number) =>
  refuse<Refusal<'not-a-tlog-proof'>>({
    code: 'not-a-tlog-proof',
    message: both(
      `Line ${line} is not as ${TLOG_PROOF} has it: this heading, perhaps “extra” and base64, “index” and a number, one hash a line in base64, an empty line, the checkpoint.`,
      `Nid yw llinell ${line} fel y mae ${TLOG_PROOF} yn gofyn: y pennawd hwn, “extra” a base64 efallai, “index” a rhif, un hash i bob llinell mewn base64, llinell wag, y pwynt gwirio.`,
    ),
  });
