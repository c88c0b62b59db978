import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scripts } from '../../package.json';
import { root } from './cruise';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The texts that speak of the tree as it is: the changelog speaks of what was. */
const documents = globSync('{README.md,{apps,libs,workflows,tests,infra}/**/*.md}', {
  cwd: root,
  exclude: (file) => /(^|\/)node_modules$/.test(file),
}).filter((file) => file !== 'infra/CHANGELOG.md');

/** What stands between backticks and looks like a path of the project; patterns and examples in capitals are none. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:apps|libs|workflows|tests|infra)\/[\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[A-Z]{3}/.test(path) || existsSync(join(root, path)));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);

const scriptsIn = (text: string): readonly string[] =>
  [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, script = '']) => script);

describe('the documents speak of what there is', () => {
  it.each(documents)('%s', (file) => {
    const text = read(file);
    const missing = [
      ...pathsIn(text).filter((path) => !existsSync(join(root, path))),
      ...linksIn(text).filter((link) => !existsSync(join(root, dirname(file), link))),
      ...scriptsIn(text).filter((script) => !Object.hasOwn(scripts, script)),
    ];
    expect(missing).toEqual([]);
  });

  it('and one that does not is found out', () => {
    expect(pathsIn('see `libs/domain/nowhere/none.ts` and `libs/`')).toEqual(['libs/domain/nowhere/none.ts']);
    expect(linksIn('[why](adr/none.md), [out](https://example.org/)')).toEqual(['adr/none.md']);
    expect(scriptsIn('run npm run no-such -- FILE')).toEqual(['no-such']);
  });

  it('each question of where-things-are has one answer', () => {
    const rows = read('infra/docs/where-things-are.md')
      .split('\n')
      .filter((line) => /^\| [A-Z].*\?/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) expect([row, pathsIn(row).length]).toEqual([row, 1]);
  });
});

describe('every library and every program', () => {
  const within = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${folder}/${name}`);

  it.each([...within('libs').flatMap(within), ...within('apps'), 'workflows'])(
    '%s has a README',
    (folder) => {
      expect(read(`${folder}/README.md`).length).toBeGreaterThan(100);
    },
  );
});

describe('the decision records', () => {
  const records = readdirSync(join(root, 'infra/adr')).filter((file) => /^\d{4}-/.test(file));

  it('are numbered without a gap, each under its number, and listed', () => {
    expect(records.map((file) => Number(file.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
    for (const file of records) expect(read(`infra/adr/${file}`)).toMatch(`# ${Number(file.slice(0, 4))}. `);
    expect(linksIn(read('infra/adr/README.md'))).toEqual(records);
  });

  it('take up a page each', () => {
    const words = (file: string) => read(`infra/adr/${file}`).split(/\s+/).length;
    expect(records.filter((file) => words(file) > 420)).toEqual([]);
  });
});
