import type { PhraseReading } from './grammar/phrase-reading';

/** A piece of the words: understood, unread although it bears on time, or neither. */
export interface PhrasePart {
  readonly kind: 'understood' | 'unread' | 'rest';
  readonly text: string;
}

/** The words of a reading in pieces that make up the whole, for people to see what was read. */
export function phraseParts({ words, understood, unread }: PhraseReading): readonly PhrasePart[] {
  const marked = [
    ...understood.map((span) => ({ ...span, kind: 'understood' as const })),
    ...unread.map((span) => ({ ...span, kind: 'unread' as const })),
  ].sort((a, b) => a.from - b.from);
  const parts: PhrasePart[] = [];
  let at = 0;
  for (const { from, to, kind } of marked) {
    if (from > at) parts.push({ kind: 'rest', text: words.slice(at, from) });
    if (to > at) parts.push({ kind, text: words.slice(Math.max(at, from), to) });
    at = Math.max(at, to);
  }
  return at < words.length ? [...parts, { kind: 'rest', text: words.slice(at) }] : parts;
}
