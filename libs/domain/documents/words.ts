import type { ExpectedKind, PromiseLabel } from '#domain/document-reader';
import { type Bilingual, both } from '#domain/kernel';
import type { ObligationKind } from '#domain/obligations';
import type { DocumentFormat } from './events/document-read';

export const promiseLabelWords: Readonly<Record<PromiseLabel, Bilingual>> = {
  commitment: both('Commitment', 'Ymrwymiad'),
  duty: both('Duty', 'Dyletswydd'),
  action: both('Action', 'Cam gweithredu'),
  recommendation: both('Recommendation', 'Argymhelliad'),
};

export const strengthWords: Readonly<Record<'firm' | 'soft', Bilingual>> = {
  firm: both('firm', 'pendant'),
  soft: both('soft: an aim, an intention or an offer', 'meddal: nod, bwriad neu gynnig'),
};

export const expectedKindWords: Readonly<Record<ExpectedKind, Bilingual>> = {
  date: both('by a day', 'erbyn diwrnod'),
  window: both('within a span of time', 'o fewn cyfnod'),
  undated: both('no time is given', 'ni roddir amser'),
  event: both('after something that has no day in the text', 'ar ôl rhywbeth nad oes iddo ddiwrnod yn y testun'),
  recurring: both('again and again', 'dro ar ôl tro'),
};

export const formatWords: Readonly<Record<DocumentFormat, Bilingual>> = {
  text: both('plain text', 'testun plaen'),
  html: both('web page', 'tudalen we'),
  docx: both('Word document', 'dogfen Word'),
  pdf: both('PDF', 'PDF'),
};

/** What a proposal becomes on the register, unless a person says otherwise. */
export const kindOfLabel: Readonly<Record<PromiseLabel, ObligationKind>> = {
  commitment: 'one-off-commitment',
  duty: 'continuous-duty',
  action: 'action',
  recommendation: 'recommendation',
};
