import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { sha256Schema } from '#domain/obligations';

/** The directory of posts and people is another than before: who holds which post from now on, as content of this hash. */
export const directoryRecorded = defineEvent(
  'DirectoryRecorded',
  z.strictObject({
    /** of the canonical JSON of `directoryVersionSchema` */
    sha256: sha256Schema,
    posts: z.int().min(0),
    people: z.int().min(0),
  }),
);
