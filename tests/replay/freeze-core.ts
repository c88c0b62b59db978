import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { currentHolidaySource, ukBankHolidays } from '#domain/shipped-holidays';
import { calendarsFolder, coresFolder, readCalendars, readManifest, runBundle } from '#record/archive';
import { version } from '../../package.json';
import { bundleCore } from './bundle-core';
import { coreWith, story, recordStory } from './core-story';
import { HOW_TO_FREEZE } from './how-to-freeze';

/**
 * `npm run freeze:core`: freezes the pure core of the version in package.json with its answers to the story, and
 * archives today's calendar. Run after every change to the core. An unreleased version is replaced;
 * a released one is never touched.
 */

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const zipped = (text: string): Buffer => gzipSync(text, { level: 9 });

const manifest = readManifest();
const released = Object.entries(manifest).filter(([, entry]) => entry.released);

function writeManifest(folder: string, content: object): void {
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/** Removes files that the manifest does not name. */
function removeAllBut(folder: string, names: readonly string[]): void {
  for (const name of readdirSync(folder))
    if (name !== 'manifest.json' && !names.includes(name)) rmSync(join(folder, name), { recursive: true });
}

/** Decisions of a released version may name any calendar archived by then; before the first release only today's is needed. */
function archiveCalendar(): void {
  const before = released.length === 0 ? {} : readCalendars();
  const text = JSON.stringify(currentHolidaySource);
  const sha256 = hashOf(text);
  const file = `${sha256.slice(0, 12)}.json.gz`;
  const calendars = { [ukBankHolidays.version]: { file, sha256 }, ...before };
  writeFileSync(join(calendarsFolder, file), zipped(text));
  writeManifest(calendarsFolder, calendars);
  removeAllBut(
    calendarsFolder,
    Object.values(calendars).map((entry) => entry.file),
  );
}

async function freeze(): Promise<void> {
  const code = await bundleCore(join(__dirname, '..', '..'));
  const sha256 = hashOf(code);
  const frozen = manifest[version];
  if (frozen?.released === true) {
    if (frozen.sha256 !== sha256) throw new Error(HOW_TO_FREEZE);
    return;
  }
  const holidays = ukBankHolidays.version;
  const answers = recordStory(coreWith(runBundle(code, version), holidays), story);
  const decisions = story.map((listed, index) => ({
    ...listed,
    answer: JSON.parse(answers[index] ?? '') as unknown,
  }));
  const folder = join(coresFolder, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'core.js.gz'), zipped(code));
  writeFileSync(join(folder, 'story.json.gz'), zipped(JSON.stringify({ holidays, decisions })));
  const listed = {
    ...Object.fromEntries(released),
    [version]: { sha256, timeZones: process.versions['tz'] ?? 'unknown', released: false },
  };
  writeManifest(coresFolder, listed);
  removeAllBut(coresFolder, Object.keys(listed));
}

archiveCalendar();
freeze().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
