export { asOf } from './as-of';
export { diff } from './diff';
export { states } from './states';
export { why, whyWithMail } from './why';
