import { type Bilingual, calendarDate, canonicalJson } from '#domain/kernel';
import { readPhrase } from './read-phrase';
import type { PhraseReading } from './grammar/phrase-reading';

const inBoth = ({ en, cy }: Bilingual) => [en, cy];

function readingOf(reading: PhraseReading): readonly (readonly string[])[] {
  switch (reading.kind) {
    case 'candidates':
      return reading.candidates.map(({ id, label, reason, window, rule }) => [
        id,
        window ? `${window.from} to ${window.to}` : 'no end',
        ...inBoth(label),
        ...inBoth(reason),
        canonicalJson(rule),
      ]);
    case 'undated':
      return [[`undated, to look at again on ${reading.lookAgainOn ?? 'no day'}`, ...inBoth(reading.reason)]];
    case 'refused':
      return [['refused', ...inBoth(reading.refusal.message)]];
    case 'not-understood':
      return [['not understood', ...inBoth(reading.reason)]];
  }
}

/** The readings offered for a phrase, and the part that was understood. */
export function offeredFor({ words, saidOn }: { words: string; saidOn: string }) {
  const reading = readPhrase({ words, saidOn: calendarDate(saidOn) });
  const understood = reading.understood.map(({ from, to }) => words.slice(from, to)).join(' … ');
  const warning =
    'warning' in reading && reading.warning !== null ? { warning: inBoth(reading.warning) } : {};
  return { words, saidOn, understood, offered: readingOf(reading), ...warning };
}
