import { type Instant, addMillis, instant } from '#domain/kernel';
import { sessionEnds, worthNoting } from './session-limits';

const LIMITS = { idleMinutes: 60, absoluteHours: 12 };
const AT = instant('2026-06-01T08:00:00Z');
const MINUTE = 60_000;
const minutesLater = (minutes: number): Instant => addMillis(AT, minutes * MINUTE);
const ends = (seenAfter: number, nowAfter: number) =>
  sessionEnds({ startedAt: AT, seenAt: minutesLater(seenAfter) }, LIMITS, minutesLater(nowAfter));

it('ends so long after the last request, and every request moves the end', () => {
  expect(ends(0, 59)).toMatchObject({ at: minutesLater(60), secondsLeft: 60, extendable: true });
  expect(ends(0, 60)).toBeNull();
  expect(ends(59, 60)).toMatchObject({ at: minutesLater(119) });
});

it('ends so long after sign-in whatever is done, and says so half an hour before', () => {
  expect(ends(700, 700)).toMatchObject({ at: minutesLater(720), extendable: false, endsSoon: true });
  expect(ends(680, 689)).toMatchObject({ latest: minutesLater(720), endsSoon: false });
  expect(ends(719, 720)).toBeNull();
});

it('is written down once a minute, not at each request', () => {
  const times = { startedAt: AT, seenAt: AT };
  expect([59_999, 60_000].map((millis) => worthNoting(times, addMillis(AT, millis)))).toEqual([false, true]);
});
