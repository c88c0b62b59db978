/** The shipped list as its files have it. */
export { default as announcements } from './data/announcements.json';
export { default as published } from './data/uk-bank-holidays.json';
