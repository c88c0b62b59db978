import { instant } from '#kernel';
import { types, type CustomTypesConfig } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond 2^53: ${text}`);
  return value;
};

const UTC_MILLIS = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/**
 * `2026-11-23 19:30:00.123+00` to our instants; the driver's Date would lose the text, its local midnight a day. What
 * only PostgreSQL calls a time (infinity, years before Christ or beyond 9999) stays as it writes it.
 */
function instantText(text: string): string {
  const [, day, time, millis = ''] = UTC_MILLIS.exec(text) ?? [];
  if (day !== undefined) return `${day}T${time}.${millis.padEnd(3, '0')}Z`;
  try {
    return instant(text.replace(' ', 'T'));
  } catch {
    return text;
  }
}

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: safeInteger,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantText,
};

/** `bigint` as number, `date` as `YYYY-MM-DD`, `timestamptz` as an instant in milliseconds. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof types.getTypeParser>[0], format?: 'text') =>
    PARSERS[oid] ?? (types.getTypeParser(oid, format) as unknown)) as CustomTypesConfig['getTypeParser'],
};
