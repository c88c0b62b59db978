/** A line of the text without its line break; offsets in UTF-16 units. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** without white space around it */
  readonly trimmed: string;
  /** columns of white space before it */
  readonly indent: number;
}

const TAB = 4;

/** The lines of a text, whichever of the three line ends it has. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\u2028\u2029\f]|$/gu)) {
    if (index >= from) lines.push(lineOf(text, from, index));
    from = index + end.length;
  }
  return lines;
}

function lineOf(whole: string, from: number, to: number): Line {
  const text = whole.slice(from, to);
  const white = /^\s*/u.exec(text)?.[0] ?? '';
  return { from, to, text, trimmed: text.trim(), indent: white.replaceAll('\t', ' '.repeat(TAB)).length };
}
