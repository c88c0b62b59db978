import type { Completed } from './command-tree';

/** For a POSIX shell and for fish alike. */
export const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What the scripts say of a place: the words, or a mark for the names of files. */
const FILES = '@file';

export const saidOf = (completed: Completed): string =>
  completed === 'file' ? FILES : completed === 'anything' ? '' : completed.join(' ');

/** A line of a description: its first clause is enough. */
export const shortened = (about: string): string => (about.split(/[;:.]\s/u)[0] ?? about).slice(0, 100);
