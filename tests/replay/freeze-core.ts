/**
 * Freezes the pure core of the version in package.json with the answers it gives to the story of the version before it,
 * and keeps today's calendar. Run by `npm run freeze:core` after every change to the core, once the version is raised. It
 * overwrites nothing, and refuses where this version is frozen with other bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { currentHolidaySource, ukBankHolidays } from '#calendars';
import { calendarsFolder, coresFolder, readCalendars, readManifest, runBundle } from '#audit';
import { version } from '../../package.json';
import { bundleCore } from './bundle-core';
import { coreWith, storyOf, tell } from './core-story';
import { RAISE_THE_VERSION } from './raise-the-version';

const root = join(__dirname, '..', '..');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const small = (text: string): Buffer => gzipSync(text, { level: 9 });

function writeManifest(folder: string, manifest: object): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

it('keeps the calendar of today', () => {
  const calendars = readCalendars();
  if (Object.hasOwn(calendars, ukBankHolidays.version)) return;
  const text = JSON.stringify(currentHolidaySource);
  const sha256 = hashOf(text);
  const file = `${sha256.slice(0, 12)}.json.gz`;
  writeFileSync(join(calendarsFolder, file), small(text));
  writeManifest(calendarsFolder, { ...calendars, [ukBankHolidays.version]: { file, sha256 } });
});

it(`freezes the core ${version}`, async () => {
  const manifest = readManifest();
  const code = await bundleCore(root);
  const sha256 = hashOf(code);
  const frozen = manifest[version];
  if (frozen?.sha256 === sha256) return;
  if (frozen !== undefined || existsSync(join(coresFolder, version))) throw new Error(RAISE_THE_VERSION);
  const before = Object.keys(manifest).at(-1);
  if (before === undefined) throw new Error('no earlier core has a story to tell');
  const { decisions } = storyOf(before);
  const holidays = ukBankHolidays.version;
  const answers = tell(coreWith(runBundle(code, version), holidays), { decisions });
  const story = {
    holidays,
    decisions: decisions.map((told, index) => ({
      ...told,
      answer: JSON.parse(answers[index] ?? '') as unknown,
    })),
  };
  mkdirSync(join(coresFolder, version));
  writeFileSync(join(coresFolder, version, 'core.js.gz'), small(code));
  writeFileSync(join(coresFolder, version, 'story.json.gz'), small(JSON.stringify(story)));
  writeManifest(coresFolder, {
    ...manifest,
    [version]: { sha256, timeZones: process.versions['tz'] ?? 'unknown' },
  });
});
