export { type CaseOpening, openCase, type OpenedCase } from './open-case';
export { nextCaseNumber, numberOpenedBy } from './next-number';
export { registerCases } from './register-cases';
