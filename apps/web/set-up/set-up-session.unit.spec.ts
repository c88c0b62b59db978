import { mock } from 'node:test';
import type { Pool } from 'pg';
import { SessionsModule, sessionStoreIn } from './set-up-session';

/** Longer than the store ever waits before it looks for sessions that have ended. */
const AN_HOUR = 3_600_000;

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'setInterval'] }));
afterEach(() => mock.timers.reset());

async function anHourPasses(): Promise<void> {
  // the store begins to wait once its first query has been answered
  await new Promise(setImmediate);
  mock.timers.tick(AN_HOUR);
}

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
  await anHourPasses();
  expect(deletions().length).toBeGreaterThan(0);
});

it('at shutdown nobody looks for them any more, and the connections are closed', async () => {
  const { deletions, end, pool, store } = opened();
  await new SessionsModule(pool, store).onApplicationShutdown();
  await anHourPasses();
  expect(deletions()).toEqual([]);
  expect(end).toHaveBeenCalledTimes(1);
});
