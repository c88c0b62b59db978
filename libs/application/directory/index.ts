export { barToOthers } from './administrators';
export {
  type Directory,
  loadDirectory,
  nationOfPost,
  type Person,
  personById,
  personForClient,
  personForSubject,
  postById,
} from './directory';
export { type CurrentDirectory, DirectoryFile } from './directory-file';
export { type ActorRefusal, actorRefusalCodes, holdActor } from './hold-actor';
export { holdingOf } from './holding';
export { mayDo } from './permissions';
export { actorFor, byOf, recipientsFrom } from './recipients';
export { nobodyElse, saidBefore, secondPeople } from './second-people';
