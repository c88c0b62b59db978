import { type CalendarDate, dayNumbered } from './calendar-date';
import { FIRST_CACHED_DAY, LAST_CACHED_DAY } from './civil-days';

const [FIRST, LAST] = [dayNumbered(FIRST_CACHED_DAY), dayNumbered(LAST_CACHED_DAY)];

/** The same function of a day, its results for the days from 1900 to 2100 kept: never more than some 73,000. */
export function memoizePerDay<Value>(make: (on: CalendarDate) => Value): (on: CalendarDate) => Value {
  const cache = new Map<CalendarDate, Value>();
  return (on) => {
    const known = cache.get(on);
    if (known !== undefined) return known;
    const value = make(on);
    if (on >= FIRST && on <= LAST) cache.set(on, value);
    return value;
  };
}

/** The same function of an object that never changes, its results kept as long as the object lives. */
export function memoizeBy<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const cache = new WeakMap<Key, Value>();
  return (key) => {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    cache.set(key, value);
    return value;
  };
}
