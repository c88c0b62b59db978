import { instant } from '#domain/kernel';
import { retryAt } from './back-off';

it.each([
  [1, '2026-02-27T09:01:00.000Z'],
  [2, '2026-02-27T09:02:00.000Z'],
  [4, '2026-02-27T09:08:00.000Z'],
  [7, '2026-02-27T10:00:00.000Z'],
  [5_000, '2026-02-27T10:00:00.000Z'],
])('after attempt %i it tries again at %s', (attempt, at) => {
  expect(retryAt(instant('2026-02-27T09:00:00Z'), attempt)).toBe(at);
});
