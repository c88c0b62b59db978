import { existsSync } from 'node:fs';

/** A user without rights of its own; the number is the same on every Linux. */
const NOBODY = 65534;
const SETPRIV = '/usr/bin/setpriv';

export interface Unprivileged {
  readonly command: string;
  readonly args: readonly string[];
  /** the owner that the data folder must have, or null: ours */
  readonly uid: number | null;
}

/**
 * PostgreSQL refuses to run as root. As root it runs as nobody, with the one right to pass through folders
 * that only root may enter (a home folder, say), where the machine has `setpriv`.
 */
export function unprivileged(command: string, args: readonly string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { command, args, uid: null };
  const user = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
  const right = [
    '--inh-caps',
    '+dac_read_search',
    '--ambient-caps',
    '+dac_read_search',
    '--bounding-set',
    '-all,+dac_read_search',
    '--securebits',
    '+no_setuid_fixup',
  ];
  if (!existsSync(SETPRIV)) {
    throw new Error(
      'PostgreSQL does not run as root and setpriv (util-linux) is missing. Run as another user.',
    );
  }
  return { command: SETPRIV, args: [...user, ...right, command, ...args], uid: NOBODY };
}
