/** The two official languages of Wales, with equal standing. */
export type Language = 'cy' | 'en';

/** Whole sentences in both languages. Never concatenate: Welsh initial mutations change words in context. */
export interface Bilingual {
  readonly cy: string;
  readonly en: string;
}

/** A title recorded in at least one language; a missing one is shown as awaiting translation, never machine-translated. */
export interface PartlyTranslated {
  readonly cy?: string | undefined;
  readonly en?: string | undefined;
}

export const both = (en: string, cy: string): Bilingual => ({ cy, en });

/** Both sentences in one text, for schemas whose messages are single texts: `saidInBoth` takes them apart again. */
export const inOneText = (en: string, cy: string): string => `${en}\n${cy}`;

/** The two sentences of a text made by `inOneText`; null for any other text. */
export function saidInBoth(text: string): Bilingual | null {
  const [en, cy, ...more] = text.split('\n');
  return en === undefined || cy === undefined || more.length > 0 ? null : both(en, cy);
}
