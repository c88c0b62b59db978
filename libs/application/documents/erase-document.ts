import type { CurrentDirectory } from '#application/directory';
import { type Erased, type ErasureRequest, addToErasureList, eraseSubject } from '#application/erasure';
import { documentIdSchema, documentStream, foldDocument } from '#domain/documents';
import { type Refusal, type Result, ok, refuse } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import type { SealedLedger } from '#record/sealed-ledger';
import { documentRefusal } from './refusals';

interface EraseAsked extends Pick<ErasureRequest, 'reason' | 'by' | 'now'> {
  /** as an address has it */
  readonly id: string;
  readonly directory: CurrentDirectory['current'];
  /** the list outside the database; undefined where none is kept */
  readonly list?: string | undefined;
}

/**
 * Erases a document and what was read of it: the keys of both are destroyed. That it was read, when and by whom stays, and so do
 * the entries that were taken from it.
 */
export async function eraseDocument(
  ledger: SealedLedger,
  { id, list, ...request }: EraseAsked,
): Promise<Result<readonly Erased[], Refusal>> {
  const documentId = documentIdSchema.safeParse(id).data;
  const document =
    documentId === undefined ? null : foldDocument(await ledger.readStream(documentStream(documentId)));
  if (document === null) return refuse(documentRefusal('document-unknown'));
  const erased: Erased[] = [];
  for (const file of [document.file.id, document.reading.id]) {
    const one = await eraseSubject(ledger, { ...request, asked: 'words', subject: fileSubject(file) });
    if (!one.ok) return one;
    erased.push(one.value);
    if (list !== undefined) addToErasureList(list, one.value.entry);
  }
  return ok(erased);
}
