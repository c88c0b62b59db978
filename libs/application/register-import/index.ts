export type { RegisterProblem } from './register-problem';
export { incompleteIn, readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from './load-register';
export { type ImportStep, planImport } from './plan-import';
export { loadingOrder } from './loading-order';
