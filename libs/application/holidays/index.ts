export { type GivenList, givenListSchema, type NewerList, newerList } from './newer-list';
export { type ListPreview, previewList, whoRecordsList } from './preview-list';
