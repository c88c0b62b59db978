export { makeBundle, type WantedScope } from './bundle';
export { keepSealing, seal, type Sealing, type SealOutcome, type SealRefusal } from './sealer';
export { mailDeposit, parseWitness, timeStampDeposit, witnessDeposit, type Deposit } from './sealer';
export { lastCheckpoint, readSigningKeys, type RecordedCheckpoint } from './sealer';
export { askTimeStamp } from './time-stamps/ask';
export { verifyTimeStamp, type TimeStamp } from './time-stamps/verify';
export { verifyRecord, type VerifyRecord } from './verify/verify-record';
export type { Limit, Report } from './verify/report';
