export { makeBundle } from './make-bundle';
export type { WantedScope } from './scope';
