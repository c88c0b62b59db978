export { asOf } from './as-of';
export { diff } from './diff';
export { replay } from './states';
export { why, whyWithMail } from './why';
