export { eraseDocument } from './erase-document';
export { type JudgementDone, judgeProposals } from './judge-proposals';
export {
  type AskedJudgement,
  type JudgedProposal,
  previewJudgement,
  type PreviewedJudgement,
  type ProposalOutcome,
} from './preview-judgement';
export {
  type AskedDocument,
  type DocumentServices,
  keepDocument,
  previewDocument,
  uploadDocument,
  uploadPasted,
} from './keep-document';
export { judgedSchema, takenSchema } from './judged-schema';
