export type {
  DocumentProposal,
  DocumentReading,
  Expected,
  ExpectedKind,
  PassedOver,
  PromiseLabel,
} from './contract/document-reading';
export { readDocument } from './read-document';
export { describeRule } from './rules/all-rules';
