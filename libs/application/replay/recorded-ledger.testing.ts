import { ukBankHolidays } from '#domain/shipped-holidays';
import { type JsonObject, type RecordedEvent, instant } from '#domain/kernel';
import { type OpenStream, frozenCore, readManifest } from '#record/archive';
import { type StoryDecision, coreWith, recordStory } from '../../../tests/replay/core-story';
import type { ReplayInput, ReplaySource } from './recorded-decisions';

/** A deciding core, by the name and hash in its decisions. */
export interface DecidingCore {
  readonly version: string;
  readonly sha256: string;
  readonly open: OpenStream;
}

/** The core frozen as this version, with the calendar of its story. */
export function frozenAs(version: string): DecidingCore {
  const core = frozenCore(version);
  const sha256 = readManifest()[version]?.sha256;
  if (core === undefined || sha256 === undefined) throw new Error(`${version} is not frozen`);
  return { version, sha256, open: coreWith(core, calendar) };
}

const calendar = ukBankHolidays.version;

/** A ledger in memory with the story's decisions by a core. */
export class RecordedLedger {
  readonly inputs: ReplayInput[] = [];

  /** @param before existing events on the streams */
  decides(
    { version, sha256, open }: DecidingCore,
    decisions: readonly StoryDecision[],
    before: readonly StoryDecision[] = [],
  ): this {
    const answers = recordStory(open, [...before, ...decisions]);
    decisions.forEach((recorded, index) => {
      const { events = [] } = JSON.parse(answers[before.length + index] ?? '') as {
        readonly events?: readonly RecordedEvent[];
      };
      const versions = {
        program: `cylch@${version}`,
        core: sha256,
        calendar,
        timeZones: process.versions['tz'] ?? 'unknown',
      };
      events.forEach((event, place) =>
        this.record(recorded, event, versions, place === 0 ? events.length : 0),
      );
    });
    return this;
  }

  private record(
    { stream, now, actor, commandId, command }: StoryDecision,
    event: RecordedEvent,
    versions: JsonObject,
    gives: number,
  ): void {
    const version = this.of(stream).length + 1;
    const input = { now, command: command as unknown as JsonObject };
    const basis = { stateVersion: version - 1, events: gives };
    const metadata: JsonObject = {
      commandId,
      command: command.type,
      actor: actor as unknown as JsonObject,
      ...versions,
      ...(gives > 0 && { input, basis }),
    };
    const position = this.inputs.length + 1;
    const recorded = { ...event, stream, version, position, recordedAt: instant(now), metadata };
    this.inputs.push({ event: recorded, hidden: null, damaged: [] });
  }

  private of = (stream: string): readonly ReplayInput[] =>
    this.inputs.filter(({ event }) => event.stream === stream);

  /** Replaces an event, as an attacker would. */
  forge(position: number, forged: (event: RecordedEvent) => Partial<RecordedEvent>): this {
    const input = this.inputs[position - 1];
    if (input === undefined) throw new Error(`no record ${position}`);
    this.inputs[position - 1] = { ...input, event: { ...input.event, ...forged(input.event) } };
    return this;
  }

  /** The first event of the first decision of a kind. */
  first(command: string): RecordedEvent {
    const found = this.inputs.find(({ event }) => event.metadata['command'] === command);
    if (found === undefined) throw new Error(`no ${command}`);
    return found.event;
  }

  source = (): ReplaySource => ({
    inputs: this.inputs,
    content: async () => undefined,
    before: async (stream, position) => this.of(stream).filter(({ event }) => event.position < position),
  });
}
