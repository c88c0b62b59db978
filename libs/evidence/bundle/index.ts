export { schemaFault } from './format/event-schemas';
export { BUNDLE_LIMITS, type BundleLimits, kindOfFile, LINE_FILES } from './format/limits';
export {
  type BundledFile,
  CONSISTENCY,
  contentFile,
  evidenceFile,
  EVENTS,
  INCLUSION,
  listOf,
  LOG,
  MANIFEST,
  type Manifest,
  MANIFEST_HASH,
  manifestSchema,
  ruleFile,
} from './format/manifest';
export type { BundleScope, WantedScope } from './format/scope';
export { type BundleOrder, makeBundle, type VerifyForBundle } from './make-bundle';
