export { askedPoint, pointQuery, type AskedPoint } from './asked-point';
export { changedFields, type ChangedField } from './changed-fields';
export { describeRecorded, type DescribedEvent } from './describe-recorded';
export { loadScene } from './load-scene';
export { nameOf, postTitle } from './name-of';
export { obligationForm, occurrenceForm, proposalForm } from './obligation-form';
export type { ObligationScene, OccurrenceScene, ProposalScene, SceneAt } from './obligation-scene';
export {
  datingOptions,
  evidenceOptions,
  itemOptions,
  postOptions,
  readingOptions,
  triggerOptions,
} from './options';
export { pastOf, type Past } from './past';
export { anotherDay, listedChoices, offeredChoices, phraseShown } from './phrase-readings';
export { isNow, sceneAt } from './scene-at';
export { sceneHelpers } from './scene-helpers';
export { shownInputs, type ShownInput } from './shown-inputs';
export { valueInWords } from './value-in-words';
