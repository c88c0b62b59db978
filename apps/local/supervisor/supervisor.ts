import { stopwatch } from '#platform/clock';
import type { Part, RunningPart } from './process-part';

export interface SupervisorOptions {
  readonly log: (line: string) => void;
  /** a part that dies more often than this within `withinMs` stops the stack */
  readonly deaths?: number;
  readonly withinMs?: number;
  readonly backOffMs?: number;
}

interface Entry {
  readonly part: Part;
  current: RunningPart;
  /** its next end is no death */
  asked: boolean;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps parts running: one that dies is named and restarted; one that keeps dying stops everything, with the reason. */
export class Supervisor {
  /** Settles with the reason when the stack had to give up. */
  readonly gaveUp: Promise<string>;
  private giveUp!: (reason: string) => void;
  private readonly running: Entry[] = [];
  private isStopping = (): boolean => false;

  constructor(private readonly options: SupervisorOptions) {
    this.gaveUp = new Promise((resolve) => (this.giveUp = resolve));
  }

  /** Starts a part and watches it. Rejects when it does not come up the first time. */
  async start<Running extends RunningPart>(part: Part<Running>): Promise<Running> {
    const current = await part.start();
    const entry: Entry = { part, current, asked: false };
    this.running.push(entry);
    void this.watch(entry);
    return current;
  }

  /** Stops the part of that name, which is then started anew; safe to ask again while it starts. */
  async restart(name: string): Promise<void> {
    const entry = this.running.find(({ part }) => part.name === name);
    if (entry === undefined) throw new Error(`no part is called ${name}`);
    entry.asked = true;
    await entry.current.stop();
  }

  /** Stops all parts, the last started first. Safe to call again. */
  async stop(): Promise<void> {
    this.isStopping = () => true;
    for (const { part, current } of this.running.splice(0).reverse()) {
      await current.stop().catch((error: unknown) => this.options.log(`${part.name}: ${String(error)}`));
    }
  }

  private async watch(entry: Entry): Promise<void> {
    const { deaths = 5, withinMs = 60_000, backOffMs = 500 } = this.options;
    const { name } = entry.part;
    const elapsed = stopwatch();
    let times: number[] = [];
    for (;;) {
      const reason = await entry.current.exited;
      if (this.isStopping()) return;
      if (!entry.asked) {
        const now = elapsed();
        times = [...times.filter((time) => time > now - withinMs), now];
        if (times.length > deaths) {
          this.giveUp(
            `${name} died ${times.length} times within ${withinMs / 1000} seconds; the last time: ${reason}`,
          );
          return;
        }
        this.options.log(`${name} died (${reason}); restarting it`);
        await wait(backOffMs * times.length);
        if (this.isStopping()) return;
      }
      const asked = entry.asked;
      entry.asked = false;
      entry.current = await entry.part.start().catch(failedStart);
      if (asked) this.options.log(`${name} is up again`);
      // asked once more while it started: what it loaded may be old
      if (this.isStopping() || this.askedAgain(entry)) await entry.current.stop();
    }
  }

  private readonly askedAgain = ({ asked }: Entry): boolean => asked;
}

/** A restart that failed counts as one more death. */
const failedStart = (error: unknown): RunningPart => ({
  exited: Promise.resolve(error instanceof Error ? error.message : String(error)),
  stop: () => Promise.resolve(),
});
