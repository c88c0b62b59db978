/** A run of text on a page, as a PDF places it: from the left and from the bottom, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** of the letters */
  readonly size: number;
}

export interface PageOfPieces {
  readonly height: number;
  /** in the order in which the PDF draws them: as a reader reads, with every program that writes letters */
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly text: string;
  /** more than one where it is cut by gaps, as a row of a table is */
  readonly cells: readonly { readonly text: string; readonly x: number }[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly atEdge: 'top' | 'bottom' | null;
}

const BULLET_ALONE = /^(?:[•▪◦‣·●○■□➢➤–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)$/iu;
const BULLET = /^(?:[•▪◦‣·●○■□➢➤*]\s|[–—-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|\|)/iu;

/** Letters of symbol fonts stand for bullets; what is invisible is left out. */
const cleaned = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u200b\ufeff\u00ad]/gu, '') // eslint-disable-line no-control-regex -- left out
    .replaceAll(/[\ue000-\uf8ff]/gu, '•')
    .replaceAll(/[\t\u00a0]/gu, ' ');

interface Fragment {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  readonly size: number;
}

/** Runs that follow each other on one baseline, without a gap. */
function fragmentsOf({ pieces }: PageOfPieces): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const piece of pieces) {
    const text = cleaned(piece.text);
    // a wide space is how a reader of PDFs says that there is a gap
    if (text === '' || (text.trim() === '' && piece.width > piece.size)) continue;
    const last = fragments.at(-1);
    const gap = last === undefined ? Infinity : piece.x - last.right;
    const size = Math.max(piece.size, 1);
    const isSameLine = last !== undefined && Math.abs(last.y - piece.y) < size * 0.4;
    if (last !== undefined && isSameLine && gap > -size && gap < size * 2) {
      const spaced = gap > size * 0.16 && !/\s$/u.test(last.text) && !/^\s/u.test(text);
      last.text += spaced ? ` ${text}` : text;
      last.right = Math.max(last.right, piece.x + piece.width);
    } else if (text.trim() !== '')
      fragments.push({ text, x: piece.x, right: piece.x + piece.width, y: piece.y, size });
  }
  return fragments;
}

/** Fragments on one baseline that were drawn one after the other, from left to right, make a line. */
function linesOf(page: PageOfPieces, number: number): readonly Line[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragmentsOf(page)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows =
      last !== undefined && Math.abs(last.y - fragment.y) < fragment.size * 0.4 && fragment.x >= last.right;
    if (follows) group?.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => {
    const cells: { text: string; x: number }[] = [];
    for (const { text, x } of group) {
      const before = cells.at(-1);
      const plain = text.trim().replaceAll(/ {2,}/gu, ' ');
      if (before !== undefined && cells.length === 1 && BULLET_ALONE.test(before.text)) before.text += ` ${plain}`;
      else cells.push({ text: plain, x });
    }
    const [first] = group as [Fragment, ...Fragment[]];
    return {
      text: cells.map(({ text }) => text).join('  '),
      cells,
      x: first.x,
      right: Math.max(...group.map(({ right }) => right)),
      y: first.y,
      size: first.size,
      page: number,
      atEdge: first.y > page.height * 0.9 ? 'top' : first.y < page.height * 0.1 ? 'bottom' : null,
    };
  });
}

const PAGE_NUMBER = /^(?:-\s*)?(?:(?:page|tudalen|tud\.?)\s*)?\d{1,4}(?:\s*(?:of|o|\/)\s*\d{1,4})?(?:\s*-)?$/iu;

const likeness = ({ text, atEdge }: Line): string => `${atEdge} ${text.replaceAll(/\d+/gu, '#')}`;

/** Without what stands at the edge of every page: numbers of pages, and what is repeated, but for its first time at the top. */
function withoutEdges(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const each of new Set(lines.filter(({ atEdge }) => atEdge !== null).map(likeness)))
      seen.set(each, (seen.get(each) ?? 0) + 1);
  return pages.map((lines, page) =>
    lines.filter((line) => {
      if (line.atEdge === null) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      const isRepeated = pages.length > 1 && (seen.get(likeness(line)) ?? 0) > 1;
      return !isRepeated || (page === 0 && line.atEdge === 'top');
    }),
  );
}

