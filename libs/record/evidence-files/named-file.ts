import { z } from 'zod';
import { documentEventCatalog } from '#domain/documents';
import { evidenceAttached } from '#domain/obligations';

/** A stored file as an event names it, whether or not its key exists. */
export interface NamedFile {
  readonly id: string;
  /** of the bytes as they are stored */
  readonly sha256: string;
  /** of the plain file */
  readonly bytes: number;
}

interface Naming {
  readonly type: string;
  readonly data: unknown;
}

const attached = z.object({ sha256: z.string(), file: z.object({ id: z.uuid(), bytes: z.int() }) });
const read = attached.extend({ reading: z.object({ id: z.uuid(), bytes: z.int(), sha256: z.string() }) });

/** The types of the events that name files. */
export const namingTypes: readonly string[] = [evidenceAttached.type, documentEventCatalog.DocumentRead.type];

/** The files that an event names: what it attaches, or a document and what was read of it; none for every other event. */
export function namedFiles({ type, data }: Naming): readonly NamedFile[] {
  if (!namingTypes.includes(type)) return [];
  const found = attached.safeParse(data).data;
  if (found === undefined) return [];
  const reading = read.safeParse(data).data?.reading;
  return [
    { sha256: found.sha256, ...found.file },
    ...(reading === undefined ? [] : [reading]),
  ];
}
