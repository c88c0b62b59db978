import type { HolidayCalendar } from '#domain/calendars';
import { formatDate, opensOn as ruleOpensOn } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { occurrenceWithDay } from './occurrence-name';
import type { Evidence, Obligation, Occurrence } from './state';

/** Something that speaks against an act having fulfilled an occurrence: only an approver's explicit word passes over it. */
export interface CompletionConflict {
  /** names the conflict in `accepts`, e.g. `act-before-opening` or `evidence-used/report/1` */
  readonly key: string;
  readonly message: Bilingual;
}

/** An act put forward for an occurrence, with its evidence. */
export interface Act {
  readonly actEffectiveOn: CalendarDate;
  readonly evidenceIds: readonly string[];
}

/**
 * Everything that speaks against an act having fulfilled an occurrence. An occurrence whose opening day no rule gives is
 * held against the acts and the evidence of the others alone.
 */
export function completionConflicts(
  state: Obligation,
  occurrence: Occurrence,
  act: Act,
  calendar: HolidayCalendar,
): readonly CompletionConflict[] {
  const evidence = state.evidence.filter(({ evidenceId }) => act.evidenceIds.includes(evidenceId));
  const others = state.occurrences
    .filter(({ number }) => number !== occurrence.number)
    .flatMap((other) => actsOf(other).map((used) => ({ number: other.number, ...used })));
  return distinct([
    ...outsideItsTime(state, occurrence, act, { evidence, calendar }),
    ...beforeItsEvidence(act, evidence),
    ...others.flatMap((other) => sameAct(state, occurrence, { act, other })),
    ...others.flatMap((other) => usedEvidence(state, evidence, other)),
  ]);
}

/** The conflicts of the submission that waits for a decision; none where none waits. */
export function conflictsWaiting(
  state: Obligation,
  occurrence: Occurrence,
  calendar: HolidayCalendar,
): readonly CompletionConflict[] {
  const { stage, submission } = occurrence;
  if (stage !== 'awaiting-confirmation' || submission === null) return [];
  const evidenceIds = submission.evidence.map(({ evidenceId }) => evidenceId);
  return completionConflicts(
    state,
    occurrence,
    { actEffectiveOn: submission.actEffectiveOn, evidenceIds },
    calendar,
  );
}

const distinct = (conflicts: readonly CompletionConflict[]): readonly CompletionConflict[] => [
  ...new Map(conflicts.map((conflict) => [conflict.key, conflict])).values(),
];

/** The acts that count, or would count, as having fulfilled an occurrence. */
function actsOf({ stage, completion, submission }: Occurrence): readonly Act[] {
  const waiting = stage === 'awaiting-confirmation' ? submission : null;
  return [completion?.version, waiting].flatMap((act) =>
    act
      ? [
          {
            actEffectiveOn: act.actEffectiveOn,
            evidenceIds: act.evidence.map(({ evidenceId }) => evidenceId),
          },
        ]
      : [],
  );
}

/** The first day on which the act can be this occurrence's, as its rule gives it; null where no rule does. */
function firstDayOf(
  { definition }: Obligation,
  { due, opensOn, number }: Occurrence,
  calendar: HolidayCalendar,
): CalendarDate | null {
  const reading = definition.readings.find(({ id }) => id === due?.readingId);
  if (definition.kind === 'recurring-duty' && reading?.rule.primitive === 'year-grid')
    return ruleOpensOn(reading.rule, number, calendar) === null ? null : opensOn;
  return reading?.basis === 'legal' ? (due?.windowFrom ?? null) : null;
}

