export { schemaFault } from './format/event-schemas';
export {
  CONSISTENCY,
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
export { makeBundle } from './make-bundle';
