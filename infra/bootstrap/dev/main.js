'use strict';
const { fork } = require('node:child_process');
const path = require('node:path');
const { BUNDLES, SOURCES } = require('../build');
const { root } = require('../paths');
const { run } = require('../run');
const { monotonicMillis } = require('../stopwatch');
const { compileChanged, isSource } = require('./compile-changed');
const { programsOf, reaches } = require('./import-graph');
const { watchTree } = require('./watch-tree');

const { projects } = require('../../../nest-cli.json');

/** The programs of nest-cli.json by the names they have in the local stack, and the file each starts from. */
const PROGRAMS = Object.fromEntries(
  Object.entries(projects)
    .filter(([name]) => name !== 'cli' && name !== 'local')
    .map(([name, { entryFile }]) => [name.replaceAll('-', ' '), entryFile]),
);
/** The worker loads the bundle of the workflows, which its own code does not import. */
const WORKFLOWS = 'workflows/workflow-types';
/** What an editor does to a folder of files when it saves comes as several changes. */
const SETTLED_MS = 80;

const say = (line) => process.stderr.write(`${line}\n`);

const stack = fork(path.join(root, 'dist/apps/local/main.js'), ['--dev', ...process.argv.slice(2)], {
  execArgv: ['--enable-source-maps'],
});
stack.on('exit', (code) => process.exit(code ?? 1));
// Ctrl-C reaches the stack by itself; it ends us by its own end
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stack.kill(signal));

const changed = new Set();
let timer;
let working = Promise.resolve();
for (const folder of SOURCES) {
  watchTree(path.join(root, folder), (file) => {
    if (!isSource(file)) return;
    changed.add(path.relative(root, file));
    clearTimeout(timer);
    timer = setTimeout(() => (working = working.then(bringUpToDate)), SETTLED_MS);
  });
}

async function bringUpToDate() {
  const started = monotonicMillis();
  const files = [...changed];
  changed.clear();
  try {
    const compiled = await compileChanged(files);
    if (compiled.length > 0) await takeUp(compiled, started);
  } catch (error) {
    // they are compiled with whatever is saved next
    for (const file of files) changed.add(file);
    say(error.message);
  }
}

async function takeUp(compiled, started) {
  for (const { entry, args } of BUNDLES) {
    if (!reaches(entry, compiled)) continue;
    await run(process.execPath, args, { cwd: root }).catch((error) => say(error.message));
  }
  const restart = programsOf(PROGRAMS, compiled);
  if (reaches(WORKFLOWS, compiled) && !restart.includes('worker')) restart.push('worker');
  const seconds = ((monotonicMillis() - started) / 1000).toFixed(1);
  const outcome = restart.length > 0 ? `restarting ${restart.join(', ')}` : 'no program uses it';
  say(`${compiled.join(', ')}: built in ${seconds} s; ${outcome}`);
  if (reaches('apps/local/main', compiled))
    say('The local stack itself is made of this too: start npm run dev anew to see that.');
  if (restart.length > 0) stack.send({ restart });
}
