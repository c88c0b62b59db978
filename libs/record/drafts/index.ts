export { dropDraft, findDraft, type KeptDraft, keepDraft } from './drafts.repository';
