import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type CandidateReading,
  type PhraseReading,
  type Span,
  deadlineRuleSchema,
  findPhrases,
  lastDayOf,
  readPhrase,
} from '#domain/deadlines';
import { calendarDate, isCalendarDate } from '#domain/kernel';
import { fuzzPart } from './part';
import { textMutated } from './mutated';

const EXAMPLES = path.join(__dirname, '../../libs/domain/deadlines/phrases/examples.json');
const examples = JSON.parse(readFileSync(EXAMPLES, 'utf8')) as readonly { readonly words: string }[];

const day = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((on) => on.toISOString().slice(0, 10)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0001-01-01', '0001-12-31', '2028-02-29', '9999-01-01', '9999-12-31'),
  },
);

/** Words that change when a thing is due, whatever stands beside them: written without a look at the reader’s own lists. */
const TELLING = [
  'next',
  'last',
  'each',
  'every',
  'annually',
  'quarter',
  'term',
  'week',
  'year',
  'Easter',
  'Friday',
  'autumn',
  'recess',
  'unless',
  'except',
  'until',
  'not',
  'earlier',
  'later',
  'whichever',
  'thereafter',
  'anniversary',
  'bank holiday',
  'nesaf',
  'diwethaf',
  'bob',
  'chwarter',
  'tymor',
  'wythnos',
  'blwyddyn',
  'Pasg',
  'dydd Gwener',
  'gwanwyn',
  'toriad',
  'oni bai',
  'heblaw',
  'nid',
  'yn gynharach',
  'diweddarach',
  'ar yr amod',
  'pa un bynnag',
  'wedyn',
  'pen-blwydd',
  'gŵyl banc',
];
const JOINTS = [
  ' ',
  '',
  ', ',
  ' and ',
  ' or ',
  ' but not before ',
  ' unless the Minister agrees by ',
  ' within six months of ',
  ' in each fifth year after ',
  ' ond nid cyn ',
  ' neu ',
  ' oni bai y cytunir erbyn ',
  ' o fewn tair blynedd i ',
  ' ar hugain ',
  ' the month in which ',
  '-',
  '/',
  '\n',
];
const scrap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...examples.map(({ words }) => words)) },
  { weight: 3, arbitrary: fc.constantFrom(...examples.flatMap(({ words }) => words.split(' '))) },
  { weight: 3, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'İ',
      'ﬁ',
      '\ud800',
      '\u0000',
      '’',
      '…',
      '31/02/2027',
      '0 June',
      '99th',
      '9999',
      '0000-00-00',
    ),
  },
);
const glued = fc
  .array(fc.tuple(scrap, fc.constantFrom(...JOINTS)), { maxLength: 8 })
  .map((parts) => parts.map(([words, joint]) => words + joint).join(''));
const words = fc.oneof(
  { weight: 8, arbitrary: glued },
  { weight: 3, arbitrary: textMutated(fc.constantFrom(...examples.map((example) => example.words))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(scrap, fc.nat({ max: 900 })).map(([piece, times]) => `${piece} `.repeat(times)),
  },
);

const fails = (what: string, of: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(of)}`);
};

/** Inside the words, in their order, and apart from one another. */
function checkSpans(spans: readonly Span[], length: number): void {
  let last = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < last || to <= from || to > length) fails('a span outside the words, or over another', spans);
    last = to;
  }
}

const PER_PHRASE = 60;

function checkReadings(candidates: readonly CandidateReading[], understood: number): void {
  if (candidates.length === 0 || candidates.length > PER_PHRASE * understood)
    fails('no reading, or too many', candidates.length);
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length) fails('one id twice', candidates);
  for (const { window, label, reason, rule } of candidates) {
    if ([label.en, label.cy, reason.en, reason.cy].some((text) => text === '' || /undefined|NaN/.test(text)))
      fails('a reading without words', label);
    if (
      window !== null &&
      !(isCalendarDate(window.from) && isCalendarDate(window.to) && window.from <= window.to)
    )
      fails('a window that is none', window);
    if (!deadlineRuleSchema.safeParse(rule).success) fails('a rule that is none', rule);
    if (window !== null && lastDayOf({ rule, occurrence: 1, calendar: ukBankHolidays }) !== window.to)
      fails('a rule with another last day', rule);
  }
}

const covers = (spans: readonly Span[], at: number, end: number): boolean =>
  spans.some(({ from, to }) => from < end && at < to);

/** Every telling word is understood or shown, and what is shown is warned of: nothing is offered in silence. */
function checkNothingDropped({ words: text, understood, unread, warning }: Offered): void {
  if ((warning !== null) !== (unread.length > 0 || understood.length > 1))
    fails('a warning is missing', text);
  const shown = [...understood, ...unread];
  const telling = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TELLING.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  for (const { index, 0: word } of text.matchAll(telling))
    if (!covers(shown, index, index + word.length)) fails(`“${word}” was dropped`, text);
}
type Offered = Extract<PhraseReading, { warning: unknown }>;

/** One answer for any words on any day: readings with their days, or why there is none; each in both languages. */
function check({ words: asked, saidOn }: { readonly words: string; readonly saidOn: string }): string {
  const question = { words: asked, saidOn: calendarDate(saidOn) };
  const reading = readPhrase(question);
  checkSpans([...reading.understood, ...reading.unread], asked.length);
  checkSpans(findPhrases(question), asked.length);
  if (reading.words !== asked) fails('other words', reading.words);
  if (reading.kind === 'candidates') checkReadings(reading.candidates, reading.understood.length);
  if (reading.kind === 'candidates' || reading.kind === 'undated') checkNothingDropped(reading);
  const why =
    reading.kind === 'refused' ? reading.refusal.message : 'reason' in reading ? reading.reason : null;
  if (why !== null && (why.en === '' || why.cy === '')) fails('no reason', reading.kind);
  const warned = 'warning' in reading && reading.warning !== null ? ', warned' : '';
  return `${reading.kind}${warned}`;
}

export const phrases = fuzzPart({ name: 'phrases', inputs: fc.record({ words, saidOn: day }), check });
