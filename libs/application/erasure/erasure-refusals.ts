import { type CalendarDate, type Refusal, both } from '#domain/kernel';
import { formatDate } from '#domain/deadlines';
import { retention } from '#domain/erasure';

export type ErasureRefusalCode =
  | 'not-an-administrator'
  | 'nothing-sealed'
  | 'not-named'
  | 'within-retention'
  | 'identity-not-sealed'
  | 'erasure-at-work';

export type ErasureRefusal = Refusal<ErasureRefusalCode>;

export const nothingSealed = (subject: string): ErasureRefusal => ({
  code: 'nothing-sealed',
  message: both(
    `Nothing is sealed for ${subject}: there are no words to erase, or they are erased already.`,
    `Nid oes dim wedi’i selio ar gyfer ${subject}: nid oes geiriau i’w dileu, neu maent wedi’u dileu eisoes.`,
  ),
});

export const notNamed = (subject: string): ErasureRefusal => ({
  code: 'not-named',
  message: both(
    `No event names ${subject}. Give the id as it is in the directory.`,
    `Nid oes digwyddiad sy’n enwi ${subject}. Rhowch y dynodydd fel y mae yn y cyfeiriadur.`,
  ),
});

export const withinRetention = (subject: string, until: CalendarDate): ErasureRefusal => ({
  code: 'within-retention',
  message: both(
    `The record of what ${subject} decided, or was notified of, is kept until ${formatDate(until, 'en')} (${retention.authority.en}). The refusal is recorded.`,
    `Cedwir y cofnod o benderfyniadau ${subject}, ac o’r hyn y rhoddwyd gwybod i ${subject} amdano, tan ${formatDate(until, 'cy')} (${retention.authority.cy}). Mae’r gwrthodiad wedi’i gofnodi.`,
  ),
});

export const identityNotSealed = (subject: string): ErasureRefusal => ({
  code: 'identity-not-sealed',
  message: both(
    `The ledger holds no more of ${subject} than the id. Take the name and address out of the directory. The refusal is recorded.`,
    `Nid yw’r cyfriflyfr yn dal mwy am ${subject} na’r dynodydd. Tynnwch yr enw a’r cyfeiriad o’r cyfeiriadur. Mae’r gwrthodiad wedi’i gofnodi.`,
  ),
});

export const erasureAtWork = (subject: string): ErasureRefusal => ({
  code: 'erasure-at-work',
  message: both(
    `Something else was recorded about erasing ${subject} just now. Look at the list of erasures, then ask again.`,
    `Cofnodwyd rhywbeth arall am ddileu ${subject} yr eiliad hon. Edrychwch ar y rhestr ddileu, yna gofynnwch eto.`,
  ),
});
