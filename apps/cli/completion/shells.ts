import { fishScript } from './fish';
import { bashScript } from './bash';
import type { CompletedCommand } from './command-tree';
import { zshScript } from './zsh';

/** The shells that are known, with what makes the script of each. */
export const shells: Readonly<Record<string, (tree: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
