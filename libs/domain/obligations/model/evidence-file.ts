import { z } from 'zod';
import { sha256Schema } from './definition';
import { sealed } from './sealed';

/**
 * A file kept as evidence. What would give it away is sealed under its own key, and absent once that is destroyed: the
 * evidence's `sha256` is then the one hash left, of the bytes as they are stored.
 */
export const evidenceFileSchema = z.strictObject({
  /** of the upload; its key is that of `fileSubject(id)` */
  id: z.uuid(),
  /** of the plain file, in bytes */
  bytes: z.int().min(1),
  name: sealed(z.string().min(1).max(255), 'file').optional(),
  /** of the plain file */
  sha256: sealed(sha256Schema, 'file').optional(),
});
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;

/** Whose key seals a file and what its events say of it. */
export const fileSubject = (id: string): string => `file/${id}`;
