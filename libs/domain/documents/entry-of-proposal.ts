import type { HolidayCalendar } from '#domain/calendars';
import type { DocumentProposal } from '#domain/document-reader';
import type { CandidateReading, Reading } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Language,
  type PostId,
  type Refusal,
  type Result,
  both,
  faultsOf,
  idOfWords,
  ok,
  refuse,
  sha256Hex,
} from '#domain/kernel';
import {
  ANOTHER_DAY,
  type Authority,
  type Command,
  LONGEST_TITLE,
  type ObligationDefinition,
  type ObligationKind,
  definitionSchema,
  lastDayOn,
  readingOfDay,
} from '#domain/obligations';
import type { DocumentId } from './events/document-id';
import { kindOfLabel } from './words';

/** Nobody chooses yet: each reading stays a candidate. */
export const LEAVE_OPEN = 'leave-open';

/** What a person says of a proposal that they take; what they leave out is as the document has it. */
export interface TakenProposal {
  readonly title?: string | undefined;
  /** another part of the same words, where a sentence was cut badly */
  readonly sentence?: string | undefined;
  readonly kind?: ObligationKind | undefined;
  readonly responsible?: string | undefined;
  readonly speaker?: string | undefined;
  readonly authority: Authority;
  readonly owner?: PostId | undefined;
  readonly approver?: PostId | undefined;
  /** of the phrase of time: an id, `another-day`, or `leave-open` */
  readonly readingId?: string | undefined;
  readonly readingReason?: string | undefined;
  /** the decision that chooses the reading, where a minister’s words are read */
  readonly decision?: NonNullable<Extract<Command, { type: 'register' }>['chosen']>['decision'] | undefined;
  readonly lastDay?: CalendarDate | undefined;
  readonly lookAgain?: CalendarDate | undefined;
}

