export { putNoticesRight, resumeReadModel, wakeEntry } from './free';
export { type Stuck, stuck } from './stuck';
export { administratorsOnly, isAdministrator } from './stuck-refusals';
