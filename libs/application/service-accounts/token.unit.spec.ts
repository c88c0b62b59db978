import { hashOfToken, isAccountToken, isWellFormed, makeToken } from './token';

it('makes tokens of 256 bits that differ, each with its prefix and checksum', () => {
  const tokens = Array.from({ length: 50 }, makeToken);
  expect(new Set(tokens).size).toBe(50);
  for (const token of tokens) {
    expect(token).toMatch(/^cylch_[\w-]{49}$/);
    expect([isAccountToken(token), isWellFormed(token)]).toEqual([true, true]);
    expect(hashOfToken(token)).toMatch(/^[0-9a-f]{64}$/);
  }
});

it.each([
  ['mistyped', (token: string) => token.slice(0, 10) + (token[10] === 'A' ? 'B' : 'A') + token.slice(11)],
  ['cut short', (token: string) => token.slice(0, -1)],
  ['longer', (token: string) => `${token}A`],
  ['without its prefix', (token: string) => token.slice(6)],
])('knows one that is %s', (_what, change) => {
  expect(isWellFormed(change(makeToken()))).toBe(false);
});
