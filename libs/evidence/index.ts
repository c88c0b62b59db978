export { askTimeStamp } from './time-stamps/ask';
export { verifyTimeStamp, type TimeStamp } from './time-stamps/verify';
