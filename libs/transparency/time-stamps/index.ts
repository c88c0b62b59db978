export { askTimeStamp } from './ask';
export { verifyTimeStamp } from './verify';
