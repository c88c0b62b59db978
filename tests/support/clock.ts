import { type Clock, instant, toMillis } from '#domain/kernel';
import { systemClock } from '#platform/clock';

/** The machine's clock, shared with the Temporal server: tests cannot move it and must not depend on its day. */
export const serverClock: Clock = systemClock();

/** A clock that starts at an instant and runs on, for programs on a scratch ledger. */
export const clockFrom = (at: string): Clock =>
  systemClock(toMillis(instant(at)) - serverClock.machineMillis());

/** The clock offset in a program's settings. */
export const clockBySettings = (offsetMs: number): Clock => systemClock(offsetMs);

/** A stopped clock. */
export const clockAt = (at: string): Clock => ({ ...serverClock, now: () => instant(at) });
