import { join } from 'node:path';

/** Sizes sort as text in so many digits. */
const DIGITS = 12;

export const CHECKPOINTS = 'checkpoints';
export const KEYS = 'keys';

/** The newest checkpoint, where tools that read C2SP tlog-tiles look for it. */
export const newestPath = (folder: string): string => join(folder, 'checkpoint');

/** Every checkpoint, by its size. What belongs to it stands beside it under the same name with an ending. */
export const checkpointPath = (folder: string, size: number, ending = ''): string =>
  join(folder, CHECKPOINTS, String(size).padStart(DIGITS, '0') + ending);

/** The RFC 3161 reply over a checkpoint's text. */
export const STAMP = '.tsr';
/** Says when and to whom a checkpoint was mailed. */
export const MAILED = '.mailed';

export const keysPath = (folder: string, number: number): string =>
  join(folder, KEYS, String(number).padStart(4, '0'));
