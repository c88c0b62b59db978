export { type Submission } from './admit';
export { DecideCommand } from './decide-command';
export { type DirectServices, registerDirectly } from './register-directly';
export { commandHash, versionsOf } from './event-metadata';
export { clockStateOf } from './outcome';
export { type AmendmentPreview, previewAmendment } from './preview-amendment';
export { type CommandPreview, type DryRun, previewCommand } from './preview-command';
export { type FactPreview, previewFact } from './preview-fact';
export {
  type CommandRequest,
  type Gateway,
  submitCommand,
  type SubmitServices,
  type Submitted,
  type UnknownOutcome,
} from './submit-command';
export { withKindLadders } from './with-kind-ladders';
export { withNations } from './with-nations';
export { isBeyondSense, looksEmpty, nonsenseIn, onePostIn } from './nonsense-bar';
