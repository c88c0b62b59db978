/** A running piece of the stack. `exited` settles with the reason once it has ended, asked or not. */
export interface RunningPart {
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Something the stack runs: how to name it to people, and how to start it (again). */
export interface Part<Running extends RunningPart = RunningPart> {
  readonly name: string;
  start(): Promise<Running>;
}
