import type { Pool } from 'pg';
import { SessionsModule, sessionStoreIn } from './set-up-session';

/** Longer than the store ever waits before it looks for sessions that have ended. */
const AN_HOUR = 3_600_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function opened() {
  const asked: string[] = [];
  const query = (text: string) => {
    asked.push(text);
    return Promise.resolve({ rows: [{}] });
  };
  const end = jest.fn(() => Promise.resolve());
  const pool = { query, end } as unknown as Pool;
  const store = sessionStoreIn(pool);
  store.get('a-session', () => undefined);
  return { end, pool, store, deletions: () => asked.filter((text) => text.startsWith('DELETE')) };
}

it('sessions that have ended are deleted from time to time', async () => {
  const { deletions } = opened();
  await jest.advanceTimersByTimeAsync(AN_HOUR);
  expect(deletions().length).toBeGreaterThan(0);
});

it('at shutdown nobody looks for them any more, and the connections are closed', async () => {
  const { deletions, end, pool, store } = opened();
  await new SessionsModule(pool, store).onApplicationShutdown();
  await jest.advanceTimersByTimeAsync(AN_HOUR);
  expect(deletions()).toEqual([]);
  expect(end).toHaveBeenCalledTimes(1);
});
