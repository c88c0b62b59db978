export { type Deposit, mailDeposit, timeStampDeposit } from './deposits/deposits';
export { parseWitness, witnessDeposit } from './deposits/witness-deposit';
export { keepSealing } from './keep-sealing';
export { seal, type Sealing } from './seal';
export { rebuildLog, type RebuiltLog } from './rebuild-log';
export { readSigningKeys } from './signing-keys';
