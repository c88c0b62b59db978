export { readCheckpoint, type PublishedCheckpoint, type UnreadableCheckpoint } from '#tlog';
