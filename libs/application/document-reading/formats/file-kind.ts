import { type Result, ok, refuse } from '#domain/kernel';
import { type ReadingRefusal, kindNotRead } from '../refusals';

export type FileKind = 'text' | 'html' | 'docx' | 'pdf';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

/** Control characters that no text has. */
const BINARY = /[\u0000-\u0006\u000e-\u001a]/u; // eslint-disable-line no-control-regex -- these are what is looked for

const looksLikeHtml = (start: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|h[1-6]|p|table|ul|ol|section)\b/iu.test(
    start,
  );

/**
 * What a file is, by its content: a name can be wrong. HTML is told from text by its beginning, or by a name that says so.
 * Whether a packed file is Word is found when it is opened.
 */
export function fileKind(bytes: Uint8Array, name: string): Result<FileKind, ReadingRefusal> {
  // a PDF may begin after other bytes, within the first 1,024
  if (latin(bytes, 0, 1_024).includes('%PDF-')) return ok('pdf');
  if (begins(bytes, OLD_OFFICE)) return refuse(kindNotRead(/\.xls$/iu.test(name) ? 'sheet' : 'old-word'));
  if (begins(bytes, ZIP)) return ok('docx');
  const start = latin(bytes, 0, 4_096);
  if (start.startsWith('{\\rtf')) return refuse(kindNotRead('rich'));
  const isWide = begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff]);
  const text = isWide ? start.replaceAll('\u0000', '').slice(2) : start.replace(/^\u00ef\u00bb\u00bf/u, '');
  if (!isWide && BINARY.test(text) && !isPairs(bytes)) return refuse(kindNotRead('other'));
  return ok(looksLikeHtml(text) || /\.x?html?$/iu.test(name) ? 'html' : 'text');
}

/** UTF-16 without a mark: every other byte is zero. */
function isPairs(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, Math.min(bytes.length, 1_024) & ~1);
  const zeros = [0, 1].map((side) => some.filter((byte, at) => at % 2 === side && byte === 0).length);
  return Math.max(...zeros) > some.length * 0.35 && Math.min(...zeros) < some.length * 0.05;
}
