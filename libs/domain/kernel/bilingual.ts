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

/** A title in both languages: one that awaits translation is the other, and of none at all `otherwise` stands. */
export const inBoth = ({ en, cy }: PartlyTranslated, otherwise = ''): Bilingual =>
  both(en ?? cy ?? otherwise, cy ?? en ?? otherwise);

/** In quotation marks, in both languages. */
export const quoted = ({ en, cy }: Bilingual): Bilingual => both(`“${en}”`, `“${cy}”`);

/** Something cannot go on; the message holds both languages, for whoever does not know which is wanted. */
export class BilingualError extends Error {
  override readonly name: string = 'BilingualError';

  constructor(
    readonly said: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${said.cy}\n${said.en}`, options);
  }
}
