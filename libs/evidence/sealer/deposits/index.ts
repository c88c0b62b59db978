export { Depositor, type Deposit, type FailedDeposit } from './deposit';
export { mailDeposit } from './mail-deposit';
export { timeStampDeposit } from './time-stamp-deposit';
export { parseWitness, witnessDeposit } from './witness-deposit';
