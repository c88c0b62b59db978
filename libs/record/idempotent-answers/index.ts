export {
  type Claimed,
  claimAnswer,
  finishAnswer,
  forgetEndedAnswers,
  releaseAnswer,
} from './idempotent-answers.repository';
