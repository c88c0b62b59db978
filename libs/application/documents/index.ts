export { eraseDocument } from './erase-document';
export {
  type AskedJudgement,
  type JudgedProposal,
  type JudgementDone,
  judgeProposals,
  previewJudgement,
  type PreviewedJudgement,
  type ProposalOutcome,
} from './judge-proposals';
export {
  type AskedDocument,
  type DocumentServices,
  keepDocument,
  previewDocument,
  uploadDocument,
  uploadPasted,
} from './keep-document';
export { judgedSchema, takenSchema } from './judged-schema';
