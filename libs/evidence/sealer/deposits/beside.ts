import { existsSync, statSync } from 'node:fs';
import { checkpointPath, type PublishedCheckpoint, type PublishedLog } from '../../log';

/** A deposit whose proof stands beside its checkpoint, under the same name with an ending: the folder remembers it. */
export const provedBeside = (ending: string) => ({
  isDone: ({ folder }: PublishedLog, { size }: PublishedCheckpoint): boolean =>
    existsSync(checkpointPath(folder, size, ending)),
  lastDoneAt: ({ folder, sizes }: PublishedLog): number | null => {
    const size = sizes.findLast((each) => existsSync(checkpointPath(folder, each, ending)));
    return size === undefined ? null : statSync(checkpointPath(folder, size, ending)).mtimeMs;
  },
});
