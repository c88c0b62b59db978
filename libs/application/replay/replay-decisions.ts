import {
  AlteredCoreError,
  type OpenStream,
  frozenCore,
  archivedCalendar,
  versionOfCore,
} from '#record/archive';
import {
  type Pins,
  type RecordedGroup,
  type ReplayEntry,
  type ReplaySource,
  actorOf,
  decidedAt,
  groupDecisions,
  pinsOf,
  questionOf,
} from './recorded-decisions';
import { type Break, FollowedStream, messageOf } from './followed-stream';
import { type ReplayedDecision, type TodayVerdict, type Verdict, judgeAnswer, judgeToday } from './verdict';

/** A core opened with a calendar, or which of the two is not kept. */
type PinnedCore =
  | { readonly kind: 'kept'; readonly version: string; readonly open: OpenStream }
  | { readonly kind: 'core-not-kept' }
  | { readonly kind: 'calendar-not-kept' };

/** Where the cores and calendars are that decisions name. */
type FindCore = (pins: Pins) => PinnedCore;

/** The cores and calendars kept with this program, each opened once. @throws AlteredCoreError */
export function archivedCores(): FindCore {
  const opened = new Map<string, PinnedCore>();
  const open = (pins: Pins): PinnedCore => {
    const version = pins.core === null ? undefined : versionOfCore(pins.core);
    const core = version === undefined ? undefined : frozenCore(version);
    if (core === undefined || version === undefined) return { kind: 'core-not-kept' };
    const holidays = pins.calendar === null ? undefined : archivedCalendar(pins.calendar);
    return holidays === undefined
      ? { kind: 'calendar-not-kept' }
      : { kind: 'kept', version, open: core(holidays) };
  };
  return (pins) => {
    const name = JSON.stringify([pins.core, pins.calendar]);
    const found = opened.get(name) ?? open(pins);
    opened.set(name, found);
    return found;
  };
}

export interface ReplayOptions {
  readonly find: FindCore;
  /** the core and calendar of today, to be asked the same beside */
  readonly today?: OpenStream;
  /** version of this machine's time-zone data */
  readonly timeZones: string;
}

/** What is known of a stream while its records pass. */
interface Passing {
  readonly followers: Map<string, FollowedStream>;
  damaged: Break | null;
}

/**
 * Asks for every recorded decision again, with the core and calendar that it names and what stood on its stream before it,
 * and compares canonical bytes. One decision that is broken is reported and the rest go on. Holds the folded streams in
 * memory, not the records. @throws AlteredCoreError where a kept core or calendar is not what was frozen
 */
export async function* replayDecisions(
  source: ReplaySource,
  options: ReplayOptions,
): AsyncGenerator<ReplayedDecision> {
  const streams = new Map<string, Passing>();
  const passingOf = (stream: string): Passing => {
    const found = streams.get(stream) ?? { followers: new Map(), damaged: null };
    streams.set(stream, found);
    return found;
  };
  for await (const grouped of groupDecisions(source.entries)) {
    if (grouped.kind === 'other') {
      const known = streams.get(grouped.entry.event.stream);
      if (known !== undefined) pass(known, [grouped.entry]);
      continue;
    }
    const { group } = grouped;
    const passing = passingOf(group.stream);
    const [first] = group.entries;
    if (first === undefined) continue;
    note(passing, group.entries);
    yield await ask(group, first, passing, { source, options });
    learn(passing, group.entries);
  }
}

const breakIn = ({ event, damaged }: ReplayEntry): Break => ({
  position: event.position,
  why: damaged.join(', '),
});

function note(passing: Passing, entries: readonly ReplayEntry[]): void {
  const damaged = entries.findLast((entry) => entry.damaged.length > 0);
  if (damaged !== undefined) passing.damaged = breakIn(damaged);
}

function learn(passing: Passing, entries: readonly ReplayEntry[]): void {
  for (const follower of passing.followers.values()) follower.learn(entries);
}

function pass(passing: Passing, entries: readonly ReplayEntry[]): void {
  note(passing, entries);
  learn(passing, entries);
}

interface Asking {
  readonly source: ReplaySource;
  readonly options: ReplayOptions;
}

async function ask(
  group: RecordedGroup,
  first: ReplayEntry,
  passing: Passing,
  asking: Asking,
): Promise<ReplayedDecision> {
  const replayed = replayedFrom(group, first, asking.options.timeZones);
  const answered = await answerOf(group, first, passing, asking).catch((error: unknown): Answered => {
    if (error instanceof AlteredCoreError) throw error;
    return notReplayed({ kind: 'broken', at: { position: replayed.positions.first, why: messageOf(error) } });
  });
  return { ...replayed, ...answered };
}

type Answered = Pick<ReplayedDecision, 'core' | 'verdict' | 'today'>;

const notReplayed = (verdict: Verdict): Answered => ({ core: null, verdict, today: null });

async function answerOf(
  group: RecordedGroup,
  first: ReplayEntry,
  passing: Passing,
  { source, options }: Asking,
): Promise<Answered> {
  const damaged = group.entries.find((entry) => entry.damaged.length > 0);
  if (damaged !== undefined) return notReplayed({ kind: 'broken', at: breakIn(damaged) });
  const question = questionOf(first);
  if (question === null) return notReplayed({ kind: 'command-missing' });
  const pins = pinsOf(first);
  const found = options.find(pins);
  if (found.kind !== 'kept') return notReplayed({ kind: found.kind });

  const follow = async (key: string, open: OpenStream): Promise<FollowedStream> => {
    const follower = passing.followers.get(key) ?? new FollowedStream(open, group.stream);
    passing.followers.set(key, follower);
    if (follower.isBehind(first.event.version))
      follower.learn(await source.before(group.stream, first.event.position));
    return follower;
  };
  const pinned = await follow(JSON.stringify([found.version, pins.calendar]), found.open);
  if (pinned.broken !== null) return notReplayed({ kind: 'broken', at: pinned.broken });
  const verdict = judgeAnswer(group, pinned.decide(question), passing.damaged);
  let today: TodayVerdict | null = null;
  if (options.today !== undefined && verdict.kind !== 'hidden' && verdict.kind !== 'broken') {
    const current = await follow('today', options.today);
    if (current.broken === null) today = judgeToday(group, current.decide(question));
  }
  return { core: found.version, verdict, today };
}

function replayedFrom(
  { stream, commandId, entries }: RecordedGroup,
  first: ReplayEntry,
  timeZones: string,
): Omit<ReplayedDecision, keyof Answered> {
  const pins = pinsOf(first);
  const { command } = first.event.metadata;
  return {
    stream,
    commandId,
    pins,
    command: typeof command === 'string' ? command : null,
    personId: actorOf(first)?.personId ?? null,
    decidedAt: decidedAt(first),
    positions: {
      first: first.event.position,
      last: entries.at(-1)?.event.position ?? first.event.position,
    },
    otherTimeZones: pins.timeZones !== null && pins.timeZones !== timeZones,
  };
}
