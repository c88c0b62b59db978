import { type CalendarDate, both } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import {
  type CandidateReading,
  type Family,
  type Groups,
  type Outcome,
  type Phrase,
  family,
  firstOf,
} from '../grammar/phrase-reading';
import { NUMBER, numberOf } from '../grammar/vocabulary';
import { UNIT, WORKING, counted, unitOf, workingDays } from './counted';

/** Words that tie the length to another day or event than the statement are not handled here. */
const COUNTED_FROM_ELSEWHERE =
  "(?!'?s?\\s+(?:of|from|after|following|before|prior|beginning|starting|since|ago|old|i|i'r|o|o'r|ar ôl|yn dilyn|gan|cyn|yn ôl)(?![a-zâêîôûŵŷ]))";
const NEXT = '(?:the next|the coming|the following)';
const LENGTH = `(?<count>${NUMBER})\\s+(?:o\\s+)?(?:${WORKING}|${UNIT})`;

function read(groups: Groups, { saidOn }: Phrase): Outcome | null {
  const count = numberOf(groups['count'] ?? 'one');
  if (count < 1) return null;
  if (groups['working'] !== undefined) return { candidates: [workingDays(count, saidOn)] };
  const period = { from: saidOn, count, unit: unitOf(groups), convention: 'after' as const };
  return { candidates: [fromTheStatement(counted(period), saidOn)] };
}

const fromTheStatement = (reading: CandidateReading, saidOn: CalendarDate): CandidateReading => ({
  ...reading,
  reason: both(
    `The words name no day to count from; the day of the statement, ${formatDate(saidOn, 'en')}, is taken. ${reading.reason.en}`,
    `Nid yw’r geiriau’n enwi diwrnod i gyfrif ohono; cymerir diwrnod y datganiad, ${formatDate(saidOn, 'cy')}. ${reading.reason.cy}`,
  ),
});

/** A length from the day of the statement: `within six months`, `over the next two years`, `o fewn chwe mis`. */
export const fromStatement: Family = firstOf(
  family(
    `(?:(?:within|in|over|during)\\s+${NEXT}|(?:within|in)|o fewn|ymhen|cyn pen|(?:dros|yn ystod|o fewn|cyn pen)\\s+(?:y|yr))\\s+${LENGTH}(?:\\s+nesaf)?${COUNTED_FROM_ELSEWHERE}`,
    read,
  ),
  family(
    `(?:within|in|over|during)\\s+${NEXT}\\s+(?:(?<week>week)|(?<month>month)|(?<year>year))${COUNTED_FROM_ELSEWHERE}`,
    read,
  ),
);
