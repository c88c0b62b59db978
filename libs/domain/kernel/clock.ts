import type { Instant } from './instant';

/** The time of a program, always passed in; nothing else reads the machine's clock. */
export interface Clock {
  /** the program's time: the machine's, moved where the program works on a scratch ledger */
  now(): Instant;
  /** milliseconds that `now` is away from the machine's time: 0 except on a scratch ledger */
  readonly offsetMs: number;
  /** the machine's own time in milliseconds, never moved: for limits that other machines keep too */
  machineMillis(): number;
}
