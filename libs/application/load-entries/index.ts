export {
  type DueStep,
  type LoadServices,
  type LoadedEntries,
  type LoadedEntry,
  type LoadingManner,
  loadEntries,
} from './load-entries';
