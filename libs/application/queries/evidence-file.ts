import { type ObligationId, type Refusal, type Result, ok, refuse } from '#domain/kernel';
import { type Evidence, fold } from '#domain/obligations';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import { type EvidenceFileRefusal, fileClosed, noStoredFile, noSuchEvidence } from './evidence-refusals';
import { readEvents } from './read-events';
import type { Viewer } from './viewer';

/** A file kept as evidence, and what is on record of it. */
interface NamedFile {
  readonly obligationId: ObligationId;
  readonly evidence: Evidence;
  readonly file: NonNullable<Evidence['file']>;
}

/** One that can be opened. */
interface OpenedFile extends NamedFile {
  readonly name: string;
  /** the plain file, chunk by chunk */
  readonly content: AsyncIterable<Buffer>;
}

type Found<Value> = Result<Value, EvidenceFileRefusal | Refusal<'not-found'>>;

interface Asked {
  readonly id: string;
  readonly evidenceId: string;
}

/** The file of one piece of evidence, as it is recorded. */
export async function evidenceFile(viewer: Viewer, ledger: Ledger, asked: Asked): Promise<Found<NamedFile>> {
  const read = await readEvents(viewer, ledger, asked.id);
  if (!read.ok) return read;
  const evidence = fold(read.value.events)?.evidence.find(
    ({ evidenceId }) => evidenceId === asked.evidenceId,
  );
  if (evidence === undefined) return refuse(noSuchEvidence(asked.evidenceId));
  const { file, reference } = evidence;
  return file === null
    ? refuse(noStoredFile(reference))
    : ok({ obligationId: read.value.id, evidence, file });
}

/**
 * The file itself, for whoever may see the obligation; refused where it is missing or erased, or where its stored bytes are
 * not those that the event names: all of them are looked at before the first is given.
 */
export async function openEvidenceFile(
  viewer: Viewer,
  ledger: Ledger,
  { files, ...asked }: Asked & { readonly files: EvidenceStore },
): Promise<Found<OpenedFile>> {
  const named = await evidenceFile(viewer, ledger, asked);
  if (!named.ok) return named;
  const { evidence, file } = named.value;
  const state = await files.check({ id: file.id, storedSha256: evidence.sha256 });
  if (state !== 'good') return refuse(fileClosed(state));
  const name = file.name ?? evidence.evidenceId;
  return ok({ ...named.value, name, content: files.read(file.id) });
}
