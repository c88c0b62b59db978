export { type CountedRequest, type RequestCount, countRequest, forgetEndedCounts } from './counts.repository';
