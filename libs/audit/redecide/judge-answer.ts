import { both, ERASED, SEALED, type JsonValue } from '#kernel';
import { bytesOf, compareEvents, withoutCalendarNames, type EventDifference } from './compare-events';
import type { Break, CoreAnswer, GivenEvent } from './followed-stream';
import { eventsSaid, stateVersionSaid, type RecordedGroup } from './recorded-group';
import type { TodayVerdict, Verdict } from './verdict';

const TOMBSTONES: readonly JsonValue[] = [ERASED, SEALED];
const isHidden = ({ recorded, given }: EventDifference): boolean =>
  TOMBSTONES.includes(recorded) || TOMBSTONES.includes(given);

/** A decision's events as recorded, in the form in which a core gives them. */
export const recordedEvents = ({ entries }: RecordedGroup): readonly GivenEvent[] =>
  entries.map(({ event: { eventId, type, schemaVersion, effectiveAt, data } }) => ({
    ...{ eventId, type, schemaVersion, effectiveAt, data },
  }));

/** What the decision says of itself beside its events. */
function saidOtherwise({ entries }: RecordedGroup): readonly EventDifference[] {
  const [first] = entries;
  if (first === undefined) return [];
  const { eventId, type, version } = first.event;
  const said = (field: string, recorded: number | null, given: number): readonly EventDifference[] =>
    recorded === given ? [] : [{ eventId, type, occurrence: null, field, recorded, given }];
  return [
    ...said('/metadata/basis/events', eventsSaid(first), entries.length),
    ...said('/metadata/basis/stateVersion', stateVersionSaid(first), version - 1),
  ];
}

const answerInWords = (answer: Exclude<CoreAnswer, { readonly events: unknown }>) => {
  if ('unreadable' in answer)
    return both(
      `The core cannot read it: ${answer.unreadable}`,
      `Ni all y craidd ei ddarllen: ${answer.unreadable}`,
    );
  const { refusal } = answer;
  return typeof refusal === 'string'
    ? both(`The core refuses it: ${refusal}`, `Mae’r craidd yn ei wrthod: ${refusal}`)
    : refusal.message;
};

/** Why some of the decision's own words cannot be read. */
const hiddenIn = ({ entries }: RecordedGroup): 'erased' | 'sealed' | null =>
  entries.find(({ hidden }) => hidden !== null)?.hidden ?? null;

/**
 * Holds a core's answer against what was recorded.
 * @param damaged the last damaged record that the decision stands on
 */
export function judgeAnswer(group: RecordedGroup, answer: CoreAnswer, damaged: Break | null): Verdict {
  const hidden = hiddenIn(group);
  if (!('events' in answer)) {
    if (damaged !== null) return { kind: 'broken', at: damaged };
    if (hidden !== null) return { kind: 'hidden', hidden };
    return { kind: 'differs', answer: answerInWords(answer), differences: [] };
  }
  const found = [...compareEvents(recordedEvents(group), answer.events), ...saidOtherwise(group)];
  const differences = found.filter((difference) => !isHidden(difference));
  if (differences.length > 0) return { kind: 'differs', answer: null, differences };
  if (damaged !== null && found.length > 0) return { kind: 'broken', at: damaged };
  return hidden === null ? { kind: 'same' } : { kind: 'same-as-far-as-readable', hidden };
}

/** The same for the core and calendar of today: another name of a calendar alone makes no difference. */
export function judgeToday(group: RecordedGroup, answer: CoreAnswer): TodayVerdict | null {
  const hidden = hiddenIn(group);
  if (!('events' in answer))
    return hidden === null ? { kind: 'differs', answer: answerInWords(answer), differences: [] } : null;
  const recorded = recordedEvents(group).map(withoutCalendarNames);
  const given = answer.events.map(withoutCalendarNames);
  if (bytesOf(recorded) === bytesOf(given)) return same(hidden);
  const differences = compareEvents(recorded, given).filter((difference) => !isHidden(difference));
  return differences.length === 0 ? same(hidden) : { kind: 'differs', answer: null, differences };
}

const same = (hidden: ReturnType<typeof hiddenIn>): TodayVerdict =>
  hidden === null ? { kind: 'same' } : { kind: 'same-as-far-as-readable', hidden };
