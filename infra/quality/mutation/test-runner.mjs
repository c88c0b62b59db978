import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';

const require = createRequire(import.meta.url);
const circus = require('jest-circus');
const fc = require('fast-check');
const { monotonicMillis } = require('../../bootstrap/stopwatch.js');
const { forgetSources } = require('./load-sources.cjs');

const FOLDERS = ['libs/domain/calendars', 'libs/domain/deadlines'];
// it asks processes of its own, where no mutant is alive
const OTHER_PROCESSES = /time-zones\.unit\.spec\.ts$/;
const stryker = (globalThis.__stryker__ ??= {});
// fewer cases than `npm test` tries, and the same in every run: the report errs on the low side and can be repeated
fc.configureGlobal({ numRuns: 25, seed: 89, endOnFailure: true });
// every `expect` makes an error, and where it was made does not matter here
Error.stackTraceLimit = 0;
Object.assign(globalThis, { describe: circus.describe, it: circus.it, test: circus.test, expect });

/** What these work out they remember, by calendar or for good: a mutant's answer must not outlive the mutant. */
const REMEMBERING = /\/(as-known-on|expected-holidays|easter|anchor|rule|duty)\.ts$/;

/** A mutated place passed ten times oftener than in all tests together, and so often at least, loops for ever. */
const LOOPING = { times: 10, atLeast: 100_000 };

/**
 * Runs the unit specs with Jest's own `describe`, `it` and `expect`, without Jest: its Stryker runner evaluates every
 * spec file and every dependency anew for every mutant, which takes seconds where this takes milliseconds. Sources are
 * evaluated anew where a mutant is alive while they load, and where it can leave something behind.
 */
class UnitSpecRunner {
  // Stryker has entered its copy of the project by now
  root = process.cwd();
  specs = specsIn(this.root);
  loaded = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [];
    for (const file of this.specs)
      for (const test of this.testsIn(file)) tests.push({ ...(await run(test)), fileName: file });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, sandboxFileName, testFilter, hitLimit, disableBail }) {
    const lasting = mutantActivation === 'static' || REMEMBERING.test(sandboxFileName);
    if (lasting) this.forget();
    const results = [];
    const broken = [];
    for (const file of this.filesToRun(sandboxFileName, testFilter)) {
      stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      try {
        const tests = this.testsIn(file);
        stryker.activeMutant = activeMutant.id;
        Object.assign(stryker, {
          hitLimit: hitLimit && loopsAt(hitLimit),
          hitCount: hitLimit ? 0 : undefined,
        });
        results.push(...(await runAll(tests, testFilter, disableBail)));
      } catch (error) {
        broken.push(String(error?.stack ?? error));
      }
      if (!disableBail && results.at(-1)?.status === TestStatus.Failed) break;
    }
    stryker.activeMutant = undefined;
    if (lasting) this.forget();
    return toMutantRunResult(verdict(results, broken), disableBail);
  }

  forget() {
    forgetSources(this.root);
    this.loaded.clear();
  }

  testsIn(file) {
    if (!this.loaded.has(file)) this.loaded.set(file, collect(this.root, file));
    return this.loaded.get(file);
  }

  /** Neighbours of the mutated file come first: they are likeliest to fail, and the first failure ends the run. */
  filesToRun(mutated, testFilter) {
    const isNeighbour = (file) => dirname(file) === dirname(mutated);
    const files = this.specs.filter(
      (file) => !testFilter || testFilter.some((id) => id.startsWith(`${relative(this.root, file)} `)),
    );
    return [...files.filter(isNeighbour), ...files.filter((file) => !isNeighbour(file))];
  }
}

/** Stryker's own limit is a hundred times the passes of all tests. */
const loopsAt = (limit) => Math.max(LOOPING.atLeast, (limit / 100) * LOOPING.times);

/** A spec that cannot even be loaded is no failed test: the mutant is an error, and is not counted as killed. */
function verdict(tests, broken) {
  const stopped = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
  if (stopped) return stopped;
  if (broken.length === 0 || tests.some(({ status }) => status === TestStatus.Failed)) {
    return { status: DryRunStatus.Complete, tests };
  }
  return { status: DryRunStatus.Error, errorMessage: broken.join('\n') };
}

function specsIn(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.unit.spec.ts') && !OTHER_PROCESSES.test(name))
      .map((name) => join(root, folder, name)),
  ).sort();
}

async function runAll(tests, testFilter, disableBail) {
  const wanted = testFilter && new Set(testFilter);
  const results = [];
  for (const test of tests) {
    if (wanted && !wanted.has(test.id)) continue;
    results.push(await run(test));
    if (!disableBail && results.at(-1).status === TestStatus.Failed) break;
  }
  return results;
}

/** The tests of a file; of two with one name the second is numbered. */
function collect(root, file) {
  const times = new Map();
  circus.resetState();
  require(file);
  return testsOf(circus.getState().rootDescribeBlock, [relative(root, file)]).map(({ name, fn }) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    return { id: times.get(name) === 1 ? name : `${name} (${times.get(name)})`, fn };
  });
}

function testsOf(block, names) {
  if (block.hooks.length > 0) throw new Error(`${names.join(' ')}: hooks are not run under mutation`);
  return block.children.flatMap((child) =>
    child.type === 'test'
      ? [{ name: [...names, child.name].join(' '), fn: child.fn }]
      : testsOf(child, [...names, child.name]),
  );
}

async function run({ id, fn }) {
  stryker.currentTestId = id;
  const started = monotonicMillis();
  const test = { id, name: id };
  try {
    await fn();
    return { ...test, status: TestStatus.Success, timeSpentMs: monotonicMillis() - started };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return { ...test, status: TestStatus.Failed, failureMessage, timeSpentMs: monotonicMillis() - started };
  } finally {
    stryker.currentTestId = undefined;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'unit-specs', UnitSpecRunner)];
