import type { Instant } from '#domain/kernel';
import type { ObligationClock } from './messages';

/** The workflow's own time: in the sandbox Date.now() is Temporal's, and the same in every replay. Nothing else asks it. */
export const workflowMillis = (): number => Date.now();

/** The clock's time now: the workflow's, moved on a scratch ledger. */
export const clockMillis = (clock: ObligationClock): number => workflowMillis() + clock.clockOffsetMs;

export const toInstant = (millis: number): Instant => new Date(millis).toISOString() as Instant;

/** Milliseconds until an instant, at least 1: a timer of 0 is another command to Temporal. */
export const millisUntil = (clock: ObligationClock, at: Instant): number =>
  Math.max(1, Date.parse(at) - clockMillis(clock));

export const isDue = (clock: ObligationClock): boolean =>
  clock.nextWakeAt !== null && Date.parse(clock.nextWakeAt) <= clockMillis(clock);

export const earlier = (one: Instant | null, other: Instant | null): Instant | null => {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
};

/** `at`, but not before `floor` milliseconds from now: a wake that changes nothing must not spin. */
export const noSoonerThan = (clock: ObligationClock, at: Instant | null, floor: number): Instant | null =>
  at !== null && Date.parse(at) < clockMillis(clock) + floor ? toInstant(clockMillis(clock) + floor) : at;
