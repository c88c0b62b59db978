export { barToOthers } from './administrators';
export {
  type Directory,
  loadDirectory,
  nationOfPost,
  parseDirectory,
  type Person,
  personById,
  personForClient,
  personForSubject,
  postById,
  type Role,
} from './directory';
export { type CurrentDirectory, DirectoryFile, type DirectorySource } from './directory-file';
export { type ActorRefusal, actorRefusalCodes, holdActor, isProgram } from './hold-actor';
export { holdingOf } from './holding';
export { mayDo } from './permissions';
export { actorFor, byOf, recipientsFrom } from './recipients';
export { namesIn, postTitle } from './names';
export { nobodyElse, saidBefore, secondPeople } from './second-people';
