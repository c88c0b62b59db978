export {
  type Directory,
  loadDirectory,
  type Person,
  personById,
  personForClient,
  personForSubject,
  postById,
} from './directory';
export { mayDo } from './permissions';
export { actorFor, recipientsFrom } from './recipients';
