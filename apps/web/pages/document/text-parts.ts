import type { ShownDocument } from '#application/queries';
import type { Language } from '#domain/kernel';

/** A piece of a document: a promise with its number, a sentence that was passed over, or what stands between. */
export interface TextPart {
  readonly text: string;
  readonly number: number | null;
  readonly isPassedOver: boolean;
  readonly language: Language | null;
  /** what is left out before it stands in no part */
  readonly isCut: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly number: number | null;
  readonly language: Language | null;
}

/** Longer than this, what stands far from every promise is left out. */
const WHOLE = 60_000;
const AROUND = 400;

function spansOf({ proposed, over }: Pick<ShownDocument, 'proposed' | 'over'>): readonly Span[] {
  const found = proposed.map(({ number, proposal: { offset, text, language } }) => ({
    from: offset,
    to: offset + text.length,
    number,
    language,
  }));
  const passed = over.map(({ offset, text }) => ({
    from: offset,
    to: offset + text.length,
    number: null,
    language: null,
  }));
  return [...found, ...passed].toSorted((one, other) => one.from - other.from || other.to - one.to);
}

/** To the nearest end of a line within reach, so that no word is cut. */
function cut(text: string, side: 'start' | 'end'): string {
  const at = side === 'start' ? text.lastIndexOf('\n', text.length - AROUND) : text.indexOf('\n', AROUND);
  if (at < 0) return text.length <= AROUND * 3 ? text : side === 'start' ? text.slice(-AROUND) : text.slice(0, AROUND);
  return side === 'start' ? text.slice(at + 1) : text.slice(0, at);
}

/** A document in pieces, in order. Of two promises that overlap the first is marked as far as it goes. */
export function textParts(document: Pick<ShownDocument, 'text' | 'proposed' | 'over'>): readonly TextPart[] {
  const text = document.text ?? '';
  const parts: TextPart[] = [];
  const rest = (from: number, to: number): void => {
    const between = text.slice(from, to);
    const plain = { number: null, isPassedOver: false, language: null };
    if (between === '') return;
    if (text.length <= WHOLE || between.length <= AROUND * 3) {
      parts.push({ ...plain, text: between, isCut: false });
      return;
    }
    if (from > 0) parts.push({ ...plain, text: cut(between, 'end'), isCut: false });
    parts.push({ ...plain, text: to < text.length ? cut(between, 'start') : '', isCut: true });
  };
  let end = 0;
  for (const { from, to, number, language } of spansOf(document)) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    rest(end, start);
    parts.push({ text: text.slice(start, to), number, language, isPassedOver: number === null, isCut: false });
    end = to;
  }
  rest(end, text.length);
  return parts;
}
