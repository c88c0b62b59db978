import { both } from '#domain/kernel';
import type { CompletedCommand } from '../completion/command-tree';
import { shells } from '../completion/shells';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError } from '../shared/settings';

/** Prints what completes the commands in a shell. @throws CommandError for a shell that is not known */
export function completion(
  io: Io,
  manner: Manner,
  shell: string,
  tree: readonly CompletedCommand[],
): boolean {
  const script = Object.hasOwn(shells, shell) ? shells[shell]?.(tree) : undefined;
  if (script === undefined) {
    const known = Object.keys(shells).join(', ');
    throw new CommandError(
      both(
        `${shell} is none of the shells that are known: ${known}.`,
        `Nid yw ${shell} ymhlith y cregyn hysbys: ${known}.`,
      ),
      2,
    );
  }
  if (manner.json) answerJson(io, { shell, script });
  else io.out(script);
  return true;
}
