import type { CommandInAttempt } from '#record/decision-watch';

/** What a process’s event loop and its watchdog share, without a message: it must be readable while the loop is silent. */
const [BEATS, WATCHED, LENGTH, HEADER] = [0, 1, 2, 3];
const TEXT_BYTES = 8_192;

/** The command that is being decided, and whether the attempt was counted before it was made. */
export interface Deciding {
  readonly command: CommandInAttempt;
  readonly counted: boolean;
}

export const newBoard = (): SharedArrayBuffer =>
  new SharedArrayBuffer(HEADER * Int32Array.BYTES_PER_ELEMENT + TEXT_BYTES);

export class SharedBoard {
  private readonly header: Int32Array;
  private readonly text: Uint8Array;

  constructor(readonly buffer: SharedArrayBuffer) {
    this.header = new Int32Array(buffer, 0, HEADER);
    this.text = new Uint8Array(buffer, HEADER * Int32Array.BYTES_PER_ELEMENT);
  }

  /** The event loop lives. */
  beat(): void {
    Atomics.add(this.header, BEATS, 1);
  }

  get beats(): number {
    return Atomics.load(this.header, BEATS);
  }

  /** How many commands are watched in the database. */
  get watched(): number {
    return Atomics.load(this.header, WATCHED);
  }

  set watched(count: number) {
    Atomics.store(this.header, WATCHED, count);
  }

  /** Null: nothing is being decided. What is too long to fit is not named. */
  set deciding(what: Deciding | null) {
    const written = what === null ? null : encode(JSON.stringify(what), this.text);
    Atomics.store(this.header, LENGTH, written ?? 0);
  }

  get deciding(): Deciding | null {
    const length = Atomics.load(this.header, LENGTH);
    if (length === 0) return null;
    return JSON.parse(new TextDecoder().decode(this.text.slice(0, length))) as Deciding;
  }
}

const encoder = new TextEncoder();

function encode(text: string, into: Uint8Array): number | null {
  const { read, written } = encoder.encodeInto(text, into);
  return read === text.length ? written : null;
}
