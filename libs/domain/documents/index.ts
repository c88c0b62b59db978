export { type Compared, compareReadings, type Numbered, type PromiseChange } from './compare-readings';
export {
  type DocumentId,
  documentIdOf,
  documentIdSchema,
  documentStream,
  isDocumentStream,
  newDocumentId,
} from './events/document-id';
export { type DocumentEventData, documentEventCatalog, type DocumentEventType } from './events/catalog';
export type { DocumentFormat } from './events/document-read';
export { type Document, foldDocument, type ProposalState, stateOfProposal } from './fold-document';
export { likeness, wordsOfPromise } from './likeness';
export { expectedKindWords, formatWords, kindOfLabel, promiseLabelWords, strengthWords } from './words';
export {
  datedReadings,
  entryOfProposal,
  LEAVE_OPEN,
  type OfDocument,
  type TakenProposal,
  titleOfProposal,
} from './entry-of-proposal';
