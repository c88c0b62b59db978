import { statSync } from 'node:fs';
import { z } from 'zod';

const HOW =
  'must name a folder outside the database, mounted from a place whose files this department’s administrators cannot change; see infra/runbooks/checkpoints.md';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where checkpoints are published. No program that writes or shows the record starts without it. */
export const checkpointFolder = z
  .string({ error: HOW })
  .refine(isFolder, { error: ({ input }) => `there is no folder ${String(input)}. It ${HOW}` });
