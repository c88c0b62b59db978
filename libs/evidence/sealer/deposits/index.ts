export { Depositor, type Deposit, type FailedDeposit } from './deposit';
export { mailDeposit, type MailedTo } from './mail-deposit';
export { timeStampDeposit } from './time-stamp-deposit';
export { parseWitness, witnessDeposit, type Witness } from './witness-deposit';
