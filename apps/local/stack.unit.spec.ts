import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSPECTORS } from './stack';

it("the editor's configurations attach where the programs of npm run dev listen", () => {
  const { configurations } = JSON.parse(
    readFileSync(join(__dirname, '../../.vscode/launch.json'), 'utf8'),
  ) as {
    configurations: readonly { name: string; request: string; port?: number }[];
  };
  const attached = configurations
    .filter(({ request }) => request === 'attach')
    .map(({ name, port }) => [name.replace('Attach: ', ''), port]);
  expect(Object.fromEntries(attached)).toEqual(INSPECTORS);
});
