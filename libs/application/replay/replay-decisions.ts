import {
  AlteredCoreError,
  type OpenStream,
  frozenCore,
  archivedCalendar,
  versionOfCore,
} from '#record/archive';
import {
  type PinnedVersions,
  type RecordedGroup,
  type ReplayInput,
  type ReplaySource,
  actorOf,
  decidedAt,
  groupDecisions,
  pinnedVersionsOf,
  questionOf,
} from './recorded-decisions';
import { type Break, FollowedStream, messageOf } from './followed-stream';
import { type ReplayedDecision, type TodayVerdict, type Verdict, judgeAnswer, judgeToday } from './verdict';

/** A core opened with a calendar, or which of the two is not archived. */
type PinnedCore =
  | { readonly kind: 'found'; readonly version: string; readonly open: OpenStream }
  | { readonly kind: 'core-not-archived' }
  | { readonly kind: 'calendar-not-archived' };

/** Finds the core and calendar of a decision. */
type FindCore = (versions: PinnedVersions) => PinnedCore;

/** The archived cores and calendars, each opened once. @throws AlteredCoreError */
export function archivedCores(): FindCore {
  const opened = new Map<string, PinnedCore>();
  const open = (versions: PinnedVersions): PinnedCore => {
    const version = versions.core === null ? undefined : versionOfCore(versions.core);
    const core = version === undefined ? undefined : frozenCore(version);
    if (core === undefined || version === undefined) return { kind: 'core-not-archived' };
    const holidays = versions.calendar === null ? undefined : archivedCalendar(versions.calendar);
    return holidays === undefined
      ? { kind: 'calendar-not-archived' }
      : { kind: 'found', version, open: core(holidays) };
  };
  return (versions) => {
    const name = JSON.stringify([versions.core, versions.calendar]);
    const found = opened.get(name) ?? open(versions);
    opened.set(name, found);
    return found;
  };
}

export interface ReplayOptions {
  readonly find: FindCore;
  /** today's core and calendar, to compare with */
  readonly today?: OpenStream;
  /** version of this machine's time-zone data */
  readonly timeZones: string;
}

/** The state of a stream during replay. */
interface StreamProgress {
  readonly followers: Map<string, FollowedStream>;
  damaged: Break | null;
}

/**
 * Replays every recorded decision with its core, calendar and preceding events,
 * and compares canonical bytes. A broken decision is reported and the others continue. Holds the folded streams in
 * memory, not the events. @throws AlteredCoreError where an archived core or calendar was altered
 */
export async function* replayDecisions(
  source: ReplaySource,
  options: ReplayOptions,
): AsyncGenerator<ReplayedDecision> {
  const streams = new Map<string, StreamProgress>();
  const progressOf = (stream: string): StreamProgress => {
    const found = streams.get(stream) ?? { followers: new Map(), damaged: null };
    streams.set(stream, found);
    return found;
  };
  for await (const grouped of groupDecisions(source.inputs)) {
    if (grouped.kind === 'other') {
      const known = streams.get(grouped.input.event.stream);
      if (known !== undefined) pass(known, [grouped.input]);
      continue;
    }
    const { group } = grouped;
    const progress = progressOf(group.stream);
    const [first] = group.inputs;
    if (first === undefined) continue;
    note(progress, group.inputs);
    yield await ask(group, first, progress, { source, options });
    learn(progress, group.inputs);
  }
}

const breakIn = ({ event, damaged }: ReplayInput): Break => ({
  position: event.position,
  why: damaged.join(', '),
});

function note(progress: StreamProgress, inputs: readonly ReplayInput[]): void {
  const damaged = inputs.findLast((entry) => entry.damaged.length > 0);
  if (damaged !== undefined) progress.damaged = breakIn(damaged);
}

function learn(progress: StreamProgress, inputs: readonly ReplayInput[]): void {
  for (const follower of progress.followers.values()) follower.learn(inputs);
}

function pass(progress: StreamProgress, inputs: readonly ReplayInput[]): void {
  note(progress, inputs);
  learn(progress, inputs);
}

interface ReplayContext {
  readonly source: ReplaySource;
  readonly options: ReplayOptions;
}

async function ask(
  group: RecordedGroup,
  first: ReplayInput,
  progress: StreamProgress,
  context: ReplayContext,
): Promise<ReplayedDecision> {
  const replayed = replayedFrom(group, first, context.options.timeZones);
  const answered = await answerOf(group, first, progress, context).catch((error: unknown): Answered => {
    if (error instanceof AlteredCoreError) throw error;
    return notReplayed({ kind: 'broken', at: { position: replayed.positions.first, why: messageOf(error) } });
  });
  return { ...replayed, ...answered };
}

type Answered = Pick<ReplayedDecision, 'core' | 'verdict' | 'today'>;

const notReplayed = (verdict: Verdict): Answered => ({ core: null, verdict, today: null });

async function answerOf(
  group: RecordedGroup,
  first: ReplayInput,
  progress: StreamProgress,
  { source, options }: ReplayContext,
): Promise<Answered> {
  const damaged = group.inputs.find((entry) => entry.damaged.length > 0);
  if (damaged !== undefined) return notReplayed({ kind: 'broken', at: breakIn(damaged) });
  const question = questionOf(group.inputs);
  if (question === null) return notReplayed({ kind: 'command-missing' });
  const versions = pinnedVersionsOf(first);
  const found = options.find(versions);
  if (found.kind !== 'found') return notReplayed({ kind: found.kind });

  const follow = async (key: string, open: OpenStream): Promise<FollowedStream> => {
    const follower = progress.followers.get(key) ?? new FollowedStream(open, group.stream);
    progress.followers.set(key, follower);
    if (follower.isBehind(first.event.version))
      follower.learn(await source.before(group.stream, first.event.position));
    return follower;
  };
  const recorded = await follow(JSON.stringify([found.version, versions.calendar]), found.open);
  if (recorded.broken !== null) return notReplayed({ kind: 'broken', at: recorded.broken });
  const verdict = judgeAnswer(group, recorded.decide(question), progress.damaged);
  let today: TodayVerdict | null = null;
  if (options.today !== undefined && verdict.kind !== 'hidden' && verdict.kind !== 'broken') {
    const current = await follow('today', options.today);
    if (current.broken === null) today = judgeToday(group, current.decide(question));
  }
  return { core: found.version, verdict, today };
}

function replayedFrom(
  { stream, commandId, inputs }: RecordedGroup,
  first: ReplayInput,
  timeZones: string,
): Omit<ReplayedDecision, keyof Answered> {
  const versions = pinnedVersionsOf(first);
  const { command } = first.event.metadata;
  return {
    stream,
    commandId,
    versions,
    command: typeof command === 'string' ? command : null,
    personId: actorOf(first)?.personId ?? null,
    decidedAt: decidedAt(first),
    positions: {
      first: first.event.position,
      last: inputs.at(-1)?.event.position ?? first.event.position,
    },
    otherTimeZones: versions.timeZones !== null && versions.timeZones !== timeZones,
  };
}
