import { type Instant, type Refusal, type Result, refuse } from '#domain/kernel';
import { type Actor, permitted, refusal } from '#domain/obligations';
import { type QueryRefusal, type Viewer, obligation } from '#application/queries';
import type { EvidenceStore, StoredFile, UploadRefusal } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';

interface UploadServices {
  readonly ledger: Ledger;
  readonly files: EvidenceStore;
  /** most bytes of a file */
  readonly most: number;
  readonly now: () => Instant;
}

interface UploadAsked {
  readonly actor: Pick<Actor, 'personId' | 'roles'>;
  readonly viewer: Viewer;
  /** as an address or a command line has it */
  readonly id: string;
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Stores a file for an obligation, to be attached next; nothing is read of it where that could not be. @throws what the content throws */
export async function uploadEvidence(
  { ledger, files, most, now }: UploadServices,
  { actor, viewer, id, name, content }: UploadAsked,
): Promise<Result<StoredFile, UploadRefusal | QueryRefusal | Refusal<'not-permitted'>>> {
  if (!permitted({ ...actor, roles: [...actor.roles] }, 'attach-evidence'))
    return refuse({ ...refusal('not-permitted', undefined), code: 'not-permitted' });
  const view = await obligation(viewer, ledger, { id, now: now() });
  if (!view.ok) return view;
  return files.put({ stream: view.value.id, uploadedBy: actor.personId, name, most, content });
}
