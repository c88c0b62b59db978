import { erasureEventCatalog, erasureStream } from '#domain/erasure';
import type { NameOf } from '#domain/history';
import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import { type Directory, barToOthers } from '#application/directory';
import { type Erased, type ErasureRequest, addToErasureList, eraseSubject } from '#application/erasure';
import { type TriedAct, triedAct } from '#application/tried-acts';
import { evidenceFile, systemViewer } from '#application/queries';
import type { SealedLedger } from '#record/sealed-ledger';

interface EraseAsked extends Pick<ErasureRequest, 'reason' | 'by' | 'now'> {
  /** as a command line has it */
  readonly id: string;
  readonly evidenceId: string;
  readonly directory: Directory;
}

interface ToTell {
  readonly name: NameOf;
  /** the version of the erasure’s stream that was shown */
  readonly shown: number | undefined;
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

/** What erasing it would record; nobody else than an administrator is told. */
export async function tryErasingEvidenceFile(
  ledger: SealedLedger,
  { id, evidenceId, reason, by, directory, now, name, shown }: EraseAsked & ToTell,
): Promise<Result<TriedAct, Refusal>> {
  const barred = barToOthers(directory, by.personId, both('erases', 'dileu'));
  if (barred !== null) return refuse(barred);
  const found = await evidenceFile(systemViewer, ledger, { id, evidenceId });
  if (!found.ok) return found;
  const subject = fileSubject(found.value.file.id);
  const data = { subject, keyIds: await ledger.keys.keysOf(subject, ledger.db), reason, by };
  const drafts = [{ type: 'SubjectErased' as const, data }];
  const stream = erasureStream(subject);
  return ok(await triedAct(ledger, erasureEventCatalog, { stream, drafts, now, name, shown }));
}

/** `kept`: the list outside the database has it; `none`: there is no such list here; `failed`: it could not be written. */
export type ListedOutside = 'kept' | 'none' | 'failed';

/**
 * The same, and puts it on the list outside the database, from which a restore carries it out again.
 * @param listFile absent where none is kept
 */
export async function eraseEvidenceFileAndList(
  ledger: SealedLedger,
  asked: EraseAsked,
  listFile: string | undefined,
): Promise<Result<Erased & { readonly list: ListedOutside }, Refusal>> {
  const erased = await eraseEvidenceFile(ledger, asked);
  if (!erased.ok) return erased;
  return ok({ ...erased.value, list: listed(listFile, erased.value) });
}

/** What was erased stays erased, whatever becomes of the list. */
function listed(file: string | undefined, { entry }: Erased): ListedOutside {
  if (file === undefined) return 'none';
  try {
    addToErasureList(file, entry);
    return 'kept';
  } catch {
    return 'failed';
  }
}
