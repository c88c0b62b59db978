import type { Command } from 'commander';
import type { Say } from '#platform/catalogue';
import type { Io, Manner } from '../shared/io';
import type { Settings } from '../shared/settings';

/** A command's work, loaded only when it is asked for: the tool starts fast. @returns whether all went well, or an exit code */
export type Work = (io: Io, manner: Manner, settings: Settings) => Promise<boolean | number>;

/** Runs a command's work with the common options; its failure becomes the exit code. */
export type Doing = (work: Work) => Promise<void>;

/** Adds commands that belong together to the program; `say` has the help’s sentences. */
export type Group = (program: Command, doing: Doing, say: Say) => void;
