export {
  choice,
  day,
  late,
  optionalAddress,
  optionalChoice,
  optionalDay,
  optionalFingerprint,
  optionalWords,
  several,
  words,
} from './answers';
export { readAnswers, type Body, type Field, type FieldOption } from './field';
export { answerProblems, refusalProblem, type FormProblem } from './form-problems';
export { formController } from './form-controller';
export type { FormDefinition, FormFrame } from './form-definition';
