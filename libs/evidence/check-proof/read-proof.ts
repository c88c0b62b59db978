import type { z } from 'zod';
import {
  type Bilingual,
  type Fault,
  JsonBoundsError,
  type Language,
  type Refusal,
  type Result,
  both,
  faultsOf,
  ok,
  parseBoundedJson,
  refuse,
} from '#domain/kernel';
import { type UnreadableCheckpoint, readCheckpoint } from '#transparency/tlog';
import type { Claim, StatedInclusion } from './forms/claim';
import { fromBase64, hashIn } from './forms/fields';
import { formOf } from './forms/forms';

/** The first line of an inclusion proof as text. */
export const TLOG_PROOF = 'c2sp.org/tlog-proof@v1';

/** Parses c2sp.org/tlog-proof. The extra data is ignored: it is not authenticated. */
function readTlogProof(
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

export interface UnreadableProof extends Refusal {
  /** for JSON that is nearly a proof */
  readonly faults?: readonly Fault[];
}

/** Parses a proof in any form: JSON, c2sp.org/tlog-proof, or a checkpoint by itself. */
export function readProof(bytes: Uint8Array): Result<Claim, UnreadableProof> {
  const text = decode(bytes);
  if (text === null) return notText;
  if (text.trimStart().startsWith('{')) return readJson(text);
  if (text.includes('\r')) return windowsLines;
  if (text.startsWith(TLOG_PROOF)) return readTlogProof(text);
  const checkpoint = readCheckpoint(text);
  if (checkpoint.ok) return ok({ kind: 'checkpoint', checkpoints: [checkpoint.value] });
  return text.includes('\n\n\u2014 ') ? checkpoint : notAProof;
}

/** A proof is a record and a list of hashes. */
const JSON_BOUNDS = { depth: 1_000, values: 1_000_000 };

function readJson(text: string): Result<Claim, UnreadableProof> {
  let json: object;
  try {
    json = parseBoundedJson(text, JSON_BOUNDS) as object;
  } catch (error) {
    if (error instanceof JsonBoundsError) return notJson(error.said);
    const why = error instanceof Error ? error.message : String(error);
    return notJson(both(why, `(yn Saesneg) ${why}`));
  }
  const form = formOf(json);
  if (form === null) return notAProof;
  const read = form.safeParse(json);
  return read.success ? ok(read.data) : faulty(read.error);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

const notText = refuse<UnreadableProof>({
  code: 'not-text',
  message: both(
    'This is not text in UTF-8. A proof is JSON, a C2SP proof or a checkpoint, each as text.',
    'Nid testun UTF-8 yw hwn. JSON, prawf C2SP neu bwynt gwirio yw prawf, pob un ar ffurf testun.',
  ),
});

const windowsLines = refuse<UnreadableProof>({
  code: 'carriage-returns',
  message: both(
    'This text has carriage returns, as Windows editors write them, and a signature covers every byte. Save the file again as it was sent, with line feeds only.',
    'Mae nodau dychwelyd yn y testun hwn, fel y mae golygyddion Windows yn eu hysgrifennu, ac mae llofnod yn cwmpasu pob beit. Cadwch y ffeil eto fel yr anfonwyd hi, â nodau llinell newydd yn unig.',
  ),
});

const notAProof = refuse<UnreadableProof>({
  code: 'not-a-proof',
  message: both(
    `This is none of the proofs that are read here: JSON with “kind”: “inclusion” or “consistency”, JSON of a Certificate Transparency log or of Rekor, a text that starts with ${TLOG_PROOF}, or a checkpoint as a signed note.`,
    `Nid yw hwn yn un o’r profion a ddarllenir yma: JSON â “kind”: “inclusion” neu “consistency”, JSON log Certificate Transparency neu Rekor, testun sy’n dechrau â ${TLOG_PROOF}, neu bwynt gwirio ar ffurf nodyn wedi’i lofnodi.`,
  ),
});

const notJson = (why: Bilingual) =>
  refuse<UnreadableProof>({
    code: 'invalid-json',
    message: both(`This cannot be read as JSON: ${why.en}`, `Ni ellir darllen hwn fel JSON: ${why.cy}`),
  });

function faulty(error: z.ZodError) {
  const faults = faultsOf(error);
  const places = (language: Language): string =>
    faults.map(({ pointer, message }) => `${pointer || '/'}: ${message[language]}`).join(' ');
  return refuse<UnreadableProof>({
    code: 'invalid-proof',
    pointer: faults[0]?.pointer ?? '',
    message: both(`This is not a proof yet. ${places('en')}`, `Nid yw hwn yn brawf eto. ${places('cy')}`),
    faults,
  });
}
