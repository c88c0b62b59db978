import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { programVersion } from '#platform/program-version';
import type { Settings } from './settings';

const root = resolve(__dirname, '../../..');
/** What the build left: a digest of all that it compiled. */
const note = join(root, 'build-id.txt');

/** What a worker runs, by name: as set, else the version with a digest of the compiled programs; `source` without a build. */
export const buildOf = ({ WORKER_BUILD_ID }: Pick<Settings, 'WORKER_BUILD_ID'>): string =>
  WORKER_BUILD_ID ?? `${programVersion()}-${digest()}`;

const digest = (): string =>
  root.endsWith(`${sep}dist`) && existsSync(note) ? readFileSync(note, 'utf8').trim() : 'source';
