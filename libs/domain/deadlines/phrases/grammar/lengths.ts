import type { CalendarUnit } from '../../rules/unit';
import { NUMBER, START, numberOf, oneOf } from './vocabulary';

const WORKING =
  'working days?|business days?|d?diwrnodau? gwaith|d?diwrnod gwaith|niwrnod gwaith|d?dyddiau gwaith';
const UNITS: readonly (readonly [CalendarUnit, string])[] = [
  ['day', "days?'?|d?diwrnod|d?diwrnodau|niwrnod|d?dyddiau"],
  ['week', "weeks?'?|wythnos|wythnosau"],
  ['month', "months?'?|mis|fis|misoedd|fisoedd"],
  ['year', "years?'?|blwyddyn|flwyddyn|mlwydd|blynedd|flynedd|mlynedd|blynyddoedd|flynyddoedd"],
];
const UNIT = UNITS.map(([, words]) => words).join('|');

/** Lengths of one word or with no number: `pythefnos`, `deufis`, and in Welsh `mis` for one month. */
const SINGLE: readonly (readonly [string, number, CalendarUnit])[] = [
  ['fortnight|a fortnight|pythefnos|bythefnos|phythefnos', 2, 'week'],
  ['deuddydd|ddeuddydd', 2, 'day'],
  ['tridiau|dridiau', 3, 'day'],
  ['deufis|ddeufis', 2, 'month'],
  ['trimis|drimis', 3, 'month'],
  ['half a year|a half-year|hanner blwyddyn', 6, 'month'],
  ['a year and a half|blwyddyn a hanner|flwyddyn a hanner', 18, 'month'],
  ['a decade|degawd|ddegawd', 10, 'year'],
  ['diwrnod|ddiwrnod', 1, 'day'],
  ['wythnos', 1, 'week'],
  ['mis|fis', 1, 'month'],
  ['blwyddyn|flwyddyn', 1, 'year'],
];

/** What is added after the noun in Welsh: `wyth niwrnod ar hugain` is 28 days. */
const ADDED: readonly (readonly [string, number])[] = [
  ['ar ddeg', 10],
  ['ar bymtheg', 15],
  ['ar hugain', 20],
  ['a deugain', 40],
  ['a thrigain', 60],
];
const MORE = oneOf(ADDED.map(([words]) => words));
/** A word of one length stands alone: behind a number, or a word for how many, it is part of another. */
const ALONE = `(?<!${START}(?:${NUMBER}|mil|fil|thousand|sawl|ambell|ychydig|few|several|half|hanner|\\S*\\d) )`;

/** A number of units: `8 weeks`, `20 diwrnod gwaith`, `deufis`; without groups. */
/** No end of a longer number that is not read: `two thousand and five days`. */
const WHOLE = '(?<!(?:hundred|thousand|[cg]h?ant|mil|fil)(?: and| ac?)? )';

export const LENGTH = `(?:${WHOLE}${NUMBER}(?:\\s+|-)(?:o\\s+)?(?:calendar\\s+)?(?:${WORKING}|${UNIT})(?: ${MORE})?|${ALONE}${oneOf(SINGLE.flatMap(([words]) => words.split('|')))})(?! (?:gwaith|clir|glir|ysgol|eistedd|clear|cyfan|or|neu|and a half|a hanner|${MORE})(?![a-z]))`;

export interface Length {
  readonly count: number;
  readonly unit: CalendarUnit | 'working-day';
}

const counted = new RegExp(
  `^(?<count>${NUMBER})(?:\\s+|-)(?:o\\s+)?(?:calendar\\s+)?(?:(?<working>${WORKING})|${UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|')})(?: (?<more>${MORE}))?$`,
  'u',
);

/** Beyond this no duty is counted: a longer length is another number. */
const LONGEST = { day: 4000, week: 1000, month: 1200, year: 100, 'working-day': 1000 } as const;

/** The length of words that `LENGTH` matched; null for none, or for one of no days. */
export function lengthOf(words: string): Length | null {
  const single = SINGLE.find(([forms]) => forms.split('|').includes(words));
  if (single !== undefined) return { count: single[1], unit: single[2] };
  const groups = counted.exec(words)?.groups;
  if (groups === undefined) return null;
  const count = numberOf(groups['count'] ?? '') + (ADDED.find(([more]) => more === groups['more'])?.[1] ?? 0);
  const unit =
    groups['working'] === undefined ? UNITS.find(([name]) => groups[name] !== undefined)?.[0] : 'working-day';
  return unit === undefined || count < 1 || count > LONGEST[unit] ? null : { count, unit };
}

/** Words before a length, and between it and what it is counted from. */
export const FROM =
  "beginning with|starting with|beginning on|starting on|beginning immediately after|sy'n dechrau (?:â|ag|gyda|gydag|ar)|gan ddechrau (?:â|ag|gydag)|gan ddechrau gyda|gan ddechrau ar|of|from|after|following|since|i'r|i'w|i'ch|i'n|i'u|i'm|i|o'r|o|ar ôl|wedi|yn dilyn";
export const BEFORE = 'before|prior to|ahead of|in advance of|cyn';
export const AT_MOST =
  '(?:before|by|not later than|no later than|until|at) the end of(?: (?:the|a) period of)?|(?:within|during|in) (?:the|a) period of|(?:cyn|erbyn) diwedd(?: y)? cyfnod o|(?:cyn|erbyn) diwedd|(?:o fewn|yn ystod)(?: y)? cyfnod o|within|no later than|not later than|no more than|not more than|not exceeding|up to|by|in|o fewn|cyn pen|ymhen|erbyn|dim mwy na[cg]?|heb fod yn fwy na[cg]?|heb fod yn hwyrach na[cg]?|ddim hwyrach na[cg]?';
export const AT_LEAST =
  '(?:not before|after|on or after) the (?:end|expiry) of(?: (?:the|a) period of)?|(?:nid cyn|ar ôl) diwedd(?: y)? cyfnod o|at least|not less than|no less than|not fewer than|no earlier than|not earlier than|no sooner than|not before|more than|o leiaf|dim llai na[cg]?|heb fod yn llai na[cg]?|heb fod yn gynharach na[cg]?|mwy na[cg]?';
export const BEFORE_AT_MOST =
  'within|no more than|not more than|no earlier than|not earlier than|dim mwy na[cg]?|o fewn|heb fod yn gynharach na[cg]?';
export const BEFORE_AT_LEAST =
  'at least|not less than|no less than|not later than|no later than|o leiaf|dim llai na[cg]?|heb fod yn hwyrach na[cg]?|ddim hwyrach na[cg]?';
