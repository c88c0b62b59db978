export type { RegisterProblem } from './register-problem';
export {
  incompleteIn,
  type LoadedRegister,
  loadRegister,
  readRegisterFile,
  sampleDirectoryFile,
  sampleRegisterFile,
} from './load-register';
export { type ImportStep, planImport } from './plan-import';
export { type FileFact, wholeRegisterSchema } from './whole-register';
export { loadingOrder } from './loading-order';
