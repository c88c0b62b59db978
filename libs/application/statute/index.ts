export { bindingLines, bindingWritten, bindingsIn } from './bindings';
export { comingDays, type ComingDays } from './coming-days';
export { duties, type ListedDuty } from './duties';
export { duty, type DutyEntry, type DutyNeed, type ShownDuty } from './duty';
export { type AskedRegistration, type Registration, registrationsOf } from './register-duty';
export { severalEntries, type StatuteRefusal } from './statute-refusals';
export { comingInWords, needInWords, valueInWords } from './words';
export { writtenAs } from './written';
export { pastInWords, pastOccurrences } from './past-occurrences';
