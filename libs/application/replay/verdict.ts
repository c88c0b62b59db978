import { type Bilingual, ERASED, type Instant, type JsonValue, SEALED, both } from '#domain/kernel';
import { type EventDifference, bytesOf, compareEvents, withoutCalendarNames } from './compare-events';
import type { Break, CoreAnswer, GivenEvent } from './followed-stream';
import {
  type PinnedVersions,
  type RecordedGroup,
  statedEventCount,
  statedStateVersion,
} from './recorded-decisions';

/** Why a decision cannot be asked for again; the first is nobody's fault. */
type NotReplayed =
  /** what it needs is erased, or sealed and there are no keys */
  | { readonly kind: 'hidden'; readonly hidden: 'erased' | 'sealed' }
  /** its events name no command that gave them */
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'core-not-archived' }
  | { readonly kind: 'calendar-not-archived' }
  /** a record of the decision, or one that it stands on, is not what was recorded */
  | { readonly kind: 'broken'; readonly at: Break };

/** What became of a decision that was asked for again with the core and calendar it names. */
export type Verdict =
  | { readonly kind: 'same' }
  /** the same over what can still be read */
  | { readonly kind: 'same-as-far-as-readable'; readonly hidden: 'erased' | 'sealed' }
  | {
      readonly kind: 'differs';
      /** the core's answer where it gives no events: it refuses, or cannot read the question */
      readonly answer: Bilingual | null;
      readonly differences: readonly EventDifference[];
    }
  | NotReplayed;

/** What the core and calendar of today make of the same question. */
export type TodayVerdict = Extract<Verdict, { kind: 'same' | 'same-as-far-as-readable' | 'differs' }>;

/** A recorded decision, asked for again. */
export interface ReplayedDecision {
  readonly stream: string;
  readonly commandId: string | null;
  /** the command's type; null where it is not kept */
  readonly command: string | null;
  readonly personId: string | null;
  readonly decidedAt: Instant | null;
  /** positions of its first and last event */
  readonly positions: { readonly first: number; readonly last: number };
  readonly versions: PinnedVersions;
  /** the frozen version that was asked; null where none was */
  readonly core: string | null;
  /** the time-zone data it names is not this machine's */
  readonly otherTimeZones: boolean;
  readonly verdict: Verdict;
  /** null unless asked for, and where the decision could not be replayed */
  readonly today: TodayVerdict | null;
}

const FINE: ReadonlySet<Verdict['kind']> = new Set(['same', 'same-as-far-as-readable', 'hidden']);

/** Whether somebody has to look into it. */
export const needsAttention = ({ verdict }: ReplayedDecision): boolean => !FINE.has(verdict.kind);

const TOMBSTONES: readonly JsonValue[] = [ERASED, SEALED];
const isHidden = ({ recorded, given }: EventDifference): boolean =>
  TOMBSTONES.includes(recorded) || TOMBSTONES.includes(given);

/** A decision's events as recorded, in the form in which a core gives them. */
const recordedEvents = ({ inputs }: RecordedGroup): readonly GivenEvent[] =>
  inputs.map(({ event: { eventId, type, schemaVersion, effectiveAt, data } }) => ({
    eventId,
    type,
    schemaVersion,
    effectiveAt,
    data,
  }));

/** What the decision says of itself beside its events. */
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

/** Why some of the decision's own words cannot be read. */
const hiddenIn = ({ inputs }: RecordedGroup): 'erased' | 'sealed' | null =>
  inputs.find(({ hidden }) => hidden !== null)?.hidden ?? null;

/** What was recorded, as the canonical text in which a core answers. */
const recordedAnswer = (group: RecordedGroup): string => `{"events":${bytesOf(recordedEvents(group))}}`;

/**
 * Holds a core's answer against what was recorded.
 * @param text the answer as the core gave it
 * @param damaged the last damaged record that the decision stands on
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

/** The same for the core and calendar of today: another name of a calendar alone makes no difference. */
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
