import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holidaySourceOf } from '#calendars';
import { canonicalJson, type Instant } from '#kernel';
import type { Actor, Command, StoredEvent } from '#obligations';
import { coresFolder, type Core, type openCore } from '#audit';

/** One decision of the story that every frozen core must tell again, with the answer it gave when it was frozen. */
export interface ToldDecision {
  readonly stream: string;
  readonly now: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
  readonly answer: unknown;
}

export interface CoreStory {
  /** version of the list of bank holidays */
  readonly holidays: string;
  readonly decisions: readonly ToldDecision[];
}

export const storyOf = (version: string): CoreStory =>
  JSON.parse(readFileSync(join(coresFolder, version, 'story.json'), 'utf8')) as CoreStory;

export function coreWith(open: typeof openCore, holidays: string): Core {
  const source = holidaySourceOf(holidays);
  if (source === undefined) throw new Error(`no list ${holidays} was kept`);
  return open(JSON.stringify(source));
}

/** The story's answers by a core: each decision on what its own earlier answers left on the stream. */
export function tell(core: Core, { decisions }: Pick<CoreStory, 'decisions'>): readonly string[] {
  const streams = new Map<string, readonly StoredEvent[]>();
  return decisions.map(({ stream, now, actor, commandId, command }) => {
    const events = streams.get(stream) ?? [];
    const answer = core(canonicalJson(plain({ stream, events, command, actor, commandId, now })));
    const { events: added = [] } = JSON.parse(answer) as { readonly events?: readonly StoredEvent[] };
    streams.set(stream, [...events, ...added.map((event) => ({ ...event, recordedAt: now }))]);
    return answer;
  });
}

/** As it travels: JSON has no undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
