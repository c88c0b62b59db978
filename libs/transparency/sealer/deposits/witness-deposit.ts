import { statSync } from 'node:fs';
import { BilingualError, both } from '#domain/kernel';
import {
  type Note,
  type PublishedCheckpoint,
  type Verifier,
  consistencyProof,
  formatNote,
  parseNote,
  parseVerifier,
  verifyNote,
} from '#transparency/tlog';
import { type PublishedLog, checkpointPath, publishCheckpoint } from '#transparency/published-log';
import type { Deposit } from './deposits';

const PATIENCE_MS = 10_000;

export interface Witness {
  /** the submission prefix: c2sp.org/tlog-witness */
  readonly url: string;
  readonly verifier: Verifier;
}

/** Parses `<verifier key>=<submission prefix>`. @throws BilingualError for an invalid value */
export function parseWitness(text: string): Witness {
  const [, key = '', url = ''] = /^(.*?)=(https?:.*)$/.exec(text) ?? [];
  const verifier = parseVerifier(key);
  if (verifier.ok && verifier.value.type === 'cosignature' && URL.canParse(url))
    return { url, verifier: verifier.value };
  throw new BilingualError(
    both(
      `“${text}” is no witness: give its cosignature key, “=” and the address it takes checkpoints at`,
      `Nid tyst yw “${text}”: rhowch ei allwedd gydlofnodi, “=” a’r cyfeiriad lle mae’n derbyn pwyntiau gwirio`,
    ),
  );
}

const signed = (note: Note, verifier: Verifier): boolean => {
  const verified = verifyNote(note, [verifier]);
  return verified.ok && verified.value.length > 0;
};

/** Gets the newest checkpoint cosigned by a witness, who requires a consistency proof. */
export function witnessDeposit({ url, verifier }: Witness, everyMs: number): Deposit {
  const isDone = (_log: PublishedLog, { note }: PublishedCheckpoint): boolean => signed(note, verifier);
  const lastCosigned = (log: PublishedLog): number | undefined =>
    log.sizes.findLast((size) => {
      const checkpoint = log.checkpoint(size);
      return checkpoint.ok && isDone(log, checkpoint.value);
    });
  return {
    name: both(`witness ${verifier.name}`, `tyst ${verifier.name}`),
    everyMs,
    isDone,
    lastDoneAt: (log) => {
      const size = lastCosigned(log);
      return size === undefined ? null : statSync(checkpointPath(log.folder, size)).mtimeMs;
    },
    make: async (log, checkpoint) => {
      const lines = await cosignatures(url, log, checkpoint, lastCosigned(log) ?? 0);
      const cosigned = parseNote(checkpoint.written + lines);
      if (!cosigned.ok || !signed(cosigned.value, verifier))
        throw new Error('the cosignature is not the witness’s');
      // others may have cosigned meanwhile; other lines of the reply are ignored
      const now = log.checkpoint(checkpoint.size);
      const { note } = now.ok ? now.value : checkpoint;
      const own = cosigned.value.signatures.filter(
        ({ name, keyId }) => name === verifier.name && keyId === verifier.keyId,
      );
      publishCheckpoint(
        log.folder,
        checkpoint.size,
        formatNote({ ...note, signatures: [...note.signatures, ...own] }),
      );
    },
  };
}

/** The witness's own size wins over ours: the proof starts from there. */
async function cosignatures(
  url: string,
  log: PublishedLog,
  checkpoint: PublishedCheckpoint,
  known: number,
): Promise<string> {
  const first = await submit(url, log, checkpoint, known);
  if (first.status !== 409) return accepted(first);
  const remembered = Number((await first.text()).trim());
  if (!Number.isSafeInteger(remembered) || remembered === known || remembered > checkpoint.size)
    throw new Error(`it has cosigned ${remembered} records of another history`);
  return accepted(await submit(url, log, checkpoint, remembered));
}

async function accepted(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`it answered ${response.status} ${text.trim()}`);
  return text;
}

function submit(
  url: string,
  log: PublishedLog,
  { size, written }: PublishedCheckpoint,
  from: number,
): Promise<Response> {
  const proof = from === 0 ? [] : consistencyProof(log.hashes(size), from, size);
  const lines = [`old ${from}`, ...proof.map((hash) => Buffer.from(hash).toString('base64'))];
  return fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: `${lines.join('\n')}\n\n${written}`,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}
