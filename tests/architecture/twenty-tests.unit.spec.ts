import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the ledger must be seen to do, by number; the tests stand beside what they test and carry the number in their name. */
const TWENTY = Array.from({ length: 20 }, (_, index) => index + 1);

const specs = execFileSync('git', ['ls-files', '*.spec.ts'], { encoding: 'utf8' }).trim().split('\n');

const numbered = new Set(
  specs.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:it|describe|\))\('((?:\d+\. (?:and )?)+)/g)].flatMap(
      ([, numbers]) => (numbers ?? '').match(/\d+/g)!.map(Number),
    ),
  ),
);

it.each(TWENTY)('test %i of the ledger stands under its number', (number) => {
  expect(numbered).toContain(number);
});
