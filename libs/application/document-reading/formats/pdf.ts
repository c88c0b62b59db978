import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { type Result, ok, refuse } from '#domain/kernel';
import type { ReadingLimits } from '../limits';
import { type ReadingRefusal, damaged, encrypted, tooLong, tooManyPages, withoutText } from '../refusals';
import { type PageOfPieces, type Piece, textOfPages } from './pdf-layout';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Nothing is fetched, drawn or run: the text alone is asked for. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1_000_000,
} as const;

/** A run of text; its place is the last two of the six numbers. */
const runSchema = z.object({
  str: z.string(),
  width: z.number(),
  height: z.number(),
  transform: z.array(z.number()).min(6),
});

function pieceOf(item: unknown): readonly Piece[] {
  const run = runSchema.safeParse(item).data;
  if (run === undefined) return [];
  const { str: text, width, height, transform } = run;
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  // what is written up or down the page is no line of it
  if (Math.abs(b) > Math.abs(a)) return [];
  return [{ text, x, y, width, size: Math.abs(d) || height || 1 }];
}

async function pageOf(document: Document, number: number): Promise<PageOfPieces> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    return {
      height: top - bottom,
      pieces: items.flatMap(pieceOf).map((piece) => ({ ...piece, y: piece.y - bottom })),
    };
  } finally {
    page.cleanup();
  }
}

/** Less than a letterhead: the number that a scanner stamps is no text. */
const FEWEST_LETTERS = 20;

/** The text of a PDF; refused where it is locked, is a picture of its pages, or is longer than a document is. */
export async function pdfText(
  bytes: Uint8Array,
  { pages: most, characters }: Pick<ReadingLimits, 'pages' | 'characters'>,
): Promise<Result<string, ReadingRefusal>> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), OPTIONS);
    if (document.numPages > most) return refuse(tooManyPages(document.numPages, most));
    const pages: PageOfPieces[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await pageOf(document, number);
      length += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (length > characters * 1.5) return refuse(tooLong(characters));
      pages.push(page);
    }
    const text = textOfPages(pages);
    return (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS ? refuse(withoutText) : ok(text);
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? encrypted : damaged);
  }
}
