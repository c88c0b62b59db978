export { normaliseForSearch, sourceKey } from './normalise';
export { searchTerms, type SearchTerm, wordsSearched } from './search-terms';
export { type SearchableText, searchWords } from './search-words';
export { spellings } from './spelling';
export { withoutMutation } from './mutations';
export { sortKey } from './sort-key';
