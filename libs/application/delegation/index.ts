export { actingFor } from './acting-for';
export { endDelegation, giveDelegation } from './delegate';
export { DirectoryReader } from './directory-reader';
export { recordDirectory } from './record-directory';
