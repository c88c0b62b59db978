/** As much as the API takes. Of a longer line no more is held than shows that it is one. */
export const LONGEST_LINE = 1024 * 1024;

/** Cuts a text into lines as it comes. However long a line is, little of it is held and nothing is read twice. */
export class LineReader {
  private parts: string[] = [];
  private length = 0;

  /** The lines that end in a further piece of the text. */
  linesWith(text: string): readonly string[] {
    const [first = '', ...others] = text.split('\n');
    const last = others.pop();
    this.add(first);
    if (last === undefined) return [];
    const lines = [this.line(), ...others.map(withoutReturn)];
    this.add(last);
    return lines;
  }

  /** What stands after the last end of a line, once the text is over. */
  lastLine(): readonly string[] {
    return this.length === 0 ? [] : [this.line()];
  }

  private add(part: string): void {
    if (part !== '' && this.length <= LONGEST_LINE) this.parts.push(part.slice(0, LONGEST_LINE + 1));
    this.length += part.length;
  }

  private line(): string {
    const line = withoutReturn(this.parts.join(''));
    this.parts = [];
    this.length = 0;
    return line;
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
