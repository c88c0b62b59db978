import { type CalendarDate, dayNumbered } from './calendar-date';
import { FIRST_CACHED_DAY, LAST_CACHED_DAY } from './civil-days';

const [FIRST, LAST] = [dayNumbered(FIRST_CACHED_DAY), dayNumbered(LAST_CACHED_DAY)];

/** Memoizes a function of a day for 1900 to 2100: at most about 73,000 results. */
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

/** Memoizes a function of an immutable object, for the lifetime of the object. */
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

/**
 * Memoizes a function of an immutable object and of what else it rests on. Of each object the last result alone is kept, and it
 * stands while `stands` says so of what it rested on and what it would rest on now.
 */
export function memoizeWhile<Key extends object, Rest, Value>(
  make: (key: Key, rest: Rest) => Value,
  stands: (before: Rest, now: Rest) => boolean,
): (key: Key, rest: Rest) => Value {
  const cache = new WeakMap<Key, { readonly rest: Rest; readonly value: Value }>();
  return (key, rest) => {
    const known = cache.get(key);
    if (known !== undefined && stands(known.rest, rest)) return known.value;
    const value = make(key, rest);
    cache.set(key, { rest, value });
    return value;
  };
}
