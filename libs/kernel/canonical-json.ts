import canonicalize from 'canonicalize';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

/**
 * RFC 8785 text of a JSON value: the same value gives the same bytes for ever.
 * @throws TypeError for what JSON cannot hold faithfully: undefined, NaN, infinities, -0, integers beyond 2^53,
 * Date, Map, U+0000 (PostgreSQL text cannot store it), lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  assertFaithful(value, '');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

function assertFaithful(value: unknown, pointer: string): void {
  const fail = (why: string): never => {
    throw new TypeError(`${pointer || '/'}: ${why}`);
  };
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    if (value.includes('\u0000')) fail('U+0000 cannot be stored');
    if (LONE_SURROGATE.test(value)) fail('lone surrogate');
    return;
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) fail('not a storable number');
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) fail('integer beyond 2^53');
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => assertFaithful(item, `${pointer}/${index}`));
    return;
  }
  if (typeof value !== 'object') fail(`${typeof value} is not JSON`);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) fail('not a plain object');
  for (const [key, item] of Object.entries(value as object)) {
    assertFaithful(key, pointer);
    assertFaithful(item, `${pointer}/${key}`);
  }
}
