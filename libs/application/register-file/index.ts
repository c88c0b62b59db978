export { type Difference, compareRegister } from './compare';
export { comparison, registerFileIn, registerFileOf } from './comparison';
export { differenceInWords, fieldInWords } from './words';
export { recordFileFacts, type RecordedFileFact } from './record-facts';
export { registerFile } from './write';
export { mayTakeRegister } from './whole';
