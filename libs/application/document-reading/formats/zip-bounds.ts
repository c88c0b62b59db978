import { type Entry, type ZipFile, fromBuffer } from 'yauzl';
import { type Result, ok, refuse } from '#domain/kernel';
import type { ReadingLimits } from '../limits';
import { type ReadingRefusal, damaged, encrypted, kindNotRead, packedTooTightly } from '../refusals';

const PARTS = 5_000;
/** Small files pack well: the ratio says nothing of them. */
const SMALL = 8 * 1_024 ** 2;

/** Opened without unpacking anything: the list of parts stands at the end of a packed file. */
const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

function partsOf(zip: ZipFile): Promise<readonly Entry[]> {
  const parts: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (part: Entry) => {
      parts.push(part);
      if (parts.length > PARTS) resolve(parts);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(parts));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** How many bytes a part really unpacks to; the reader ends where it is more than the list says. */
const unpackedSize = (zip: ZipFile, part: Entry): Promise<number> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(part, (error, stream) => {
      if (error) return reject(error);
      let size = 0;
      stream.on('data', (piece: Buffer) => (size += piece.length));
      stream.on('end', () => resolve(size));
      stream.on('error', reject);
    });
  });

function kindOfParts(names: ReadonlySet<string>): 'docx' | 'open' | 'sheet' | 'other' {
  if (names.has('word/document.xml') || names.has('word/document2.xml')) return 'docx';
  if (names.has('content.xml')) return 'open';
  return names.has('xl/workbook.xml') ? 'sheet' : 'other';
}

/**
 * Whether a packed file is a Word document that unpacks to no more than a document holds: first by what it says of itself,
 * then, part by part and with nothing kept, by what comes out.
 */
export async function checkPacked(
  bytes: Uint8Array,
  { unpacked, ratio }: Pick<ReadingLimits, 'unpacked' | 'ratio'>,
): Promise<Result<null, ReadingRefusal>> {
  try {
    const zip = await opened(bytes);
    const parts = await partsOf(zip);
    const said = parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (parts.length > PARTS || said > unpacked || (said > SMALL && said > bytes.length * ratio))
      return refuse(packedTooTightly);
    if (parts.some((part) => part.isEncrypted())) return refuse(encrypted);
    const names = new Set(parts.map(({ fileName }) => fileName));
    const kind = kindOfParts(names);
    if (kind !== 'docx') return refuse(kindNotRead(kind));
    for (const part of parts) if (!part.fileName.endsWith('/')) await unpackedSize(zip, part);
    return ok(null);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return refuse(/too many bytes/iu.test(why) ? packedTooTightly : damaged);
  }
}
