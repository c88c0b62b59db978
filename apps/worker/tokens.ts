export const LEDGER = Symbol('ledger');
export const CALENDAR = Symbol('calendar');
export const TEMPORAL = Symbol('temporal client');
export const DIRECTORY = Symbol('directory');
