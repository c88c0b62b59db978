import type { DocumentProposal, PassedOver } from '#domain/document-reader';
import {
  type Document,
  type DocumentId,
  type ProposalState,
  documentIdSchema,
  documentStream,
  foldDocument,
  stateOfProposal,
} from '#domain/documents';
import { type ObligationId, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import { listDocumentStreams } from '#record/read-models';
import { type EvidenceFileRefusal, fileClosed } from './evidence-refusals';
import { keptReading } from './document-reading';
import { type Viewer, maySee } from './viewer';

type DocumentQueryRefusal = Refusal<'not-found'> | EvidenceFileRefusal;

/** A document as a list names it. */
export type ListedDocument = Omit<Document, 'judged'> & {
  /** proposals by what became of them */
  readonly counts: Readonly<Record<ProposalState['is'], number>>;
  /** the newer version that came in its place */
  readonly replacedBy: DocumentId | null;
};

/** A proposal with its number, from 1, and what became of it. */
export interface ShownProposal {
  readonly number: number;
  readonly proposal: DocumentProposal;
  readonly state: ProposalState;
}

export interface ShownDocument extends ListedDocument {
  /** all of it; null for whoever sees only some of its entries */
  readonly text: string | null;
  readonly speaker: string | null;
  readonly proposed: readonly ShownProposal[];
  readonly over: readonly PassedOver[];
}

/** Whoever sees everything; else whoever may see an entry that was taken from it. */
const mayRead = (viewer: Viewer, { judged }: Document): boolean =>
  viewer.scope === 'everything' || [...judged.values()].some((state) => isOpenTo(viewer, state));

const isOpenTo = (viewer: Viewer, state: ProposalState): boolean =>
  state.is === 'taken' && maySee(viewer, state.obligationId);

function countsOf({ judged, proposals }: Document): ListedDocument['counts'] {
  const counts = { waiting: 0, taken: 0, failed: 0, 'passed-over': 0 };
  for (let number = 1; number <= proposals; number += 1) counts[stateOfProposal({ judged }, number).is] += 1;
  return counts;
}

const listed = (document: Document, all: readonly Document[]): ListedDocument => {
  const { judged: _, ...rest } = document;
  const newer = all.find(({ replaces }) => replaces === document.documentId);
  return { ...rest, counts: countsOf(document), replacedBy: newer?.documentId ?? null };
};

async function everyDocument(ledger: Pick<Ledger, 'db' | 'readStream'>): Promise<readonly Document[]> {
  const streams = await listDocumentStreams(ledger.db);
  const found: Document[] = [];
  for (const stream of streams) {
    const document = foldDocument(await ledger.readStream(stream));
    if (document !== null) found.push(document);
  }
  return found;
}

/** The documents that were read, the latest first: of whoever sees part of the register those that an entry of theirs came from. */
export async function documents(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
): Promise<readonly ListedDocument[]> {
  const all = await everyDocument(ledger);
  return all
    .filter((document) => mayRead(viewer, document))
    .map((document) => listed(document, all))
    .toSorted((one, other) => (one.readAt < other.readAt ? 1 : -1));
}

interface Asked {
  /** as an address has it */
  readonly id: string;
  readonly files: EvidenceStore;
}

const notFound = refuse({
  code: 'not-found' as const,
  message: both('There is no such document.', 'Nid oes dogfen o’r fath.'),
});

async function find(
  viewer: Viewer,
  ledger: Pick<Ledger, 'readStream'>,
  id: string,
): Promise<Document | null> {
  const documentId = documentIdSchema.safeParse(id).data;
  if (documentId === undefined) return null;
  const document = foldDocument(await ledger.readStream(documentStream(documentId)));
  return document !== null && mayRead(viewer, document) ? document : null;
}

/** One document with what was found in it; for whoever sees part of the register the passages alone that became entries of theirs. */
export async function document(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { id, files }: Asked,
): Promise<Result<ShownDocument, DocumentQueryRefusal>> {
  const found = await find(viewer, ledger, id);
  if (found === null) return notFound;
  const state = await files.check({ id: found.reading.id, storedSha256: found.reading.sha256 });
  if (state !== 'good') return refuse(fileClosed(state));
  const { text, speaker, proposals, passedOver } = await keptReading(files, found.reading.id);
  const proposed = proposals.map((proposal, at): ShownProposal => ({
    number: at + 1,
    proposal,
    state: stateOfProposal(found, at + 1),
  }));
  const all = await everyDocument(ledger);
  const seesAll = viewer.scope === 'everything';
  return ok({
    ...listed(found, all),
    text: seesAll ? text : null,
    speaker,
    proposed: seesAll ? proposed : proposed.filter((each) => isOpenTo(viewer, each.state)),
    over: seesAll ? passedOver : [],
  });
}

/** The document itself, for whoever sees everything. */
export async function openDocument(
  viewer: Viewer,
  ledger: Pick<Ledger, 'readStream'>,
  { id, files }: Asked,
): Promise<
  Result<
    { readonly name: string; readonly file: Document['file']; readonly content: AsyncIterable<Buffer> },
    DocumentQueryRefusal
  >
> {
  const found = viewer.scope === 'everything' ? await find(viewer, ledger, id) : null;
  if (found === null) return notFound;
  const { file, sha256 } = found;
  const state = await files.check({ id: file.id, storedSha256: sha256 });
  if (state !== 'good') return refuse(fileClosed(state));
  return ok({ name: file.name ?? found.documentId, file, content: files.read(file.id) });
}

/** The entries of a viewer that were taken from a document, by the number of the proposal. */
export const entriesTaken = ({
  proposed,
}: Pick<ShownDocument, 'proposed'>): ReadonlyMap<number, ObligationId> =>
  new Map(
    proposed.flatMap(({ number, state }) =>
      state.is === 'taken' ? [[number, state.obligationId] as const] : [],
    ),
  );
