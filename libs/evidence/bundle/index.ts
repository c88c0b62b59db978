export type { BundleRefusal } from './bundle-refusal';
export { makeBundle, type MadeBundle } from './make-bundle';
export type { BundleFault } from './read/bundle-fault';
export { bundleFaults } from './read/bundle-faults';
export { openBundleRows } from './read/bundle-rows';
export type { WantedScope } from './scope';
