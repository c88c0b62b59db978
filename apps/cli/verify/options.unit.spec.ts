import { clockAt } from '../../../tests/support/clock';
import { run } from '../program';

it.each([
  ['en', ['audit', 'verify', '--checkpoints', '/nowhere'], 'There is no checkpoint folder /nowhere'],
  ['cy', ['audit', 'verify', '--checkpoints', '/nowhere'], 'Nid oes ffolder pwyntiau gwirio /nowhere'],
  ['en', ['audit', 'verify', 'bundle', '--checkpoints', '/nowhere'], 'There is no checkpoint folder'],
  ['en', ['audit', 'verify'], 'There is no checkpoint folder /unmounted'],
  ['en', ['audit', 'verify', '--quorum', 'all'], 'whole number'],
])('cannot verify, and says so with exit code 2 (%s): %s', async (language, args, words) => {
  let err = '';
  const code = await run([...args, '--language', language], {
    out: () => undefined,
    err: (text) => void (err += text),
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: { DATABASE_URL: 'postgres://127.0.0.1:1/none', CHECKPOINT_FOLDER: '/unmounted' },
    input: process.stdin,
  });
  expect(code).toBe(2);
  expect(err).toContain(words);
});
