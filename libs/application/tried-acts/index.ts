/** What one who is asked to confirm an act must know that is no command of an entry: what would be recorded. */
export { type TriedAct, triedAct } from './tried-act';
