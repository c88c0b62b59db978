export { actingFor } from './acting-for';
export { type Deputising, deputiesIn, deputiesOn } from './deputies';
export { endDelegation, giveDelegation, tryEndingDelegation, tryGivingDelegation } from './delegate';
export { DirectoryReader } from './directory-reader';
export { recordDirectory } from './record-directory';
