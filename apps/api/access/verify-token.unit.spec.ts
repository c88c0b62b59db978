import { onceAMinute } from './verify-token';

const at = (seconds: number) => seconds * 1_000;

/** A verifier that counts, on a clock that the test sets. */
function counting(exp?: number) {
  const asked: string[] = [];
  let millis = 0;
  const verify = onceAMinute(
    (token) => {
      asked.push(token);
      return token === 'bad'
        ? Promise.reject(new Error('not ours'))
        : Promise.resolve({ sub: token, ...(exp !== undefined && { exp }) });
    },
    { machineMillis: () => millis },
  );
  return { asked, verify, wait: (until: number) => (millis = until) };
}

it('verifies a token once a minute', async () => {
  const { asked, verify, wait } = counting(600);
  for (const seconds of [0, 30, 59]) {
    wait(at(seconds));
    expect(await verify('a')).toMatchObject({ sub: 'a' });
  }
  expect(asked).toEqual(['a']);
  wait(at(60));
  await verify('a');
  expect(await verify('b')).toMatchObject({ sub: 'b' });
  expect(asked).toEqual(['a', 'a', 'b']);
});

it.each([20, undefined])('verifies again a token that has expired or never says when (%s)', async (exp) => {
  const { asked, verify, wait } = counting(exp);
  await verify('a');
  wait(at(20));
  await verify('a');
  expect(asked).toEqual(['a', 'a']);
});

it('never remembers a refusal', async () => {
  const { asked, verify } = counting(600);
  await expect(verify('bad')).rejects.toThrow('not ours');
  await expect(verify('bad')).rejects.toThrow('not ours');
  expect(asked).toHaveLength(2);
});

it('holds the tokens of a few hundred people at most', async () => {
  const { asked, verify } = counting(600);
  for (let n = 0; n <= 500; n += 1) await verify(`token ${n}`);
  await verify('token 500');
  expect(asked).toHaveLength(501);
  await verify('token 0');
  expect(asked).toHaveLength(502);
});
