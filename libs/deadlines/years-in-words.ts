import type { Language } from '#kernel';

/** After these numbers *blynedd* mutates softly; after 2 it is *flynedd*; after all others the nasal *mlynedd* stands. */
const SOFT: readonly number[] = [3, 4, 6];

/** A length of time: `1 year`, `5 years`; `flwyddyn`, `2 flynedd`, `3 blynedd`, `5 mlynedd`. For use after a verb. */
export function formatYears(count: number, language: Language): string {
  if (language === 'en') return count === 1 ? '1 year' : `${count} years`;
  if (count === 1) return 'flwyddyn';
  if (count === 2) return '2 flynedd';
  return `${count} ${SOFT.includes(count) ? 'blynedd' : 'mlynedd'}`;
}

/** How often: `every year`, `every 5 years`; `bob blwyddyn`, `bob 5 mlynedd`. */
export function formatEveryYears(interval: number, language: Language): string {
  if (interval === 1) return language === 'en' ? 'every year' : 'bob blwyddyn';
  const years = formatYears(interval, language);
  return language === 'en' ? `every ${years}` : `bob ${years}`;
}
