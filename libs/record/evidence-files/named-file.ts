import { z } from 'zod';
import { evidenceAttached } from '#domain/obligations';

/** A stored file as an event names it, whether or not its key exists. */
export interface NamedFile {
  readonly id: string;
  /** of the bytes as they are stored */
  readonly sha256: string;
  /** of the plain file */
  readonly bytes: number;
}

const named = z.object({ sha256: z.string(), file: z.object({ id: z.uuid(), bytes: z.int() }) });

/** The file that an event attaches; null for every other event. */
export function namedFile({
  type,
  data,
}: {
  readonly type: string;
  readonly data: unknown;
}): NamedFile | null {
  if (type !== evidenceAttached.type) return null;
  const found = named.safeParse(data).data;
  return found === undefined ? null : { sha256: found.sha256, ...found.file };
}
