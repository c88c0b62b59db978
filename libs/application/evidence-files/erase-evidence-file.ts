import type { Refusal, Result } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import type { Directory } from '#application/directory';
import { type Erased, type ErasureRequest, eraseSubject } from '#application/erasure';
import { evidenceFile, systemViewer } from '#application/queries';
import type { SealedLedger } from '#record/sealed-ledger';

interface EraseAsked extends Pick<ErasureRequest, 'reason' | 'by' | 'now'> {
  /** as a command line has it */
  readonly id: string;
  readonly evidenceId: string;
  readonly directory: Directory;
}

/**
 * Erases one file kept as evidence: its key is destroyed, and its name and plain hash with it, as the words of a person are.
 * What was attached, when and by whom stays, and so do the sealed bytes with their hash.
 */
export async function eraseEvidenceFile(
  ledger: SealedLedger,
  { id, evidenceId, ...request }: EraseAsked,
): Promise<Result<Erased, Refusal>> {
  const found = await evidenceFile(systemViewer, ledger, { id, evidenceId });
  if (!found.ok) return found;
  return eraseSubject(ledger, { ...request, asked: 'words', subject: fileSubject(found.value.file.id) });
}
