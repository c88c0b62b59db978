import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { tokenFor } from '../support/token-for';
import type { Addresses } from './local-stack';

const root = join(__dirname, '..', '..');

/** Runs the command line tool against a running stack. */
export const cylch = (
  addresses: Addresses,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), ...args], {
      env: { ...process.env, ...addresses.settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, output }));
  });

/** The number of obligations in the API's list. */
export async function registered(addresses: Addresses): Promise<number> {
  const answer = await fetch(`${addresses.api}/obligations`, {
    headers: {
      authorization: `Bearer ${await tokenFor('official-script', addresses.settings['OIDC_ISSUER'] ?? '')}`,
    },
  });
  const { total } = (await answer.json()) as { total: number };
  return total;
}
