import { type Bilingual, ERASED, type Instant, type JsonValue, SEALED, both } from '#domain/kernel';
import { type EventDifference, bytesOf, compareEvents, withoutCalendarNames } from './compare-events';
import type { Break, CoreAnswer, GivenEvent } from './followed-stream';
import type { ContentBreak } from './pinned-contents';
import {
  type PinnedVersions,
  type RecordedGroup,
  statedEventCount,
  statedStateVersion,
} from './recorded-decisions';

/** Why a decision cannot be replayed; the first is legitimate. */
type NotReplayed =
  /** its input is erased, or sealed without keys here */
  | { readonly kind: 'hidden'; readonly hidden: 'erased' | 'sealed' }
  /** its events record no command */
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'core-not-archived' }
  | { readonly kind: 'calendar-not-archived' }
  /** something that it pins is gone, or is not what its hash says */
  | ContentBreak
  /** an event of the decision, or one before it, was altered */
  | { readonly kind: 'broken'; readonly at: Break };

/** The result of replaying a decision with its own core and calendar. */
export type Verdict =
  | { readonly kind: 'same' }
  /** equal in everything readable */
  | { readonly kind: 'same-as-far-as-readable'; readonly hidden: 'erased' | 'sealed' }
  | {
      readonly kind: 'differs';
      /** the core's answer without events: a refusal, or an unreadable question */
      readonly answer: Bilingual | null;
      readonly differences: readonly EventDifference[];
    }
  | NotReplayed;

/** The result with today's core and calendar. */
export type TodayVerdict = Extract<Verdict, { kind: 'same' | 'same-as-far-as-readable' | 'differs' }>;

/** A replayed decision. */
export interface ReplayedDecision {
  readonly stream: string;
  readonly commandId: string | null;
  /** the command's type; null where not recorded */
  readonly command: string | null;
  readonly personId: string | null;
  readonly decidedAt: Instant | null;
  /** positions of its first and last event */
  readonly positions: { readonly first: number; readonly last: number };
  readonly versions: PinnedVersions;
  /** the frozen version that was used; null where none was */
  readonly core: string | null;
  /** its time-zone data differs from this machine's */
  readonly otherTimeZones: boolean;
  readonly verdict: Verdict;
  /** null where not requested or not replayable */
  readonly today: TodayVerdict | null;
}

const FINE: ReadonlySet<Verdict['kind']> = new Set(['same', 'same-as-far-as-readable', 'hidden']);

/** Whether a person has to investigate. */
export const needsAttention = ({ verdict }: ReplayedDecision): boolean => !FINE.has(verdict.kind);

const TOMBSTONES: readonly JsonValue[] = [ERASED, SEALED];
const isHidden = ({ recorded, given }: EventDifference): boolean =>
  TOMBSTONES.includes(recorded) || TOMBSTONES.includes(given);

/** A decision's recorded events, in the form of a core's answer. */
const recordedEvents = ({ inputs }: RecordedGroup): readonly GivenEvent[] =>
  inputs.map(({ event: { eventId, type, schemaVersion, effectiveAt, data } }) => ({
    eventId,
    type,
    schemaVersion,
    effectiveAt,
    data,
  }));

/** Contradictions between a decision's metadata and its events. */
function contradictions({ inputs }: RecordedGroup): readonly EventDifference[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const { eventId, type, version } = first.event;
  const contradicting = (
    field: string,
    recorded: number | null,
    given: number,
  ): readonly EventDifference[] =>
    recorded === given ? [] : [{ eventId, type, occurrence: null, field, recorded, given }];
  return [
    ...contradicting('/metadata/basis/events', statedEventCount(first), inputs.length),
    ...contradicting('/metadata/basis/stateVersion', statedStateVersion(first), version - 1),
  ];
}

const answerInWords = (answer: Exclude<CoreAnswer, { readonly events: unknown }>) => {
  if ('unreadable' in answer)
    return both(
      `The core cannot read it: ${answer.unreadable}`,
      `Ni all y craidd ei ddarllen: ${answer.unreadable}`,
    );
  return answer.refusal.message;
};

/** Why some of the decision's text is unreadable. */
const hiddenIn = ({ inputs }: RecordedGroup): 'erased' | 'sealed' | null =>
  inputs.find(({ hidden }) => hidden !== null)?.hidden ?? null;

/** The recorded events as canonical text, in the form of a core's answer. */
const recordedAnswer = (group: RecordedGroup): string => `{"events":${bytesOf(recordedEvents(group))}}`;

/**
 * Compares a core's answer with the recorded events.
 * @param text the core's answer
 * @param damaged the last damaged event before or in the decision
 * @throws TypeError for a record that JSON cannot hold faithfully
 */
export function judgeAnswer(group: RecordedGroup, text: string, damaged: Break | null): Verdict {
  const hidden = hiddenIn(group);
  const contradicting = contradictions(group);
  if (text === recordedAnswer(group) && contradicting.length === 0) return same(hidden);
  const answer = JSON.parse(text) as CoreAnswer;
  if (!('events' in answer)) {
    if (damaged !== null) return { kind: 'broken', at: damaged };
    if (hidden !== null) return { kind: 'hidden', hidden };
    return { kind: 'differs', answer: answerInWords(answer), differences: [] };
  }
  const found = [...compareEvents(recordedEvents(group), answer.events), ...contradicting];
  const excused = hidden !== null || damaged !== null;
  const differences = excused ? found.filter((difference) => !isHidden(difference)) : found;
  if (differences.length > 0) return { kind: 'differs', answer: null, differences };
  return damaged === null ? same(hidden) : { kind: 'broken', at: damaged };
}

/** The same for today's core and calendar: another calendar version alone is no difference. */
export function judgeToday(group: RecordedGroup, text: string): TodayVerdict | null {
  const hidden = hiddenIn(group);
  if (text === recordedAnswer(group)) return same(hidden);
  const answer = JSON.parse(text) as CoreAnswer;
  if (!('events' in answer))
    return hidden === null ? { kind: 'differs', answer: answerInWords(answer), differences: [] } : null;
  const found = compareEvents(
    recordedEvents(group).map(withoutCalendarNames),
    answer.events.map(withoutCalendarNames),
  );
  const differences = hidden === null ? found : found.filter((difference) => !isHidden(difference));
  return differences.length === 0 ? same(hidden) : { kind: 'differs', answer: null, differences };
}

const same = (hidden: ReturnType<typeof hiddenIn>): TodayVerdict =>
  hidden === null ? { kind: 'same' } : { kind: 'same-as-far-as-readable', hidden };
