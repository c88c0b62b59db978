import { type Bilingual, type Refusal, both } from '#domain/kernel';

const MIB = 1_024 ** 2;

export type ReadingRefusalCode =
  | 'document-empty'
  | 'document-too-large'
  | 'document-too-long'
  | 'document-too-many-pages'
  | 'document-without-text'
  | 'document-encrypted'
  | 'document-damaged'
  | 'document-packed-too-tightly'
  | 'document-not-unicode'
  | 'document-kind-not-read'
  | 'document-took-too-long'
  | 'document-took-too-much'
  | 'documents-waiting';

export type ReadingRefusal = Refusal<ReadingRefusalCode>;

const refusal = (code: ReadingRefusalCode, message: Bilingual): ReadingRefusal => ({
  code,
  pointer: '/file',
  message,
});

export const empty = refusal(
  'document-empty',
  both(
    'There is nothing in this document to read. Choose another one, or paste its words.',
    'Nid oes dim yn y ddogfen hon i’w ddarllen. Dewiswch un arall, neu gludo ei geiriau.',
  ),
);

export const tooLarge = (most: number): ReadingRefusal =>
  refusal(
    'document-too-large',
    both(
      `A document that is read may have at most ${most / MIB} MB, and this one has more. Paste the part that matters.`,
      `${most / MIB} MB ar y mwyaf a all fod mewn dogfen a ddarllenir, ac mae mwy yn hon. Gludwch y rhan sy’n bwysig.`,
    ),
  );

export const tooLong = (most: number): ReadingRefusal =>
  refusal(
    'document-too-long',
    both(
      `The text of this document is longer than ${most} characters. Read it in parts: paste the part that matters.`,
      `Mae testun y ddogfen hon yn hwy na ${most} o nodau. Darllenwch hi fesul rhan: gludwch y rhan sy’n bwysig.`,
    ),
  );

export const tooManyPages = (pages: number, most: number): ReadingRefusal =>
  refusal(
    'document-too-many-pages',
    both(
      `This PDF says that it has ${pages} pages, and at most ${most} are read. Save the pages that matter as a PDF of their own.`,
      `Mae’r PDF hwn yn dweud mai nifer ei dudalennau yw ${pages}, a darllenir ${most} ar y mwyaf. Cadwch y tudalennau sy’n bwysig fel PDF ar wahân.`,
    ),
  );

export const withoutText = refusal(
  'document-without-text',
  both(
    'This PDF is a picture of its pages, a scan, and has no text to read. Ask for the document that was scanned, have the text recognised, or paste the words that matter.',
    'Llun o’i dudalennau yw’r PDF hwn, sgan, ac nid oes testun ynddo i’w ddarllen. Gofynnwch am y ddogfen a sganiwyd, adnabod y testun â rhaglen, neu gludo’r geiriau sy’n bwysig.',
  ),
);

export const encrypted = refusal(
  'document-encrypted',
  both(
    'This document is locked with a password. Save a copy without one, and choose that.',
    'Mae’r ddogfen hon wedi’i chloi â chyfrinair. Cadwch gopi heb un, a dewiswch hwnnw.',
  ),
);

export const damaged = refusal(
  'document-damaged',
  both(
    'This file is damaged, or is not what it says it is, and cannot be read. Open it in its own program, save it again, and choose that.',
    'Mae’r ffeil hon wedi’i difrodi, neu nid yw’r hyn y mae’n honni ei bod, ac ni ellir ei darllen. Agorwch hi yn ei rhaglen ei hun, ei chadw eto, a dewiswch honno.',
  ),
);

export const packedTooTightly = refusal(
  'document-packed-too-tightly',
  both(
    'This file unpacks to far more than a document holds, as files do that are made to stop a program. It was not unpacked.',
    'Mae’r ffeil hon yn dadbacio i lawer mwy nag y mae dogfen yn ei ddal, fel y gwna ffeiliau a wneir i atal rhaglen. Ni chafodd ei dadbacio.',
  ),
);

/** @param at of the first byte that is no UTF-8, from 1 */
export const notUnicode = (at: { readonly line: number; readonly column: number }): ReadingRefusal =>
  refusal(
    'document-not-unicode',
    both(
      `This text is not in UTF-8 (line ${at.line}, character ${at.column}): it was probably saved as Windows-1252 (ANSI). Save it as UTF-8, so that no letter is guessed.`,
      `Nid yw’r testun hwn yn UTF-8 (llinell ${at.line}, nod ${at.column}): mae’n debyg iddo gael ei gadw fel Windows-1252 (ANSI). Cadwch ef fel UTF-8, fel na chaiff yr un llythyren ei dyfalu.`,
    ),
  );

/** What a file turns out to be that is not read. */
const KINDS = {
  'old-word': both(
    'This is a document of an older Word (.doc). Save it as .docx, and choose that.',
    'Dogfen o fersiwn hŷn o Word (.doc) yw hon. Cadwch hi fel .docx, a dewiswch honno.',
  ),
  rich: both(
    'This is a rich text file (.rtf). Save it as .docx or as plain text, and choose that.',
    'Ffeil testun cyfoethog (.rtf) yw hon. Cadwch hi fel .docx neu fel testun plaen, a dewiswch honno.',
  ),
  open: both(
    'This is an OpenDocument file. Save it as .docx, and choose that.',
    'Ffeil OpenDocument yw hon. Cadwch hi fel .docx, a dewiswch honno.',
  ),
  sheet: both(
    'This is a spreadsheet, not a document: import it as a spreadsheet instead.',
    'Taenlen yw hon, nid dogfen: mewnforiwch hi fel taenlen yn lle hynny.',
  ),
  other: both(
    'This is no document that can be read here. Choose plain text, a web page (HTML), Word (.docx) or a PDF.',
    'Nid dogfen y gellir ei darllen yma yw hon. Dewiswch destun plaen, tudalen we (HTML), Word (.docx) neu PDF.',
  ),
} as const;

export const kindNotRead = (kind: keyof typeof KINDS): ReadingRefusal =>
  refusal('document-kind-not-read', KINDS[kind]);

export const tookTooLong = (milliseconds: number): ReadingRefusal =>
  refusal(
    'document-took-too-long',
    both(
      `This document was not read within ${milliseconds / 1_000} seconds, and the attempt was ended. Read it in parts.`,
      `Ni ddarllenwyd y ddogfen hon o fewn ${milliseconds / 1_000} eiliad, a rhoddwyd terfyn ar yr ymgais. Darllenwch hi fesul rhan.`,
    ),
  );

export const tookTooMuch = refusal(
  'document-took-too-much',
  both(
    'This document took more memory than reading may take, and the attempt was ended. Read it in parts.',
    'Cymerodd y ddogfen hon fwy o gof nag y caiff darllen ei gymryd, a rhoddwyd terfyn ar yr ymgais. Darllenwch hi fesul rhan.',
  ),
);

export const othersWaiting = refusal(
  'documents-waiting',
  both(
    'Several documents are being read at this moment. Try again in a minute.',
    'Mae sawl dogfen yn cael eu darllen ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
  ),
);
