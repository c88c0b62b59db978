import { type CandidateReading, findPhrases } from '#domain/deadlines';
import type { CalendarDate } from '#domain/kernel';
import type { Expected } from '../document-reading';
import type { Sentence } from '../sentences/sentence';

/** When a sentence says that something is to happen. */
export interface Time {
  readonly datePhrase: string | null;
  readonly expected: Expected;
  readonly readings: readonly CandidateReading[];
}

export function timeOf({ text }: Sentence, saidOn: CalendarDate | null): Time {
  const [phrase] = saidOn === null ? [] : findPhrases({ words: text, saidOn });
  const readings = phrase?.reading.kind === 'candidates' ? phrase.reading.candidates : [];
  const last = readings[0]?.window?.to ?? null;
  return {
    datePhrase: phrase?.words ?? null,
    expected: { kind: phrase ? 'window' : 'undated', last, saidOn },
    readings,
  };
}
