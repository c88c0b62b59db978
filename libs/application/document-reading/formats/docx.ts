import mammoth from 'mammoth';
import { type Result, ok, refuse } from '#domain/kernel';
import type { ReadingLimits } from '../limits';
import { type ReadingRefusal, damaged } from '../refusals';
import { htmlText } from './html';
import { checkPacked } from './zip-bounds';

/** Pictures say nothing that can be read; what is struck out by a tracked change is no longer said. */
const OPTIONS = {
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  includeDefaultStyleMap: true,
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'comment-reference => '],
};

/** The text of a Word document: headings, lists and tables as a web page would have them. */
export async function docxText(
  bytes: Uint8Array,
  limits: Pick<ReadingLimits, 'unpacked' | 'ratio'>,
): Promise<Result<string, ReadingRefusal>> {
  const checked = await checkPacked(bytes, limits);
  if (!checked.ok) return checked;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { value } = await mammoth.convertToHtml({ buffer }, OPTIONS);
    return ok(htmlText(value));
  } catch {
    return refuse(damaged);
  }
}
