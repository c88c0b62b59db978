/**
 * Freezes the pure core of the version in package.json, with the answers it gives to the story of the version before it.
 * Run by `npm run freeze:core` once for every version that is released, and then the version in package.json is raised;
 * it overwrites nothing.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ukBankHolidays } from '#calendars';
import { coresFolder, readManifest, runBundle } from '#audit';
import { version } from '../../package.json';
import { bundleCore } from './bundle-core';
import { coreWith, storyOf, tell } from './core-story';

const root = join(__dirname, '..', '..');

it(`freezes the core ${version}`, async () => {
  const manifest = readManifest();
  const before = Object.keys(manifest).at(-1);
  if (Object.hasOwn(manifest, version)) throw new Error(`${version} is frozen: raise the version first`);
  if (before === undefined) throw new Error('no earlier core has a story to tell');
  const code = await bundleCore(root);
  const holidays = ukBankHolidays.version;
  const { decisions } = storyOf(before);
  const answers = tell(coreWith(runBundle(code, version), holidays), { decisions });
  const story = {
    holidays,
    decisions: decisions.map((told, index) => ({
      ...told,
      answer: JSON.parse(answers[index] ?? '') as unknown,
    })),
  };
  const entry = {
    sha256: createHash('sha256').update(code).digest('hex'),
    commit: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    timeZones: process.versions['tz'] ?? 'unknown',
  };
  mkdirSync(join(coresFolder, version));
  writeFileSync(join(coresFolder, version, 'core.js.gz'), gzipSync(code, { level: 9 }));
  writeFileSync(join(coresFolder, version, 'story.json'), `${JSON.stringify(story, null, 1)}\n`);
  writeFileSync(
    join(coresFolder, 'manifest.json'),
    `${JSON.stringify({ ...manifest, [version]: entry }, null, 2)}\n`,
  );
});
