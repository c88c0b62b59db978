export { effectsOfCommand, factsKnown } from './effects';
