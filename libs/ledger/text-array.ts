const TEXT_OID = 25;
const HEADER_BYTES = 20;

/**
 * A `text[]` in PostgreSQL's binary format (array_recv, src/backend/utils/adt/arrayfuncs.c), which the driver passes on
 * as it is: neither side quotes, escapes or scans the texts, as the literal form makes both do.
 */
export function textArray(texts: readonly string[]): Buffer {
  const lengths = texts.map((text) => Buffer.byteLength(text));
  const buffer = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, HEADER_BYTES));
  // one dimension, no nulls, elements of type text, so many of them, counted from 1
  [1, 0, TEXT_OID, texts.length, 1].forEach((field, index) => buffer.writeInt32BE(field, index * 4));
  let at = HEADER_BYTES;
  texts.forEach((text, index) => {
    const length = lengths[index] ?? 0;
    buffer.writeInt32BE(length, at);
    buffer.write(text, at + 4, length, 'utf8');
    at += 4 + length;
  });
  return buffer;
}
