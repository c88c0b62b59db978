import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Cruised, cruise, root, rules } from './cruise';
import { drawHouse } from './draw-house';
import { folderCircles } from './folder-circles';
import { planted } from './planted-violations';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const ruleNames = (require(rules) as { forbidden: { name: string }[] }).forbidden.map((rule) => rule.name);

describe('the directions of the house', () => {
  let house: Cruised;
  beforeAll(() => {
    house = cruise(root);
  });

  it('hold in the project as it stands', () => {
    expect(house.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  it('go round in no circle of folders', () => {
    expect(folderCircles(house.modules)).toEqual([]);
  });

  it('are drawn in infra/docs/house.mmd as they are; `npm run record:house` draws them anew', () => {
    expect(readFileSync(join(root, 'infra/docs/house.mmd'), 'utf8')).toBe(drawHouse(house.modules));
  });

  describe('planted violations', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cylch-boundaries-'));
    let found: Cruised;

    beforeAll(() => {
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      for (const name of ['package.json', 'tsconfig.json'])
        copyFileSync(join(root, name), join(folder, name));
      for (const [file, text] of Object.entries(planted.tree)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      found = cruise(folder);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it('exist for every rule', () => {
      expect(Object.keys(planted.violates).sort()).toEqual([...ruleNames].sort());
    });

    const violates = Object.entries(planted.violates).flatMap(([rule, files]) =>
      [files].flat().map((file) => [rule, file] as const),
    );

    it.each(violates)('%s is caught in %s', (rule, file) => {
      const here = found.summary.violations.filter(({ from }) => from === file);
      expect(here.map((violation) => violation.rule.name)).toContain(rule);
    });

    it('circles of folders are caught, of a folder and its parent too', () => {
      expect(folderCircles(found.modules)).toEqual(planted.circles);
    });
  });
});
