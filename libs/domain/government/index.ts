export {
  governmentEventCatalog,
  type GovernmentEventData,
  type GovernmentEventType,
  governmentStream,
  isGovernmentStream,
} from './events/catalog';
export { type ChangeEntry, type ChangeRequest, changeRequestSchema } from './change-request';
export { type ChangeOfGovernment, foldChange } from './fold-change';
export { type Candidate, planChange } from './plan-change';
export { governmentRefusal, type GovernmentRefusal } from './refusals';
