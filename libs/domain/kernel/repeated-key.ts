import { jsonPointer } from './json';

/** An object or a list that is open, with what has been read of it. */
interface Open {
  /** the keys read so far; null in a list */
  readonly keys: Set<string> | null;
  key: string | number;
  /** whether the next text is a key */
  expectsKey: boolean;
}

/**
 * The first key that an object of a JSON text has twice, as a pointer; null where there is none. A parser keeps the last
 * of them and drops the others without a word.
 * @param text valid JSON
 */
export function repeatedKey(text: string): string | null {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inner = open.at(-1);
    switch (text[at]) {
      case '{':
        open.push({ keys: new Set(), key: '', expectsKey: true });
        break;
      case '[':
        open.push({ keys: null, key: 0, expectsKey: false });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (inner?.keys) inner.expectsKey = true;
        else if (inner) inner.key = Number(inner.key) + 1;
        break;
      case '"': {
        const end = endOfText(text, at);
        if (inner?.keys && inner.expectsKey) {
          inner.key = JSON.parse(text.slice(at, end + 1)) as string;
          inner.expectsKey = false;
          if (inner.keys.has(inner.key)) return jsonPointer(open.map(({ key }) => key));
          inner.keys.add(inner.key);
        }
        at = end;
      }
    }
  }
  return null;
}

/** Where the quotation mark stands that ends a text. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
