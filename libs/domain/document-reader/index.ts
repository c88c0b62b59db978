export type {
  DocumentProposal,
  DocumentReading,
  Expected,
  ExpectedKind,
  PassedOver,
  PromiseLabel,
} from './document-reading';
export { readDocument } from './read-document';
export { describeRule } from './rules/all-rules';
