export type { EntryProblem } from './entry-problem';
export { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from './load-register';
export { type ImportStep, planImport } from './plan-import';
