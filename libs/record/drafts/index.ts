export { dropDraft, findDraft, forgetOldest, type SavedDraft, keepDraft } from './drafts.repository';
