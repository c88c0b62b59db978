export { loadRegister, type LoadedRegister } from './load-register';
export { planImport, type ImportStep } from './plan-import';
export { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from './read-register-files';
export type { RowProblem } from './row-problem';
export type { SourceReader } from './source-reader';
