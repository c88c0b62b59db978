export { type CaseOpening, openCase, type OpenedCase } from './open-case';
export { nextCaseNumber } from './next-number';
export { registerCases } from './register-cases';
