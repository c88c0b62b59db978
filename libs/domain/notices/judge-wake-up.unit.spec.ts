import { type Instant, instant, obligationId } from '#domain/kernel';
import { judgeWakeUp } from './judge-wake-up';

const NOW = instant('2026-01-07T10:00:00Z');
const EARLIER = instant('2026-01-05T10:00:00Z');
const JUST_NOW = instant('2026-01-07T09:50:00Z');
const LATER = instant('2026-02-01T10:00:00Z');
const FAR = instant('2031-02-01T10:00:00Z');

it.each<[Instant | null, Instant | null, string | null]>([
  [LATER, LATER, null],
  [null, null, null],
  [LATER, FAR, 'wake-up-later'],
  [EARLIER, LATER, 'wake-up-later'],
  [LATER, null, 'wake-up-missing'],
  [FAR, LATER, 'wake-up-earlier'],
  [LATER, EARLIER, 'wake-up-earlier'],
  [null, LATER, 'wake-up-not-due'],
  // the clock has just woken, and notes its next hour when it is done
  [LATER, JUST_NOW, null],
  [null, JUST_NOW, null],
])('expected %s, noted %s: %s', (expected, found, code) => {
  const wakeUp = { obligationId: obligationId('guidance'), expected, found };
  expect(judgeWakeUp(wakeUp, NOW).map((finding) => finding.code)).toEqual(code === null ? [] : [code]);
});
