import { type Clock, fromMillis } from '#domain/kernel';

/** The machine's clock, moved by so many milliseconds. With `stopwatch`, all that reads the machine's time. */
export const systemClock = (offsetMs = 0): Clock => ({
  now: () => fromMillis(Date.now() + offsetMs),
  offsetMs,
  machineMillis: () => Date.now(),
});

/** @returns how many milliseconds have passed since, by a clock that nobody sets */
export function stopwatch(): () => number {
  const began = performance.now();
  return () => performance.now() - began;
}
