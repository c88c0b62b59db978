export { bundleFaults } from './bundle/bundle-faults';
export { openBundleRows } from './bundle/bundle-rows';
export { openReadableBundle } from './bundle/readable-bundle';
export type { Limit, Report } from './report';
export { verifyForBundle } from './verify-for-bundle';
export { verifyRecord, type VerifyRecord } from './verify-record';
