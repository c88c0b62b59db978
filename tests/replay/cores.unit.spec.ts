import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalJson } from '#kernel';
import { coresFolder, frozenCore, openCore, readManifest, runBundle } from '#audit';
import { bundleCore } from './bundle-core';
import { coreWith, storyOf, tell } from './core-story';

const released = Object.keys(readManifest());

it('keeps every released version', () => {
  expect(released).toContain('0.1.0');
});

it.each(released)('the core %s gives the answers it gave when it was frozen, byte for byte', (version) => {
  const open = frozenCore(version);
  if (open === undefined) throw new Error('not kept');
  const story = storyOf(version);
  const answers = tell(coreWith(open, story.holidays), story);
  expect(story.decisions.length).toBeGreaterThan(20);
  expect(answers).toEqual(story.decisions.map(({ answer }) => canonicalJson(answer)));
});

it('the core of today, bundled, answers as the running program does', async () => {
  const story = storyOf(released.at(-1) ?? '');
  const bundled = runBundle(await bundleCore(join(__dirname, '..', '..')), 'today');
  const answers = tell(coreWith(bundled, story.holidays), story);
  expect(answers).toEqual(tell(coreWith(openCore, story.holidays), story));
  expect(answers.filter((answer) => answer.includes('"events"')).length).toBeGreaterThan(20);
}, 120_000);

it('refuses a core that was altered since, were it by one letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-cores-'));
  try {
    cpSync(coresFolder, folder, { recursive: true });
    const file = join(folder, '0.1.0', 'core.js.gz');
    const code = gunzipSync(readFileSync(file)).toString('utf8');
    writeFileSync(file, gzipSync(code.replace('daysLate', 'dayslate')));
    expect(() => frozenCore('0.1.0', folder)).toThrow('the core 0.1.0 is not the one that was frozen');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('gives a core nothing to reach the outside with, and knows none that was never released', () => {
  const reaching = (expression: string) =>
    runBundle(`module.exports.openCore = () => () => String(${expression})`, 'planted')('')('');
  for (const name of ['require', 'process', 'fetch', 'setTimeout', 'Buffer'])
    expect(reaching(`typeof ${name}`)).toBe('undefined');
  expect(() => runBundle('module.exports = {}', 'empty')).toThrow('empty is no core');
  expect(frozenCore('0.0.1')).toBeUndefined();
});
