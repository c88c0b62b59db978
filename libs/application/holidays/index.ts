export { type GivenList, givenListSchema, type NewerList, newerList } from './newer-list';
export { commandOf, listStream, listToRecord, recordingOfList } from './record-list';
export { type ListPreview, previewList, whoRecordsList } from './preview-list';
