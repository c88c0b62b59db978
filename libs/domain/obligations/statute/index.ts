export {
  definitionOfDuty,
  entriesOfDuty,
  openedByOf,
  statuteEntry,
  type StatuteRegistration,
} from './definition-of-duty';
export { type StatuteEntry, type StatutePlan, statutePlan, type Supplied } from './plan';
