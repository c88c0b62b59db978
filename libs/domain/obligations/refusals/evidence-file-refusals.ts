import { type Bilingual, both } from '#domain/kernel';

/** What keeps a file from being opened. */
export type UnopenedWhy = 'missing' | 'erased' | 'altered';

export interface Unopened {
  /** of the evidence, as it was given */
  readonly reference: string;
  readonly why: UnopenedWhy;
}

const WHY: Readonly<Record<UnopenedWhy, Bilingual>> = {
  missing: both('its file is missing', 'mae ei ffeil ar goll'),
  erased: both('its file was erased', 'dilëwyd ei ffeil'),
  altered: both('its file is not the one that was attached', 'nid ei ffeil yw’r un a atodwyd'),
};

/** Each with what is wrong with it, in one clause. */
const listed = (files: readonly Unopened[], language: 'en' | 'cy'): string =>
  files.map(({ reference, why }) => `${reference} (${WHY[why][language]})`).join('; ');

/** Refusals about files kept as evidence. The first two only who can look at the files knows: they bar a command before it is decided. */
export const evidenceFileRefusals = {
  'evidence-cannot-be-opened': (p: { files: readonly Unopened[] }) =>
    both(
      `What cannot be opened proves nothing, so this completion can be neither submitted nor confirmed with it: ${listed(p.files, 'en')}. Attach the file again as a newer version, and submit the completion with that one.`,
      `Nid yw’r hyn na ellir ei agor yn profi dim, felly ni ellir cyflwyno na chadarnhau’r cwblhad hwn gydag ef: ${listed(p.files, 'cy')}. Atodwch y ffeil eto fel fersiwn fwy newydd, a chyflwynwch y cwblhad gyda’r fersiwn honno.`,
    ),
  'evidence-file-unknown': () =>
    both(
      'The file named here is not one that you uploaded for this entry. Upload it first, and name it exactly as the upload was answered.',
      'Nid yw’r ffeil a enwir yma yn un a lanlwythwyd gennych ar gyfer y cofnod hwn. Lanlwythwch hi yn gyntaf, ac enwch hi yn union fel yr atebwyd y lanlwytho.',
    ),
  'evidence-file-attached': (p: { reference: string }) =>
    both(
      `This upload is attached already: ${p.reference}. Name that one, or upload the file again and attach the new upload: each has a key of its own, so that erasing one leaves the other.`,
      `Mae’r lanlwythiad hwn wedi’i atodi eisoes: ${p.reference}. Enwch hwnnw, neu lanlwythwch y ffeil eto ac atodwch y lanlwythiad newydd: mae gan bob un ei allwedd ei hun, fel bod dileu un yn gadael y llall.`,
    ),
};
