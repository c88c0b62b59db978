export { delegatedRoles, endDelegation, giveDelegation, standingDelegations } from './decide-delegation';
export {
  DIRECTORY_STREAM,
  directoryEventCatalog,
  type DirectoryEventData,
  type DirectoryEventType,
} from './events/catalog';
export {
  type DirectoryRecord,
  type DirectoryVersion,
  directoryVersionSchema,
  evolveDirectory,
  NO_DIRECTORY,
  type RecordedDelegation,
} from './fold-directory';
export { type DelegationRefusal, delegationRefusalCodes } from './refusals';
