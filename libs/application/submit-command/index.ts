export { DecideCommand } from './decide-command';
export { commandHash, versionsOf } from './event-metadata';
export { clockStateOf } from './outcome';
export { type AmendmentPreview, previewAmendment } from './preview-amendment';
export { type ApprovalPreview, previewApproval } from './preview-approval';
export { type FactPreview, previewFact } from './preview-fact';
export {
  type CommandRequest,
  type Gateway,
  submitCommand,
  type Submission,
  type SubmitServices,
  type Submitted,
  type UnknownOutcome,
} from './submit-command';
export { withKindLadders } from './with-kind-ladders';
export { withNations } from './with-nations';
