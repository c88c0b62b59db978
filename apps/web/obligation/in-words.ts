import type { HolidayCalendar } from '#domain/calendars';
import { type DescribedEvent, type Inputs, type Point, type Side } from '#domain/history';
import { type Directory, namesIn, postTitle } from '#application/directory';
import type { NamedChange } from '#application/queries';
import { type Language, type PostId, dateInWales, languageOf, postId } from '#domain/kernel';
import {
  type Obligation,
  type ObligationStanding,
  type Proposal,
  bodyIn,
  provisionBehind,
} from '#domain/obligations';
import { sentences } from '../platform/locale';
import { amendmentInWords, readingInWords, otherReadings } from './amendment-in-words';
import { pointQuery } from './requested-point';

const TAGS: Partial<Record<ObligationStanding, string>> = {
  late: 'govuk-tag--red',
  'date-passed-outcome-not-recorded': 'govuk-tag--orange',
  'due-soon': 'govuk-tag--yellow',
  'awaiting-confirmation': 'govuk-tag--blue',
  'clock-stopped': 'govuk-tag--turquoise',
  explained: 'govuk-tag--purple',
  'done-in-time': 'govuk-tag--green',
  'done-late': 'govuk-tag--purple',
  'done-no-date': 'govuk-tag--green',
};

/** The colour that goes with a standing's words, never in their place. */
const tagClass = (standing: ObligationStanding): string => TAGS[standing] ?? 'govuk-tag--grey';

/** What templates about a proposed change call besides. @param calendar the list of bank holidays in force */
export const changeHelpers = (directory: Directory, language: Language, calendar: HolidayCalendar) => ({
  amendedBy: (state: Obligation, proposal: Proposal) =>
    amendmentInWords(state, proposal, { directory, calendar }, language),
  readingProposed: (state: Obligation, readingId: string) =>
    readingInWords(state, readingId, calendar, language),
  otherReadings: (state: Obligation, readingId: string) =>
    otherReadings(state, readingId, calendar, language),
  provisionOf: (state: Obligation, { change }: Proposal) => provisionBehind(state, change),
});

/** What templates about an obligation call. */
export const nameHelpers = (directory: Directory, language: Language) => ({
  nameOf: namesIn(directory, language),
  postTitle: (postId: PostId) => postTitle(directory, postId, language),
  bodyOf: (responsible: string) => bodyIn(responsible, language),
  languageOf,
  tagClass,
});

/** A described event in one language. */
export interface EventInWords extends Pick<
  DescribedEvent,
  'position' | 'eventId' | 'recordedAt' | 'effectiveAt' | 'recordedLate'
> {
  readonly text: string;
  /** it took effect on another day than it was recorded */
  readonly effectiveElsewhen: boolean;
}

export const eventInWords = (
  { position, eventId, recordedAt, effectiveAt, recordedLate, description }: DescribedEvent,
  language: Language,
): EventInWords => ({
  text: description[language],
  position,
  eventId,
  recordedAt,
  effectiveAt,
  effectiveElsewhen: dateInWales(effectiveAt) !== dateInWales(recordedAt),
  recordedLate,
});

/** Of what, from which directory and in which language a value is said. */
export interface Words {
  readonly state: Obligation;
  readonly directory: Directory;
  readonly language: Language;
}

const POSTS = new Set(['owner', 'approver']);
const READING = /(^|\.)(readingId|workingReading)$/;

/** A field's value for people: posts by their titles and readings by their labels, which the record knows by id. */
export function valueInWords(
  field: string,
  { value, words }: Side,
  { state, directory, language }: Words,
): string {
  if (typeof value !== 'string') return words[language];
  if (POSTS.has(field)) return postTitle(directory, postId(value), language);
  const reading = READING.test(field) ? state.definition.readings.find(({ id }) => id === value) : undefined;
  return reading?.label[language] ?? words[language];
}

export interface ChangeInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** where it says why the field has its later value; without the language */
  readonly why: string;
}

/** Changes in words; each leads to why, as known at the later point. */
export const changesInWords = (
  changes: readonly NamedChange[],
  later: Point,
  words: Words,
): readonly ChangeInWords[] =>
  changes.map(({ field, label, before, after }) => ({
    label: label[words.language],
    before: valueInWords(field, before, words),
    after: valueInWords(field, after, words),
    why: `/obligations/${words.state.id}/why${pointQuery(later, { field })}`,
  }));

interface InputLine {
  readonly key: string;
  readonly values: readonly string[];
  /** a hash, to be compared by eye */
  readonly isFingerprint?: boolean;
  /** a hash or the name of a version: what stands behind the technical details */
  readonly isTechnical: boolean;
}

const TECHNICAL = ['ruleFingerprint', 'calendar', 'program', 'timeZones'] as const;

const isTechnical = (name: string): boolean => TECHNICAL.some((each) => each === name);

/** Who decided an event, and from what rule, evidence and versions, line by line. */
export function inputsInWords(
  { by }: DescribedEvent,
  { rule, evidence, calendar, program, timeZones }: Inputs,
  { state, directory, language }: Words,
): readonly InputLine[] {
  const t = sentences(language, 'shared/past');
  const readingLabel = (readingId: string): string =>
    state.definition.readings.find(({ id }) => id === readingId)?.label[language] ?? readingId;
  const evidenceText = ({ evidenceId, reference }: Inputs['evidence'][number]): string => {
    const held = state.evidence.find((item) => item.evidenceId === evidenceId);
    return held ? `${held.description} (${held.reference})` : (reference ?? evidenceId ?? '');
  };
  const line = (
    name: 'by' | 'onBehalf' | 'rule' | 'evidence' | (typeof TECHNICAL)[number],
    ...values: (string | null | undefined)[]
  ): InputLine[] => {
    const said = values.filter((value) => typeof value === 'string');
    return said.length === 0
      ? []
      : [{ key: t(`inputs.${name}`), values: said, isTechnical: isTechnical(name) }];
  };
  const ruleText =
    rule &&
    (rule.setBy === 'reading'
      ? t('inputs.reading', { reading: readingLabel(rule.readingId) })
      : t(`inputs.setBy.${rule.setBy}`));
  const hash = rule?.setBy === 'reading' ? rule.sha256 : null;
  return [
    ...line('by', by && namesIn(directory, language)(by)),
    ...line('onBehalf', by?.onBehalfOf),
    ...line('rule', ruleText),
    ...line('ruleFingerprint', hash).map((each) => ({ ...each, isFingerprint: true })),
    ...line('evidence', ...evidence.map(evidenceText)),
    ...line('calendar', calendar),
    ...line('program', program),
    ...line('timeZones', timeZones),
  ];
}
