export {
  feedEntryRows,
  type FeedSelection,
  saveFeedEntries,
  type StoredFeedEntry,
} from './feed-entries.repository';
