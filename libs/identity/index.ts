export { actorFor } from './actor';
export {
  directorySchema,
  personById,
  personForClient,
  personForSubject,
  personSchema,
  postById,
  postSchema,
  type Directory,
  type Person,
  type Post,
} from './directory';
export { identityMigrations } from './identity-migrations';
export { DirectoryFileError, loadDirectory, parseDirectory } from './load-directory';
export { mayDo, permissions } from './permissions';
export { recipientsFrom, type Recipient, type Recipients } from './recipients';
export { roleSchema, type Role } from './role';
export {
  openSignIn,
  SIGN_IN_CALLBACK_PATH,
  type PendingSignIn,
  type SignedIn,
  type SignIn,
  type SignInSettings,
} from './sign-in';
