import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../supervisor/leftover';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops a server that an earlier, killed run left on the folder, and clears the note of one that is dead. */
export async function stopOrphan(dataDir: string): Promise<void> {
  const note = join(dataDir, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  const ours = (commandLine: string): boolean => commandLine.includes(dataDir);
  if (isRunning(pid, ours)) {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 200 && isRunning(pid, ours); tries += 1) {
      if (tries === 100) process.kill(pid, 'SIGQUIT');
      await wait(100);
    }
  }
  rmSync(note, { force: true });
}
