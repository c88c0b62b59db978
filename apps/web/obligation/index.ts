export { describeRecorded, type DescribedEvent } from './describe-recorded';
export { loadScene } from './load-scene';
export { obligationForm, occurrenceForm, proposalForm } from './obligation-form';
export type { ObligationScene, OccurrenceScene, ProposalScene } from './obligation-scene';
export {
  datingOptions,
  evidenceOptions,
  itemOptions,
  postOptions,
  readingOptions,
  triggerOptions,
} from './options';
export { anotherDay, listedChoices, offeredChoices, phraseShown } from './phrase-readings';
export { postTitle } from './name-of';
export { sceneHelpers } from './scene-helpers';
export { mostPressing } from './standing-of';
