export { compareRegister, type Difference } from './compare';
export { differenceInWords } from './words';
export { recordFileFacts, type RecordedFileFact } from './record-facts';
export { registerFile } from './write';
export { mayTakeRegister } from './whole';
