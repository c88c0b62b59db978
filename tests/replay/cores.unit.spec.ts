import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { currentHolidaySource, ukBankHolidays } from '#domain/shipped-holidays';
import { canonicalJson } from '#domain/kernel';
import {
  coresFolder,
  frozenCore,
  archivedCalendar,
  openStreams,
  ownCore,
  readCalendars,
  readManifest,
  runBundle,
  versionOfCore,
} from '#record/archive';
import { version } from '../../package.json';
import lockfile from '../../package-lock.json';
import { bundleCore } from './bundle-core';
import { coreWith, storyOf, recordStory } from './core-story';
import { HOW_TO_FREEZE } from './how-to-freeze';

const manifest = readManifest();
const frozen = Object.keys(manifest);
let today: string;

beforeAll(async () => {
  today = await bundleCore(join(__dirname, '..', '..'));
}, 120_000);

it('keeps this version and every released one, each under one hash, and no other', () => {
  expect(frozen).toContain(version);
  expect(frozen.filter((name) => name !== version && manifest[name]?.released !== true)).toEqual([]);
  expect(readdirSync(coresFolder).sort()).toEqual([...frozen, 'manifest.json'].sort());
  const hashes = Object.values(manifest).map(({ sha256 }) => sha256);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.map((sha256) => versionOfCore(sha256))).toEqual(frozen);
  expect(versionOfCore('0'.repeat(64))).toBeUndefined();
});

it('holds the pure core of this version to its frozen copy: whoever changes it freezes it anew', () => {
  const sha256 = createHash('sha256').update(today).digest('hex');
  if (sha256 !== manifest[version]?.sha256) throw new Error(HOW_TO_FREEZE);
  expect(ownCore(version)).toBe(sha256);
  expect(ownCore('0.0.1')).toBe('not-frozen');
  expect([lockfile.version, lockfile.packages[''].version]).toEqual([version, version]);
});

it('keeps the calendar of today: whoever changes it runs npm run freeze:core', () => {
  expect(Object.keys(readCalendars())).toContain(ukBankHolidays.version);
  expect(archivedCalendar(ukBankHolidays.version)).toBe(JSON.stringify(currentHolidaySource));
  expect(archivedCalendar('no such calendar')).toBeUndefined();
});

it.each(frozen)('the core %s gives the answers it gave when it was frozen, byte for byte', (name) => {
  const open = frozenCore(name);
  if (open === undefined) throw new Error('not kept');
  const story = storyOf(name);
  const answers = recordStory(coreWith(open, story.holidays), story.decisions);
  expect(story.decisions.length).toBeGreaterThan(20);
  expect(answers).toEqual(story.decisions.map(({ answer }) => canonicalJson(answer)));
});

it('the core of today, bundled, answers as the running program does', () => {
  const story = storyOf(version);
  const answers = recordStory(coreWith(runBundle(today, 'today'), story.holidays), story.decisions);
  expect(answers).toEqual(recordStory(coreWith(openStreams, story.holidays), story.decisions));
  expect(answers.filter((answer) => answer.includes('"events"')).length).toBeGreaterThan(20);
});

it('refuses a core that was altered since, were it by one letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-cores-'));
  try {
    cpSync(coresFolder, folder, { recursive: true });
    const file = join(folder, version, 'core.js.gz');
    const code = gunzipSync(readFileSync(file)).toString('utf8');
    writeFileSync(file, gzipSync(code.replace('daysLate', 'dayslate')));
    expect(() => frozenCore(version, folder)).toThrow(`the core ${version} is not the one that was frozen`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('a core in its world', () => {
  const planted = (expression: string) =>
    runBundle(
      `module.exports.openStreams = () => () => ({ decide: () => String(${expression}) })`,
      'planted',
    )('')('').decide('');

  it.each(['require', 'process', 'fetch', 'setTimeout', 'Buffer', 'performance'])('has no %s', (name) => {
    expect(planted(`typeof ${name}`)).toBe('undefined');
  });

  it.each([
    ['Date.now()', 'clock'],
    ['new Date()', 'clock'],
    ['Math.random()', 'randomness'],
  ])('cannot ask %s', (expression, what) => {
    expect(() => planted(expression)).toThrow(`a core has no ${what}`);
  });

  it('may still reckon with days that it is given', () => {
    expect(planted('new Date(Date.UTC(2026, 7, 31)).toISOString()')).toBe('2026-08-31T00:00:00.000Z');
  });

  it('is a core, and was frozen', () => {
    expect(() => runBundle('module.exports = {}', 'empty')).toThrow('empty is no core');
    expect(frozenCore('0.0.1')).toBeUndefined();
  });
});
