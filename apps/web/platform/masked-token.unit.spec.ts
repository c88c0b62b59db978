import { masked, unmasked } from './masked-token';

it('is other letters each time, of which the secret comes back', () => {
  const secret = 'ab12'.repeat(64);
  const [once, again] = [masked(secret), masked(secret)];
  expect(once).not.toBe(again);
  expect([once, again].map(unmasked)).toEqual([secret, secret]);
  expect(once).not.toContain(secret);
});

it.each(['', 'x', 'nonsense', '====', 'ŵ'])('gives no secret of %j, and does not fail', (token) => {
  expect(unmasked(token)).not.toContain('ab12');
});
