import { both, type Bilingual, type PartlyTranslated } from '#kernel';
import type { By, EventData, ObligationEventType } from '#obligations';

/** The name to show for who decided; the directory knows it, the ledger does not. */
export type NameOf = (by: By) => string;

/** One event as a whole sentence in each language. */
export type Sentence<Type extends ObligationEventType> = (data: EventData<Type>, name: NameOf) => Bilingual;

export type Sentences<Types extends ObligationEventType> = { readonly [Type in Types]: Sentence<Type> };

/** A title in both languages: the one there is stands in for one awaiting translation. */
export const titled = (title: PartlyTranslated): Bilingual =>
  both(title.en ?? title.cy ?? '', title.cy ?? title.en ?? '');
