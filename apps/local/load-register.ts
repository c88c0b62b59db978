import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Loads the register file through the command line tool, as an administrator would. Loading twice changes nothing. */
export function loadRegister(
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, '..', 'cli', 'main.js'), 'import'], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      log(output.trim());
      if (code === 0) resolve();
      else reject(new Error(`the register was not loaded whole (exit code ${code})`));
    });
  });
}
