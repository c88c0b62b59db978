import { type Bilingual, both } from './bilingual';
import type { Fault } from './faults';
import { jsonPointer } from './json';

/** What comes from outside may be nested so deep, and hold so many values. */
const [MAX_DEPTH, MAX_VALUES] = [100, 50_000];

interface Place {
  readonly value: unknown;
  readonly within: Place | null;
  readonly key: string | number;
  readonly depth: number;
}

function pathOf(place: Place): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place = place; at.within !== null; at = at.within) path.unshift(at.key);
  return path;
}

/**
 * Why a value from outside cannot be taken, at the first place found; null where it can. A text with U+0000 cannot be
 * stored, one with half a character has no UTF-8 to be signed, `__proto__` is lost by those who copy it, and the rest
 * would be walked by functions that call themselves. Never throws: nothing here calls itself.
 * @param longest how many characters a text below the first level may have
 */
export function unfitIn(value: unknown, longest = Number.POSITIVE_INFINITY): Fault | null {
  const open: Place[] = [{ value, within: null, key: '', depth: 0 }];
  let seen = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    seen += 1;
    if (seen > MAX_VALUES) return { pointer: '', message: TOO_MANY };
    const why = whyUnfit(place) ?? whyTooLong(place, longest);
    if (why !== null) return { pointer: printable(jsonPointer(pathOf(place))), message: why };
    const { value: parent, depth } = place;
    if (typeof parent !== 'object' || parent === null) continue;
    const entries = Array.isArray(parent) ? parent.entries() : Object.entries(parent);
    for (const [key, child] of entries) open.push({ value: child, within: place, key, depth: depth + 1 });
  }
  return null;
}

function whyUnfit({ value, key, depth }: Place): Bilingual | null {
  if (depth > MAX_DEPTH) return TOO_DEEP;
  if (key === '__proto__') return PROTO;
  return (
    (typeof key === 'string' ? faultInText(key) : null) ??
    (typeof value === 'string' ? faultInText(value) : null)
  );
}

const whyTooLong = ({ value, depth }: Place, longest: number): Bilingual | null =>
  typeof value === 'string' && value.length > longest && depth > 1 ? tooLong(longest) : null;

/** Why a text cannot be stored and signed; null for every other. */
export function faultInText(text: string): Bilingual | null {
  if (text.includes('\u0000')) return NULL_CHARACTER;
  return text.isWellFormed() ? null : HALF_CHARACTER;
}

/** A pointer that can itself be stored. */
const printable = (pointer: string): string => pointer.toWellFormed().replaceAll('\u0000', '\uFFFD');

const NULL_CHARACTER = both(
  'This text holds the character U+0000, which cannot be stored: take it out.',
  'Mae’r testun hwn yn cynnwys y nod U+0000, na ellir ei storio: tynnwch ef allan.',
);
const HALF_CHARACTER = both(
  'This text holds half of a character (a lone surrogate): write the character whole, or take it out.',
  'Mae’r testun hwn yn cynnwys hanner nod (“lone surrogate”): ysgrifennwch y nod yn gyfan, neu tynnwch ef allan.',
);
const PROTO = both(
  'A field cannot be called “__proto__”: leave it out.',
  'Ni all maes gael ei alw’n “__proto__”: gadewch ef allan.',
);
const TOO_DEEP = both(
  `What was given is nested too deep: at most ${MAX_DEPTH} levels are read.`,
  `Mae’r hyn a roddwyd wedi’i nythu’n rhy ddwfn: darllenir ${MAX_DEPTH} lefel ar y mwyaf.`,
);
const tooLong = (longest: number): Bilingual =>
  both(
    `This text is too long: at most ${longest} characters are read.`,
    `Mae’r testun hwn yn rhy hir: darllenir ${longest} nod ar y mwyaf.`,
  );
const TOO_MANY = both(
  `What was given holds too much: at most ${MAX_VALUES} values are read.`,
  `Mae’r hyn a roddwyd yn cynnwys gormod: darllenir ${MAX_VALUES} gwerth ar y mwyaf.`,
);
