export {
  erasureEventCatalog,
  type ErasureEventData,
  type ErasureEventType,
  erasureStream,
  isErasureStream,
} from './events/catalog';
export { erasureReplayed } from './events/erasure-replayed';
export { keyIdsSchema, subjectSchema } from './events/parts';
export { subjectErased } from './events/subject-erased';
export { retainedUntil, retention } from './retention';
