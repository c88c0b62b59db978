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
import { type ListUsed, listAsJson } from './list-used';
import { type ExplainOptions, fieldsOf } from './options';

/** What a phrase can be read as, each reading with its workings; a person picks one. */
export function explainPhrase(
  { io, manner, list }: { readonly io: Io; readonly manner: Manner; readonly list: ListUsed },
  words: string,
  saidOn: string | undefined,
  options: ExplainOptions,
): boolean {
  const said = saidOn === undefined ? dateInWales(io.clock.now()) : calendarDate(saidOn);
  const reading = readPhrase({ words, saidOn: said });
  if (manner.json) {
    answerJson(io, withAnswers(reading, list, options));
    return reading.kind !== 'not-understood' && reading.kind !== 'refused';
  }
  const { language } = manner;
  io.out(`“${words}” – ${SAID[language]} ${formatDate(said, language)}\n`);
  io.out(`${whatWasRead(reading, manner)}\n`);
  switch (reading.kind) {
    case 'candidates':
      for (const [index, candidate] of reading.candidates.entries())
        io.out(`${candidateText(candidate, index + 1, { manner, list, options })}\n`);
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
  {
    manner: { language },
    list,
    options,
  }: { readonly manner: Manner; readonly list: ListUsed; readonly options: ExplainOptions },
): string {
  return [
    `${READING[language]} ${number}: ${label[language]}`,
    reason[language],
    explanationText(answerQuestion({ rule, ...knowledge(options) }, list.calendar), language),
  ].join('\n');
}

const withAnswers = (reading: PhraseReading, list: ListUsed, options: ExplainOptions): unknown =>
  reading.kind === 'candidates'
    ? {
        ...reading,
        ...listAsJson(list),
        candidates: reading.candidates.map((candidate) => ({
          ...candidate,
          ...answerQuestion({ rule: candidate.rule, ...knowledge(options) }, list.calendar),
        })),
      }
    : reading;

/** Of the options only those on what is known bear on a phrase. */
function knowledge(options: ExplainOptions): Record<string, unknown> {
  const { knownOn, provisional } = fieldsOf(options);
  return { ...(knownOn !== undefined && { knownOn }), ...(provisional !== undefined && { provisional }) };
}