function outsideItsTime(
  state: Obligation,
  occurrence: Occurrence,
  { actEffectiveOn }: Act,
  { evidence, calendar }: { readonly evidence: readonly Evidence[]; readonly calendar: HolidayCalendar },
): readonly CompletionConflict[] {
  const first = firstDayOf(state, occurrence, calendar);
  if (first === null) return [];
  const called = occurrenceWithDay(state, occurrence.number);
  const [en, cy] = [formatDate(first, 'en'), formatDate(first, 'cy')];
  const act = { en: formatDate(actEffectiveOn, 'en'), cy: formatDate(actEffectiveOn, 'cy') };
  const early = {
    key: 'act-before-opening',
    message: both(
      `The act took effect on ${act.en}, before ${called.en} opened on ${en}.`,
      `Cymerodd y weithred effaith ar ${act.cy}, cyn ${called.i} agor ar ${cy}.`,
    ),
  };
  const old = {
    key: 'evidence-before-opening',
    message: both(
      `All the evidence took effect before ${called.en} opened on ${en}.`,
      `Cymerodd y dystiolaeth i gyd effaith cyn ${called.i} agor ar ${cy}.`,
    ),
  };
  const allOld = evidence.length > 0 && evidence.every(({ effectiveOn }) => effectiveOn < first);
  return [...(actEffectiveOn < first ? [early] : []), ...(allOld ? [old] : [])];
}

const beforeItsEvidence = (
  { actEffectiveOn }: Act,
  evidence: readonly Evidence[],
): readonly CompletionConflict[] =>
  evidence
    .filter(({ effectiveOn }) => effectiveOn > actEffectiveOn)
    .map(({ evidenceId, reference, effectiveOn }) => ({
      key: `act-before-evidence/${evidenceId}`,
      message: both(
        `The act took effect on ${formatDate(actEffectiveOn, 'en')}, before its evidence of ${formatDate(effectiveOn, 'en')}: ${reference}.`,
        `Cymerodd y weithred effaith ar ${formatDate(actEffectiveOn, 'cy')}, cyn ei thystiolaeth o ${formatDate(effectiveOn, 'cy')}: ${reference}.`,
      ),
    }));

type OtherAct = Act & { readonly number: number };

/** The act of an earlier occurrence, or one before it, cannot be that of a later one. */
function sameAct(
  state: Obligation,
  { number }: Occurrence,
  { act, other }: { readonly act: Act; readonly other: OtherAct },
): readonly CompletionConflict[] {
  const on = act.actEffectiveOn;
  const notLater = other.number < number && on <= other.actEffectiveOn;
  if (!notLater && on !== other.actEffectiveOn) return [];
  const called = occurrenceWithDay(state, other.number);
  return [
    {
      key: `act-not-later/${other.number}`,
      message: both(
        `The act took effect on ${formatDate(on, 'en')}, no later than that of ${called.en}, on ${formatDate(other.actEffectiveOn, 'en')}.`,
        `Cymerodd y weithred effaith ar ${formatDate(on, 'cy')}, heb fod yn hwyrach na gweithred ${called.cy}, ar ${formatDate(other.actEffectiveOn, 'cy')}.`,
      ),
    },
  ];
}

/** Two references that differ in case, spaces, scheme or a final stroke name one thing. */
const named = (reference: string): string =>
  reference
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[/.]+$/, '');

function usedEvidence(
  state: Obligation,
  evidence: readonly Evidence[],
  other: OtherAct,
): readonly CompletionConflict[] {
  const used = state.evidence.filter(({ evidenceId }) => other.evidenceIds.includes(evidenceId));
  const isUsed = (one: Evidence): boolean =>
    used.some(
      (each) =>
        each.evidenceId === one.evidenceId ||
        each.sha256 === one.sha256 ||
        named(each.reference) === named(one.reference),
    );
  const called = occurrenceWithDay(state, other.number);
  return evidence.filter(isUsed).map(({ evidenceId, reference }) => ({
    key: `evidence-used/${evidenceId}/${other.number}`,
    message: both(
      `This evidence, or the same under another name, already stands for ${called.en}: ${reference}.`,
      `Mae’r dystiolaeth hon, neu’r un peth o dan enw arall, eisoes yn sail ${called.i}: ${reference}.`,
    ),
  }));
}
