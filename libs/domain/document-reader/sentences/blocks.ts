import type { Stretch } from './ends-of-sentences';
import { type Heading, headingOf, numbersPart } from './headings';
import { type Line, linesOf } from './lines';
import { type Marker, markerOf, paragraphNumber } from './markers';
import { isRow, isRuled } from './tables';

/** A paragraph, list item, row or heading. */
export type Block =
  | {
      readonly form: 'prose' | 'item';
      readonly stretches: Stretch[];
      readonly marker: Marker | null;
      readonly indent: number;
      readonly numbered: boolean;
    }
  | { readonly form: 'row'; readonly line: Line; readonly ruledBelow: boolean }
  | { readonly form: 'heading'; readonly line: Line; readonly heading: Heading };

type Written = Extract<Block, { stretches: Stretch[] }>;

/** A paragraph that is shorter ends where its writer ended it. */
const WRAPPED = 45;
/** A line that is shorter, before one that begins with a capital letter, ends too. */
const FULL = 60;
/** A line over a list, no longer than this, is its heading. */
const TITLE = 60;
/** Longer lines are paragraphs of their own, not lines of one. */
const PARAGRAPH = 140;
/** What a page has at its foot, even within a sentence. */
const PAGE_NUMBER = /^(?:page |tudalen )?\d{1,3}(?: (?:of|o) \d{1,3})?$|^-\s?\d{1,3}\s?-$/iu;
const FINISHED = /[.!?:;]["'”’)\]]*$/u;

/** The blocks of a text in their order; a sentence that a page break or a line break cuts stays in one. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  let open: Written | null = null;
  let last: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trimmed === '' || isRuled(line) || PAGE_NUMBER.test(line.trimmed)) continue;
    const before = lines[index - 1] ?? null;
    const apart = before === null || before.trimmed === '' || PAGE_NUMBER.test(before.trimmed);
    const following = lines[index + 1] ?? null;
    const alone =
      apart &&
      (following === null ||
        following.trimmed === '' ||
        (line.trimmed.length <= TITLE && markerOf(following.text) !== null));
    const previous: Line | null = last;
    last = line;
    if (isRow(line)) {
      blocks.push({ form: 'row', line, ruledBelow: following !== null && isRuled(following) });
      open = null;
      continue;
    }
    if (open !== null && previous !== null && continues(open, previous, line, apart)) {
      lengthen(open, previous, line);
      continue;
    }
    const marker = markerOf(line.text);
    const heading = marker !== null && belongs(marker, text, blocks) ? null : headingOf(line, alone);
    if (heading !== null) {
      blocks.push({ form: 'heading', line, heading });
      open = null;
      continue;
    }
    open = begun(line, marker);
    blocks.push(open);
  }
  return blocks;
}

function begun(line: Line, marker: Marker | null): Written {
  const number = marker === null ? paragraphNumber(line.text) : 0;
  const from = line.from + (marker?.length ?? number);
  return {
    form: marker === null ? 'prose' : 'item',
    stretches: [{ from, to: line.to }],
    marker,
    indent: line.indent,
    numbered: number > 0,
  };
}

/** Whether a line goes on with the block that is open. */
function continues(open: Written, before: Line, line: Line, apart: boolean): boolean {
  if (
    numbersPart(line.trimmed) ||
    markerOf(line.text) !== null ||
    paragraphNumber(line.text) > 0 ||
    /^\s*#/u.test(line.text)
  )
    return false;
  if (apart)
    return lengthOf(open) >= WRAPPED && !FINISHED.test(before.trimmed) && /^\p{Ll}/u.test(line.trimmed);
  return open.form === 'prose' || line.indent > open.indent || wraps(before, line);
}

const lengthOf = ({ stretches }: Written): number => {
  const last = stretches.at(-1);
  return last === undefined ? 0 : last.to - last.from;
};

/** A line that is one sentence with the line before it lengthens its stretch; another begins a new one. */
function lengthen(open: Written, before: Line, line: Line): void {
  const stretch = open.stretches.at(-1);
  if (stretch !== undefined && wraps(before, line))
    open.stretches.splice(-1, 1, { from: stretch.from, to: line.to });
  else open.stretches.push({ from: line.from, to: line.to });
}

/** An action of minutes has a line of its own. */
const ACTION = /^(?:actions?|cam gweithredu|gweithred(?:u)?|AP|A)\b[ \d./-]{0,8}[:–-]/iu;

function wraps(before: Line, line: Line): boolean {
  if (ACTION.test(line.trimmed)) return false;
  if (/^[\p{Ll}(&]/u.test(line.trimmed) || /[,–-]$/u.test(before.trimmed)) return true;
  const { length } = before.trimmed;
  return !before.trimmed.endsWith(':') && length >= FULL && length <= PARAGRAPH;
}

/** Whether a numbered line goes on with a list: it follows its lead-in, or the item before it. */
function belongs(marker: Marker, text: string, blocks: readonly Block[]): boolean {
  const block = blocks.at(-1);
  if (marker.number === null) return true;
  if (block === undefined || (block.form !== 'prose' && block.form !== 'item')) return false;
  const end = block.stretches.at(-1)?.to ?? 0;
  if (
    text
      .slice(Math.max(0, end - 40), end)
      .trimEnd()
      .endsWith(':')
  )
    return true;
  return block.marker?.sort === marker.sort && block.marker.number === marker.number - 1;
}
