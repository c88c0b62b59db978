export { type Erased, eraseSubject, type ErasureRequest } from './erase-subject';
export { addToErasureList, listErasures, readErasureList } from './erasure-list';
export { type Replayed, replayErasures } from './replay-erasures';
