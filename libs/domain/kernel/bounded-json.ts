import { type Bilingual, BilingualError, both } from './bilingual';

interface JsonBounds {
  /** lists and objects within one another */
  readonly depth: number;
  readonly values: number;
}

/** JSON with more in it than is read here. */
export class JsonBoundsError extends BilingualError {
  override readonly name = 'JsonBoundsError';
}

const TOO_DEEP: Bilingual = both(
  'its lists lie too deep within one another',
  'mae ei rhestrau’n rhy ddwfn o fewn ei gilydd',
);
const TOO_MANY: Bilingual = both('it holds too many values', 'mae gormod o werthoedd ynddi');

/**
 * Reads JSON that anybody may have written: counted before it is made, as 64 MiB of brackets take minutes and gigabytes.
 * @throws JsonBoundsError, SyntaxError
 */
export function parseBoundedJson(text: string, most: JsonBounds): unknown {
  let [depth, values] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '"':
        at = endOfString(text, at);
        break;
      case '[':
      case '{':
        depth += 1;
        values += 1;
        if (depth > most.depth) throw new JsonBoundsError(TOO_DEEP);
        break;
      case ']':
      case '}':
        depth -= 1;
        break;
      case ',':
        values += 1;
        break;
      default:
    }
    if (values > most.values) throw new JsonBoundsError(TOO_MANY);
  }
  return JSON.parse(text);
}

/** The place of the quotation mark that ends a string; the end of the text without one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}
