import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Instant, canonicalJson } from '#domain/kernel';
import type { Actor, Command, StoredEvent } from '#domain/obligations';
import {
  type OpenStream,
  type StreamCore,
  coresFolder,
  archivedCalendar,
  type openStreams,
} from '#record/archive';
import storyJson from './story.json';

/** One decision of the story that every frozen core decides. */
export interface StoryDecision {
  readonly stream: string;
  readonly now: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
}

export const story = storyJson as unknown as readonly StoryDecision[];

export interface CoreStory {
  /** version of the calendar */
  readonly holidays: string;
  /** with the core's answers at the time of freezing */
  readonly decisions: readonly (StoryDecision & { readonly answer: unknown })[];
}

export const storyOf = (version: string): CoreStory =>
  JSON.parse(
    gunzipSync(readFileSync(join(coresFolder, version, 'story.json.gz'))).toString('utf8'),
  ) as CoreStory;

export function coreWith(open: typeof openStreams, holidays: string): OpenStream {
  const source = archivedCalendar(holidays);
  if (source === undefined) throw new Error(`no calendar ${holidays} was kept`);
  return open(source);
}

/** The story's answers by a core: each decision follows the core's own earlier events. */
export function recordStory(open: OpenStream, decisions: readonly StoryDecision[]): readonly string[] {
  const streams = new Map<string, StreamCore>();
  return decisions.map(({ stream, now, actor, commandId, command }) => {
    const core = streams.get(stream) ?? open(stream);
    streams.set(stream, core);
    const answer = core.decide(canonicalJson(plain({ command, actor, commandId, now })));
    const { events = [] } = JSON.parse(answer) as { readonly events?: readonly StoredEvent[] };
    for (const event of events) core.learn(JSON.stringify({ ...event, recordedAt: now }));
    return answer;
  });
}

/** As JSON: without undefined members. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
