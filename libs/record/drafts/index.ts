export { dropDraft, findDraft, type SavedDraft, keepDraft } from './drafts.repository';