/** Lines of as many cells that begin at the same places: rows of a table. */
const isRowWith = (one: Line, other: Line | undefined): boolean =>
  other !== undefined &&
  one.cells.length > 1 &&
  other.cells.length === one.cells.length &&
  one.cells.every(({ x }, at) => Math.abs(x - (other.cells[at]?.x ?? Infinity)) < 3);

function asRows(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) =>
    isRowWith(line, lines[at - 1]) || isRowWith(line, lines[at + 1])
      ? { ...line, text: `| ${line.cells.map(({ text }) => text.replaceAll('|', '/')).join(' | ')} |` }
      : line,
  );
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** How far lines of one paragraph stand apart, in heights of their letters. */
function leadingOf(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (next?.page !== line.page || Math.abs(next.size - line.size) > line.size * 0.1) return [];
    const gap = (line.y - next.y) / line.size;
    return gap > 0.8 && gap < 2.2 ? [gap] : [];
  });
  return gaps.length === 0 ? 1.2 : Math.min(...[median(gaps), 1.9]);
}

const ENDS = /[.!?:;…]["”’)\]]?$/u;
const isRow = ({ text }: Line): boolean => text.startsWith('| ');

interface Joining {
  readonly leading: number;
  /** where lines end that are full, by page */
  readonly margin: readonly number[];
  /** of the text, by page */
  readonly width: readonly number[];
}

function isContinued(before: Line, next: Line, { leading, margin, width }: Joining): boolean {
  if (isRow(before) || isRow(next) || BULLET.test(`${next.text} `)) return false;
  if (Math.abs(before.size - next.size) > before.size * 0.1) return false;
  const isFilledTo = (part: number): boolean =>
    before.right > (margin[before.page] ?? 0) - (width[before.page] ?? 0) * (1 - part);
  const isFull = isFilledTo(0.8);
  const goesOn = /^[\p{Ll}(“‘]/u.test(next.text);
  if (next.page !== before.page) return !ENDS.test(before.text) && (goesOn || isFull);
  const gap = (before.y - next.y) / before.size;
  if (gap <= 0) return !ENDS.test(before.text) && goesOn && isFull;
  if (gap > leading * 1.35) return false;
  return isFull || (goesOn && isFilledTo(0.6) && !ENDS.test(before.text));
}

/** A word that a line break divides keeps its hyphen: whether it had one nobody can say. */
const joined = (before: string, next: string): string =>
  /\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(next) ? `${before}${next}` : `${before} ${next}`;

/** The text of a PDF: its lines in the order drawn, those of one paragraph joined, without what each page repeats. */
export function textOfPages(pages: readonly PageOfPieces[]): string {
  const read = withoutEdges(pages.map(linesOf)).map(asRows);
  const lines = read.flat();
  const margin = read.map((page) => Math.max(0, ...page.map(({ right }) => right)));
  const joining: Joining = {
    leading: leadingOf(lines),
    margin,
    width: read.map((page, at) => (margin[at] ?? 0) - Math.min(Infinity, ...page.map(({ x }) => x))),
  };
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    if (before === undefined) text = line.text;
    else if (isContinued(before, line, joining)) text = joined(text, line.text);
    else text += `${breakBetween(before, line, joining)}${line.text}`;
    before = line;
  }
  return text;
}

function breakBetween(before: Line, next: Line, { leading }: Joining): string {
  const isNear = next.page === before.page && (before.y - next.y) / before.size <= leading * 1.35;
  const areItems = (isRow(before) && isRow(next)) || (isNear && BULLET.test(`${next.text} `));
  return areItems || (isNear && Math.abs(before.size - next.size) <= before.size * 0.1) ? '\n' : '\n\n';
}
