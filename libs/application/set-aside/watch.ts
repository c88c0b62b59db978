import type { CommandInAttempt } from '#record/decision-watch';

/** Who watches the decisions of this process from outside its event loop. */
export interface DecisionWatch {
  /** some command is watched in the database: each is looked up there before it is decided */
  readonly suspicious: () => boolean;
  /** the next lookup is due at once: this process has just noted an attempt */
  readonly suspect: () => void;
  /** until `decided`, a silent event loop is this command’s doing. @param counted the attempt is in the database already */
  readonly deciding: (command: CommandInAttempt, counted: boolean) => void;
  readonly decided: () => void;
}

/** For tests and tools, which nobody ends. */
export const unwatched: DecisionWatch = {
  suspicious: () => false,
  suspect: () => undefined,
  deciding: () => undefined,
  decided: () => undefined,
};
