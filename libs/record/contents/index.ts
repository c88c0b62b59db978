export { calendarIn } from './calendar-in';
export { type Content, type ContentFault, contentOf, heldToHash } from './content';
export {
  contentPages,
  contentsOfKind,
  storeContents,
  storedContent,
  storedContents,
} from './contents.repository';
export { KnownContents } from './known-contents';
