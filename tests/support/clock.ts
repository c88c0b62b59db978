import { type Clock, instant, toMillis } from '#domain/kernel';
import { systemClock } from '#platform/clock';

/** The machine's clock, which is the Temporal server's too: no test can move that one, and none may depend on its day. */
export const serverClock: Clock = systemClock();

/** A clock that stands at an instant now and goes on from there: for programs on a scratch ledger. */
export const clockFrom = (at: string): Clock =>
  systemClock(toMillis(instant(at)) - serverClock.machineMillis());

/** For a program that reads from its settings how far its clock is moved. */
export const clockBySettings = (offsetMs: number): Clock => systemClock(offsetMs);

/** A clock that stands still. */
export const clockAt = (at: string): Clock => ({ ...serverClock, now: () => instant(at) });
