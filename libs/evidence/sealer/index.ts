export { lastCheckpoint, type RecordedCheckpoint } from './checkpoints.repository';
export { mailDeposit, parseWitness, timeStampDeposit, witnessDeposit, type Deposit } from './deposits';
export { keepSealing } from './keep-sealing';
export { seal, type Sealing } from './seal';
export type { SealOutcome, SealRefusal } from './seal-outcome';
export { readSigningKeys } from './signing-keys';
