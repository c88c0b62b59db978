import { both } from '#kernel';
import { checkpointPath, putFile, STAMP } from '../../log';
import { askTimeStamp } from '../../time-stamps/ask';
import { provedBeside } from './beside';
import type { Deposit } from './deposit';

/** Has the newest checkpoint's text stamped by an RFC 3161 authority; the reply stands beside it. */
export const timeStampDeposit = (url: string, everyMs: number): Deposit => ({
  name: both('time stamp', 'stamp amser'),
  everyMs,
  ...provedBeside(STAMP),
  make: async ({ folder }, { size, note }) =>
    putFile(checkpointPath(folder, size, STAMP), await askTimeStamp(url, Buffer.from(note.text))),
});
