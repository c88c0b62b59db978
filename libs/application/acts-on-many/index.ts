/** What one recorded act on many entries has in common, whatever it is: its events, and how each entry is reached. */
export { type ActDraft, appendAct, signedBy } from './append-act';
export { FAILED_AT_ONCE, IDS_AT_ONCE, type ManyServices, inParts, reachEach } from './reach-each';
