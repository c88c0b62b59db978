import type { Marker } from './markers';

interface List {
  readonly key: string;
  readonly leadIn: string | null;
  number: number | null;
}

/** The lists that are open at a place of the text, one under the other. */
export class Lists {
  private open: List[] = [];

  /** An item begins; `leadIn` are the words that the block before it ended with, where it ended with a colon. */
  item(marker: Marker, indent: number, leadIn: string | null): { leadIn: string | null; depth: number } {
    const key = `${marker.sort} ${indent}`;
    const at = this.open.findLastIndex(
      (list) => list.key === key && (marker.number === null || list.number === marker.number - 1),
    );
    if (at >= 0 && (leadIn === null || at === this.open.length - 1)) {
      this.open.length = at + 1;
    } else {
      if (leadIn === null && this.open.at(-1)?.key === key) this.open.pop();
      this.open.push({ key, leadIn, number: null });
    }
    const list = this.open.at(-1);
    if (list) list.number = marker.number;
    return { leadIn: list?.leadIn ?? null, depth: this.open.length };
  }

  /** Text between items ends lists with bullets; a numbered one goes on with its next number. */
  prose(): void {
    this.open = this.open.filter(({ number }) => number !== null).slice(-3);
  }
}
