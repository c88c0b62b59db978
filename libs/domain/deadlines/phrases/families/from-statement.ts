import { type CalendarDate, both } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import { LENGTH, lengthOf } from '../grammar/lengths';
import { NUMBER } from '../grammar/vocabulary';
import { type Family, family } from '../grammar/families';
import type { CandidateReading, Groups, Outcome, Phrase } from '../grammar/phrase-reading';
import { all } from '../grammar/placed';
import { counted, workingDays } from './counted';

/** Words that tie the length to another day or event than the statement are not read here. */
const COUNTED_FROM_ELSEWHERE =
  "(?!'?s?\\s+(?:of|from|after|following|before|prior|beginning|starting|since|ago|old|i|i'r|o|o'r|ar ôl|yn dilyn|gan|cyn|yn ôl|wedi)(?![a-zâêîôûŵŷ]))";
const NEXT = '(?:the next|the coming|the following|a period of|the course of the next)';
const STATEMENT = 'letter|statement|response|reply|announcement';
const FROM_NOW = `(?:from|of|after) (?:now|today|(?:the date of )?(?:this|the present) (?:${STATEMENT}))|[oi](?: ddyddiad)? (?:heddiw|nawr|y (?:llythyr|datganiad|ymateb) hwn)|[oi]'r (?:llythyr|datganiad|ymateb) hwn`;
const NOW = `(?:\\s+(?:${FROM_NOW}|'?time|amser))?`;

function read({ length: words, unit }: Groups, { saidOn }: Pick<Phrase, 'saidOn'>): Outcome | null {
  const length = lengthOf(words ?? (unit === 'decade' ? 'a decade' : `one ${unit ?? ''}`));
  if (length === null) return null;
  const { count } = length;
  if (length.unit === 'working-day') return { candidates: [workingDays(count, saidOn)] };
  const period = { from: saidOn, count, unit: length.unit, convention: 'after' as const };
  return { candidates: [fromTheStatement(counted(period), saidOn)] };
}

const fromTheStatement = (reading: CandidateReading, saidOn: CalendarDate): CandidateReading => ({
  ...reading,
  reason: both(
    `The words name no day to count from; the day of the statement, ${formatDate(saidOn, 'en')}, is taken. ${reading.reason.en}`,
    `Nid yw’r geiriau’n enwi diwrnod i gyfrif ohono; cymerir diwrnod y datganiad, ${formatDate(saidOn, 'cy')}. ${reading.reason.cy}`,
  ),
});

/** A length from the day of the statement: `within six months`, `over the next two years`, `o fewn deufis`. */
export const fromStatement: Family = all(
  family(
    `(?:(?:within|in|over|during|for)\\s+${NEXT}|(?:within|in|over|no later than|not later than|no more than)|o fewn|mewn|ymhen|cyn pen|yn\\s+yr?(?=\\s+${NUMBER}\\s+\\S+\\s+nesaf)|(?:dros|am|yn ystod|o fewn|cyn pen|ymhen)\\s+(?:y|yr)|dros)\\s+(?<length>${LENGTH})(?:\\s+nesaf)?${NOW}${COUNTED_FROM_ELSEWHERE}`,
    read,
  ),
  family(
    `(?:within|in|over|during)\\s+${NEXT}\\s+(?<unit>week|month|year|decade)${COUNTED_FROM_ELSEWHERE}`,
    read,
  ),
  family(`(?<length>${LENGTH}) (?:${FROM_NOW})`, read),
);
