import type { DocumentProposal } from '#domain/document-reader';
import { type PromiseChange, compareReadings, documentIdSchema } from '#domain/documents';
import { type CalendarDate, type ObligationId, type PartlyTranslated, type Result, ok } from '#domain/kernel';
import type { EvidenceStore } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import { type ShownDocument, document, entriesTaken } from './documents';
import { obligationsById } from './obligations-by-id';
import { lastDayOfEntry } from './last-day-of-entry';
import type { Viewer } from './viewer';

/** An entry that the older version made, and whether its date is what the newer one says. */
interface EntryOfChange {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  readonly last: CalendarDate | null;
  readonly conflict: boolean;
}

export type ShownChange = PromiseChange<DocumentProposal> & { readonly entry: EntryOfChange | null };

export interface DocumentComparison {
  readonly older: Pick<ShownDocument, 'documentId' | 'title' | 'saidOn'>;
  readonly newer: Pick<ShownDocument, 'documentId' | 'title' | 'saidOn'>;
  readonly changes: readonly ShownChange[];
}

interface Asked {
  readonly id: string;
  /** the older version; the one that it replaces unless given */
  readonly with?: string | undefined;
  readonly files: EvidenceStore;
}

const named = ({ documentId, title, saidOn }: ShownDocument) => ({
  documentId,
  ...(title !== undefined && { title }),
  saidOn,
});

/** What a document promises other than an older version of it did, beside the dates of the entries which that made; null where it has none. */
export async function documentComparison(
  viewer: Viewer,
  ledger: Ledger,
  { id, with: given, files }: Asked,
): Promise<
  Result<DocumentComparison | null, Extract<Awaited<ReturnType<typeof document>>, { ok: false }>['refusal']>
> {
  const newer = await document(viewer, ledger, { id, files });
  if (!newer.ok) return newer;
  const olderId =
    given === undefined ? newer.value.replaces : (documentIdSchema.safeParse(given).data ?? given);
  if (olderId === null) return ok(null);
  const older = await document(viewer, ledger, { id: olderId, files });
  if (!older.ok) return older;
  const changes = compareReadings(proposalsOf(older.value), proposalsOf(newer.value));
  const taken = entriesTaken(older.value);
  const entries = await obligationsById(viewer, ledger, { ids: [...taken.values()] });
  const shown = changes.map((change): ShownChange => {
    const entryId = 'older' in change ? taken.get(change.older.number) : undefined;
    const state = entryId === undefined ? undefined : entries.get(entryId);
    if (state === undefined) return { ...change, entry: null };
    const last = lastDayOfEntry(state);
    const said = 'newer' in change ? change.newer.proposal.expected.last : null;
    const conflict = last !== null && said !== null && said !== last;
    return { ...change, entry: { id: state.id, title: state.definition.title, last, conflict } };
  });
  return ok({ older: named(older.value), newer: named(newer.value), changes: shown });
}

const proposalsOf = ({ proposed }: ShownDocument): readonly DocumentProposal[] =>
  proposed.map(({ proposal }) => proposal);