/** Of the document that a proposal stands in. */
export interface OfDocument {
  readonly documentId: DocumentId;
  readonly title: string;
  /** of the plain file */
  readonly sha256: string;
  readonly saidOn: CalendarDate | null;
  readonly speaker: string | null;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const SHORT = 120;

/** The title that a proposal is offered with: its words, as far as a list shows them. */
export function titleOfProposal({ text }: Pick<DocumentProposal, 'text'>): string {
  const plain = oneLine(text.replaceAll('|', ' ')).replace(/[.;:,]+$/u, '');
  if (plain.length <= SHORT) return plain;
  const cut = plain.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2))}…`;
}

const asReading = ({ window: _, ...reading }: CandidateReading): Reading => reading;

/** The readings of a proposal’s phrase that give a day. @param calendar the list of bank holidays in force */
export const datedReadings = (
  { readings }: Pick<DocumentProposal, 'readings'>,
  calendar: HolidayCalendar,
): readonly CandidateReading[] =>
  readings.filter((reading) => lastDayOn(asReading(reading), 1, calendar) !== null);

const INTERPRETATION = both(
  'As it was found in the document, and taken by the person who put it on the register. No editor has interpreted the words.',
  'Fel y’i cafwyd yn y ddogfen, ac y’i cymerwyd gan y person a’i rhoddodd ar y gofrestr. Nid oes eglurhad golygydd ar y geiriau.',
);
const NO_DATE = both('No date was found in the words.', 'Ni chafwyd dyddiad yn y geiriau.');
const WAITS = both(
  'It waits for something that has no day in the document.',
  'Mae’n aros am rywbeth nad oes iddo ddiwrnod yn y ddogfen.',
);

const whyUndated = ({ expected }: DocumentProposal): Bilingual =>
  expected.kind === 'event' ? WAITS : NO_DATE;

function reasonUndated({ expected: { kind }, datePhrase }: DocumentProposal) {
  if (kind === 'event') return 'contingent';
  if (kind === 'recurring') return 'continuous';
  return datePhrase === null ? 'undated' : 'vague';
}

/** In the text that was read: the sentence as it was mended, where it still stands there. */
function quotedFrom({ text, offset }: DocumentProposal, mended: string | undefined) {
  const sentence = mended === undefined || oneLine(mended) === oneLine(text) ? text : mended;
  const within = text.indexOf(sentence);
  return { sentence, offset: offset + Math.max(within, 0) };
}

const fitting = (title: string): string => oneLine(title).slice(0, LONGEST_TITLE);

function titleIn(language: Language, title: string): ObligationDefinition['title'] {
  return language === 'cy' ? { cy: title } : { en: title };
}

interface ToEnter {
  readonly document: OfDocument;
  readonly number: number;
  readonly proposal: DocumentProposal;
  readonly taken: TakenProposal;
  /** the list of bank holidays in force */
  readonly calendar: HolidayCalendar;
}

function readingsOf({ proposal, taken: { readingId, lastDay }, calendar }: ToEnter): readonly Reading[] {
  const dated = datedReadings(proposal, calendar).map(asReading);
  const own = lastDay !== undefined && (readingId === ANOTHER_DAY || dated.length === 0);
  return own ? [...dated, readingOfDay(lastDay)] : dated;
}

/** The choice of a reading that comes with the registration; none where it is left open, or there is nothing to choose. */
function chosenIn(
  { taken: { readingId, readingReason: reason, decision } }: ToEnter,
  readings: readonly Reading[],
): Extract<Command, { type: 'register' }>['chosen'] {
  if (readingId === undefined || readingId === LEAVE_OPEN || reason === undefined) return undefined;
  const chosen = readingId === ANOTHER_DAY ? readings.at(-1)?.id : readingId;
  return chosen === undefined ? undefined : { readingId: chosen, reason, ...(decision && { decision }) };
}

const faulty = (code: string, message: Bilingual, pointer: string): Refusal => ({ code, message, pointer });

const REASON = both(
  'Say why the words should be read this way.',
  'Dywedwch pam y dylid dehongli’r geiriau fel hyn.',
);
const OTHER_DAY = both(
  'Give the other day on which you would have it end.',
  'Rhowch y diwrnod arall yr ydych am iddo ddod i ben.',
);

function refuseAnswers({ taken: { readingId, readingReason, lastDay } }: ToEnter): Refusal | null {
  if (readingId === undefined || readingId === LEAVE_OPEN) return null;
  if (readingReason === undefined) return faulty('reading-reason-wanted', REASON, '/readingReason');
  return readingId === ANOTHER_DAY && lastDay === undefined
    ? faulty('other-day-wanted', OTHER_DAY, '/lastDay')
    : null;
}

/** What is registered for a proposal that a person took, under an id that is the same each time; or what does not fit. */
export function entryOfProposal(asked: ToEnter): Result<Extract<Command, { type: 'register' }>, Refusal> {
  const { document, number, proposal, taken } = asked;
  const unfit = refuseAnswers(asked);
  if (unfit !== null) return refuse(unfit);
  const title = fitting(taken.title ?? titleOfProposal(proposal));
  const readings = readingsOf(asked);
  const said = proposal.expected.saidOn ?? document.saidOn;
  const { sentence, offset } = quotedFrom(proposal, taken.sentence);
  const parsed = definitionSchema.safeParse({
    id: [
      idOfWords(title, { words: 6, length: 60 }),
      sha256Hex(`${document.documentId}/${number}`).slice(0, 8),
    ]
      .filter((part) => part !== '')
      .join('-'),
    kind: taken.kind ?? kindOfLabel[proposal.label],
    title: titleIn(proposal.language, title),
    source: {
      // leads to the document
      file: document.documentId,
      sha256: document.sha256,
      title: both(document.title, document.title),
      ...(said !== null && { on: said }),
      ...(proposal.datePhrase !== null &&
        sentence.includes(proposal.datePhrase) && { datePhrase: proposal.datePhrase }),
      speaker: taken.speaker ?? proposal.speaker ?? document.speaker ?? document.title,
      place: `No. ${number} / rhif ${number}`,
      offset,
      sentence,
    },
    responsible:
      taken.responsible ?? proposal.bearer ?? proposal.speaker ?? document.speaker ?? document.title,
    ...(taken.owner && { owner: taken.owner }),
    ...(taken.approver && { approver: taken.approver }),
    authority: taken.authority,
    interpretation: INTERPRETATION,
    readings,
    ...(readings.length === 0 && {
      undated: {
        primitive: 'open',
        reason: reasonUndated(proposal),
        explanation: whyUndated(proposal),
      },
    }),
    ...(taken.lookAgain && { lookAgain: taken.lookAgain }),
  });
  if (!parsed.success) {
    const [fault] = faultsOf(parsed.error);
    return refuse(faulty('not-as-documented', fault?.message ?? NO_DATE, fault?.pointer ?? ''));
  }
  const chosen = chosenIn(asked, readings);
  return ok({ type: 'register', definition: parsed.data, ...(chosen && { chosen }) });
}
