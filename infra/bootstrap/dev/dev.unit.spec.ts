import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/* The bootstrap is plain JavaScript: loaded as such. */
/* eslint-disable @typescript-eslint/no-require-imports */
const { compileChanged, isSource } = require('./compile-changed.js') as {
  compileChanged(files: readonly string[], places: { from: string; to: string }): Promise<string[]>;
  isSource(name: string): boolean;
};
const { programsOf } = require('./import-graph.js') as {
  programsOf(programs: Record<string, string>, files: readonly string[], from: string): string[];
};
const { watchTree } = require('./watch-tree.js') as {
  watchTree(top: string, changed: (file: string) => void): () => void;
};
/* eslint-enable @typescript-eslint/no-require-imports */

const root = mkdtempSync(join(tmpdir(), 'cylch-dev-'));
afterAll(() => rmSync(root, { recursive: true }));

const TREE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    imports: {
      '#rules': { source: './libs/rules/index.ts', default: './dist/libs/rules/index.js' },
      '#clocks/*': { source: './clocks/*.ts', default: './dist/clocks/*.js' },
    },
  }),
  'libs/rules/index.ts': "export { due } from './due';\n",
  'libs/rules/due.ts': 'export const due = (on: number): boolean => on > 1;\n',
  'clocks/names.ts': "export const QUEUE: string = 'decisions';\n",
  'apps/web/main.ts':
    "import { due } from '#rules';\nimport './pages/home/home';\nexport const answer = due(2);\n",
  'apps/web/pages/home/home.ts': "export const template = 'home.njk';\n",
  'apps/web/pages/home/home.njk': '<h1>Home</h1>\n',
  'apps/web/pages/home/locale/cy.json': '{"title": "Hafan"}\n',
  'apps/worker/main.ts':
    "import type { template } from '../web/pages/home/home';\nimport { QUEUE } from '#clocks/names';\nexport const queue: [string, typeof template?] = [QUEUE];\n",
};
const PROGRAMS = { web: 'apps/web/main', worker: 'apps/worker/main' };
const sources = Object.keys(TREE).filter((file) => file !== 'package.json');

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const compile = (...files: string[]): Promise<string[]> =>
  compileChanged(files, { from: root, to: join(root, 'dist') });

beforeAll(async () => {
  for (const [file, text] of Object.entries(TREE)) write(file, text);
  await compile(...sources);
});

describe('what changed while the local stack runs', () => {
  it.each([
    ['a rule, deep below an index', 'libs/rules/due.ts', ['web']],
    ['what is reached by a pattern of names', 'clocks/names.ts', ['worker']],
    ['what another program takes only a type of', 'apps/web/pages/home/home.ts', ['web']],
    ['a template beside its page', 'apps/web/pages/home/home.njk', ['web']],
    ['a text of the pages, in a folder without code', 'apps/web/pages/home/locale/cy.json', ['web']],
    ['a source that nothing loads', 'libs/rules/unused.ts', []],
  ])('restarts only the programs made of it: %s', (_what, file, programs) => {
    expect(programsOf(PROGRAMS, [file], root)).toEqual(programs);
  });

  it('is compiled so that the program runs and a debugger finds the source', async () => {
    write('libs/rules/due.ts', 'export const due = (on: number): boolean => on > 5;\n');
    expect(await compile('libs/rules/due.ts')).toEqual(['libs/rules/due.ts']);
    const built = join(root, 'dist/libs/rules/due.js');
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    expect((require(built) as { due(on: number): boolean }).due(3)).toBe(false);
    const map = JSON.parse(readFileSync(`${built}.map`, 'utf8')) as { sources: string[] };
    expect(map.sources).toEqual(['../../../libs/rules/due.ts']);
  });

  it('is nothing where a file was saved as it was', async () => {
    expect(await compile('libs/rules/index.ts', 'apps/web/pages/home/home.njk')).toEqual([]);
  });

  it('leaves what was built alone where a source cannot be read, and names it', async () => {
    const built = join(root, 'dist/clocks/names.js');
    const before = readFileSync(built, 'utf8');
    write('clocks/names.ts', 'export const = ;\n');
    await expect(compile('clocks/names.ts')).rejects.toThrow('clocks/names.ts');
    expect(readFileSync(built, 'utf8')).toBe(before);
  });

  it('goes from the build with its source', async () => {
    rmSync(join(root, 'apps/web/pages/home/home.njk'));
    expect(await compile('apps/web/pages/home/home.njk')).toEqual(['apps/web/pages/home/home.njk']);
    expect(existsSync(join(root, 'dist/apps/web/pages/home/home.njk'))).toBe(false);
  });

  it.each([
    ['due.ts', true],
    ['home.njk', true],
    ['due.unit.spec.ts', false],
    ['README.md', false],
  ])('%s is a source of a program: %s', (name, expected) => {
    expect(isSource(name)).toBe(expected);
  });
});

describe('a watched tree', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-watched-'));
  const messages: string[] = [];
  let end: () => void;
  beforeAll(() => {
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'pages/a.ts'), '1');
    end = watchTree(folder, (file) => messages.push(file));
  });
  afterAll(() => {
    end();
    rmSync(folder, { recursive: true });
  });

  const tells = async (file: string, act: () => void): Promise<void> => {
    messages.length = 0;
    act();
    while (!messages.includes(join(folder, file))) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const replace = (text: string) => (): void => {
    writeFileSync(join(folder, 'a.part'), text);
    renameSync(join(folder, 'a.part'), join(folder, 'pages/a.ts'));
  };

  it('tells of a file that an editor replaces, time and again, and of its end', async () => {
    await tells('pages/a.ts', replace('2'));
    await tells('pages/a.ts', replace('3'));
    await tells('pages/a.ts', () => writeFileSync(join(folder, 'pages/a.ts'), '4'));
    await tells('pages/a.ts', () => rmSync(join(folder, 'pages/a.ts')));
  });

  it('tells of files in a folder made after it began, and made again', async () => {
    const made = (): void => {
      mkdirSync(join(folder, 'new/deep'), { recursive: true });
      writeFileSync(join(folder, 'new/deep/b.ts'), '1');
    };
    await tells('new/deep/b.ts', made);
    await tells('new/deep/b.ts', () => rmSync(join(folder, 'new'), { recursive: true }));
    await tells('new/deep/b.ts', made);
  });
});
