export { type ActAsked, actedMeanwhile, recordServiceAct, tryServiceAct } from './record-service-act';
