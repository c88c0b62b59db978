import { z } from 'zod';
import { type Bilingual, both, defineFault } from '#domain/kernel';
import { HASH_BYTES, readCheckpoint } from '#transparency/tlog';

const fromHex = (text: string): Buffer | null =>
  /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : null;

/** Canonical base64 only: other encodings of the same bytes are refused. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** A SHA-256 in hex or base64; null for anything else. */
export function hashIn(text: string): Uint8Array | null {
  const bytes = fromHex(text) ?? fromBase64(text);
  return bytes?.length === HASH_BYTES ? bytes : null;
}

const NOT_A_HASH = defineFault(
  'not-a-hash',
  both(
    'A SHA-256 is 64 hex digits, or 44 letters of base64 that end in “=”.',
    '64 digid hecs yw SHA-256, neu 44 llythyren base64 sy’n gorffen ag “=”.',
  ),
);

export const hashField = z
  .string()
  .meta({ description: 'SHA-256, in hex or base64' })
  .transform((text, context) => {
    const bytes = hashIn(text);
    if (bytes !== null) return bytes;
    context.issues.push({ code: 'custom', input: text, message: NOT_A_HASH });
    return z.NEVER;
  });

export const proofField = z.array(hashField).max(64).meta({ description: 'from the leaf upwards' });

const decimal = z
  .string()
  .regex(/^(0|[1-9]\d{0,15})$/)
  .transform(Number)
  .pipe(z.int().min(0));

/** An integer up to 2^53 - 1, as a number or a Protobuf string. */
export const countField = z.union([z.int().min(0), decimal], {
  error: defineFault(
    'not-a-count',
    both(
      'Give a whole number from 0 to 2^53 - 1, in decimal digits without leading zeros.',
      'Rhowch rif cyfan o 0 i 2^53 - 1, mewn digidau degol heb seroau ar y blaen.',
    ),
  ),
});

const UNREADABLE_CHECKPOINT = defineFault(
  'unreadable-checkpoint',
  ({ said }: { readonly said: Bilingual }) => said,
);

/** A signed note as text, or as Sigstore wraps it. */
export const checkpointField = z
  .union([z.string(), z.object({ envelope: z.string() }).transform(({ envelope }) => envelope)])
  .transform((written, context) => {
    const checkpoint = readCheckpoint(written);
    if (checkpoint.ok) return checkpoint.value;
    const params = { said: checkpoint.refusal.message };
    context.issues.push({ code: 'custom', input: written, message: UNREADABLE_CHECKPOINT, params });
    return z.NEVER;
  });

/** An entry as text: its UTF-8 bytes are what is hashed. */
export const entryField = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'utf8')));

const NOT_BASE64 = defineFault(
  'not-base64',
  both(
    'This is not base64 as RFC 4648 section 4 writes it.',
    'Nid base64 fel y mae RFC 4648 adran 4 yn ei ysgrifennu yw hwn.',
  ),
);

export const bytesField = z.string().transform((text, context) => {
  const bytes = fromBase64(text);
  if (bytes !== null) return bytes;
  context.issues.push({ code: 'custom', input: text, message: NOT_BASE64 });
  return z.NEVER;
});
