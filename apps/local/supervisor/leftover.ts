import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** True for a process that is alive and whose command line is ours: numbers are used again. */
export const isRunning = (pid: number, ours: (commandLine: string) => boolean): boolean =>
  Number.isInteger(pid) && pid > 1 && isAlive(pid) && ours(commandLine(pid));

export const notePid = (pidFile: string, pid: number): void => writeFileSync(pidFile, String(pid));

/** Ends a process that an earlier, killed run left behind: only if its number and its command line are both ours. */
export async function stopLeftover(
  pidFile: string,
  ours: (commandLine: string) => boolean,
): Promise<boolean> {
  if (!existsSync(pidFile)) return false;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  rmSync(pidFile);
  if (!isRunning(pid, ours)) return false;
  process.kill(pid, 'SIGTERM');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) {
    if (tries === 80) process.kill(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}
