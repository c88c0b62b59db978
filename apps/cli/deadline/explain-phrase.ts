import { ukBankHolidays } from '#domain/calendars';
import {
  type CandidateReading,
  type PhraseReading,
  answerQuestion,
  formatDate,
  phraseParts,
  readPhrase,
} from '#domain/deadlines';
import { both, calendarDate, dateInWales } from '#domain/kernel';
import { explanationText } from './explanation-text';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError } from '../shared/settings';
import { type ExplainOptions, fieldsOf } from './options';

/** What a phrase can be read as, each reading with its workings; a person picks one. */
export function explainPhrase(
  io: Io,
  manner: Manner,
  words: string,
  saidOn: string | undefined,
  options: ExplainOptions,
): boolean {
  const said = saidOn === undefined ? dateInWales(io.clock.now()) : calendarDate(saidOn);
  const reading = readPhrase({ words, saidOn: said });
  if (manner.json) {
    answerJson(io, withAnswers(reading, options));
    return reading.kind !== 'not-understood' && reading.kind !== 'refused';
  }
  const { language } = manner;
  io.out(`“${words}” – ${SAID[language]} ${formatDate(said, language)}\n`);
  io.out(`${whatWasRead(reading, manner)}\n`);
  switch (reading.kind) {
    case 'candidates':
      for (const [index, candidate] of reading.candidates.entries())
        io.out(`${candidateText(candidate, index + 1, manner, options)}\n`);
      return true;
    case 'undated':
      io.out(`${reading.reason[language]}\n`);
      if (reading.lookAgainOn)
        io.out(`${LOOK_AGAIN[language]}: ${formatDate(reading.lookAgainOn, language)}\n`);
      return true;
    case 'refused':
      throw new CommandError(reading.refusal.message);
    case 'not-understood':
      throw new CommandError(reading.reason);
  }
}

/** The words marked: [understood], {words of time that were not}; and what to look at because of these. */
function whatWasRead(reading: PhraseReading, { language }: Manner): string {
  const marked = phraseParts(reading)
    .map(({ kind, text }) => (kind === 'understood' ? `[${text}]` : kind === 'unread' ? `{${text}}` : text))
    .join('');
  const warning = 'warning' in reading ? reading.warning : null;
  const lines = [
    ...(reading.understood.length + reading.unread.length > 0 ? [`${READ[language]}: ${marked}`] : []),
    ...(warning === null ? [] : [`${WARNING[language]}: ${warning[language]}`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const READ = both(
  'Read in [ ], words of time that were not read in { }',
  'Dehonglwyd: [ ]; geiriau am amser na chawsant eu dehongli: { }',
);
const WARNING = both('Warning', 'Rhybudd');
const SAID = both('said on', 'dywedwyd ar');
const LOOK_AGAIN = both(
  'Proposed day to be reminded again (policy)',
  'Diwrnod a gynigir i gael eich atgoffa eto (polisi)',
);
const READING = both('Reading (policy, not law)', 'Dehongliad (polisi, nid cyfraith)');

function candidateText(
  { label, reason, rule }: CandidateReading,
  number: number,
  { language }: Manner,
  options: ExplainOptions,
): string {
  return [
    `${READING[language]} ${number}: ${label[language]}`,
    reason[language],
    explanationText(answerQuestion({ rule, ...knowledge(options) }, ukBankHolidays), language),
  ].join('\n');
}

const withAnswers = (reading: PhraseReading, options: ExplainOptions): unknown =>
  reading.kind === 'candidates'
    ? {
        ...reading,
        candidates: reading.candidates.map((candidate) => ({
          ...candidate,
          ...answerQuestion({ rule: candidate.rule, ...knowledge(options) }, ukBankHolidays),
        })),
      }
    : reading;

/** Of the options only those on what is known bear on a phrase. */
function knowledge(options: ExplainOptions): Record<string, unknown> {
  const { knownOn, provisional } = fieldsOf(options);
  return { ...(knownOn !== undefined && { knownOn }), ...(provisional !== undefined && { provisional }) };
}
