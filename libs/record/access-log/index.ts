export {
  type AccessEntry,
  accessKinds,
  type ListedAccess,
  listAccess,
  noteAccess,
} from './access-log.repository';
