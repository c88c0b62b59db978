import type { Bilingual } from '#domain/kernel';
import { type ReplayedDecision, type TodayVerdict, type Verdict, needsAttention } from './verdict';
import { differenceInWords, otherTimeZonesInWords, verdictInWords } from './verdict-words';

/** Each value that the replay gives otherwise than it was recorded, in a sentence. */
export const differencesOf = (verdict: Verdict): readonly Bilingual[] =>
  verdict.kind === 'differs' ? verdict.differences.map(differenceInWords) : [];

/** What today's core and calendar would give otherwise, in sentences; none where nothing. */
export const changesOf = (today: TodayVerdict | null): readonly Bilingual[] =>
  today?.kind !== 'differs'
    ? []
    : [...(today.answer === null ? [] : [today.answer]), ...differencesOf(today)];

/** What a replay found of one decision, in sentences. */
export interface ReplayedInWords {
  /** `partly`: the same, as far as can be read; `attention`: a person has to look into it */
  readonly outcome: 'same' | 'partly' | 'attention';
  readonly sentence: Bilingual;
  readonly differences: readonly Bilingual[];
  /** null where it cannot be asked for today */
  readonly today: { readonly outcome: 'same' | 'differs'; readonly differences: readonly Bilingual[] } | null;
}

export function replayedInWords(replayed: ReplayedDecision, timeZones: string): ReplayedInWords {
  const { verdict, versions, today } = replayed;
  const note =
    verdict.kind === 'differs' && replayed.otherTimeZones ? [otherTimeZonesInWords(replayed, timeZones)] : [];
  return {
    outcome: needsAttention(replayed) ? 'attention' : verdict.kind === 'same' ? 'same' : 'partly',
    sentence: verdictInWords(verdict, versions),
    differences: [...differencesOf(verdict), ...note],
    today:
      today === null
        ? null
        : { outcome: today.kind === 'differs' ? 'differs' : 'same', differences: changesOf(today) },
  };
}
