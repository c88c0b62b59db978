import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import globalSetup from './global-setup';

const bootstrap = join(__dirname, '..', '..', 'infra', 'bootstrap');

/** Prepares what the whole system needs besides PostgreSQL: an up-to-date build, the Temporal CLI, a browser. */
export default async function globalSetupE2e(): Promise<void> {
  execFileSync(process.execPath, [join(bootstrap, 'build.js')], { stdio: ['ignore', 2, 2] });
  if (!process.env['TEMPORAL_ADDRESS']) process.env['TEMPORAL_CLI'] = pathFrom('temporal.js');
  process.env['CHROMIUM'] = pathFrom('chromium.js');
  await globalSetup();
}

/** The bootstrap is plain JavaScript for any Node: run as a program. */
const pathFrom = (program: string): string =>
  execFileSync(process.execPath, [join(bootstrap, program)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
