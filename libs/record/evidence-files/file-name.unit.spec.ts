import { safeFileName } from './file-name';

it.each([
  ['Welsh letters', 'ŵ'.repeat(255), 'ŵ'.repeat(100)],
  ['emoji', `${'😀'.repeat(130)}.txt`, `${'😀'.repeat(49)}.txt`],
  ['plain letters', `${'x'.repeat(250)}.pdf`, `${'x'.repeat(196)}.pdf`],
  ['a long extension of emoji', `a.${'😀'.repeat(16)}`, `a.${'😀'.repeat(16)}`],
  ['a name that fits', 'Adroddiad tŷ ŵyl.pdf', 'Adroddiad tŷ ŵyl.pdf'],
])('fits a file system that counts bytes: %s', (_what, given, safe) => {
  expect(safeFileName(given)).toBe(safe);
  expect(Buffer.byteLength(safeFileName(given))).toBeLessThanOrEqual(200);
});
