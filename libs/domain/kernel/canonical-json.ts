import canonicalize from 'canonicalize';

/**
 * RFC 8785 text of a JSON value: equal values give equal bytes.
 * @throws TypeError for what JSON cannot hold faithfully: undefined, NaN, infinities, -0, integers beyond 2^53,
 * Date, Map, U+0000 (PostgreSQL text cannot store it), lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  // with sorted keys JSON.stringify is canonical: RFC 8785 follows ECMAScript
  if (judge(value, null, '')) return JSON.stringify(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** Whether two values are equal as JSON, in any key order; undefined fields are ignored. */
export const sameJson = (one: unknown, other: unknown): boolean => jsonText(one) === jsonText(other);

const jsonText = (value: unknown): string | undefined =>
  value === undefined ? undefined : canonicalJson(JSON.parse(JSON.stringify(value)));

/** The path of a value; rendered as a pointer only for an error. */
interface Place {
  readonly within: Place | null;
  readonly key: string | number;
}

const pointerOf = ({ within, key }: Place): string => (within === null ? '' : `${pointerOf(within)}/${key}`);

/** Whether all keys are sorted. @throws TypeError for what JSON cannot hold faithfully */
function judge(value: unknown, within: Place | null, key: string | number): boolean {
  const fail = (why: string): never => {
    throw new TypeError(`${pointerOf({ within, key }) || '/'}: ${why}`);
  };
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') {
    if (value.includes('\u0000')) fail('U+0000 cannot be stored');
    if (!value.isWellFormed()) fail('lone surrogate');
    return true;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) fail('not a storable number');
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) fail('integer beyond 2^53');
    return true;
  }
  if (typeof value !== 'object') return fail(`${typeof value} is not JSON`);
  const place: Place = { within, key };
  if (Array.isArray(value)) return judgeItems(value, place);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) fail('not a plain object');
  return judgeFields(value as Readonly<Record<string, unknown>>, place);
}

function judgeItems(items: readonly unknown[], place: Place): boolean {
  let inOrder = true;
  for (let index = 0; index < items.length; index += 1)
    if (!judge(items[index], place, index)) inOrder = false;
  return inOrder;
}

function judgeFields(fields: Readonly<Record<string, unknown>>, place: Place): boolean {
  let inOrder = true;
  let before = '';
  for (const key of Object.keys(fields)) {
    judge(key, place.within, place.key);
    if (!judge(fields[key], place, key) || key < before) inOrder = false;
    before = key;
  }
  return inOrder;
}
