import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { appendAct, signedBy } from '#application/acts-on-many';
import { type Person, actorFor, mayDo } from '#application/directory';
import { type ReadFile, type ReadingRefusal, readDocumentFile } from '#application/document-reading';
import { readingAsBytes } from '#application/queries';
import { type TriedAct, triedAct } from '#application/tried-acts';
import {
  type DocumentEventData,
  type DocumentId,
  documentEventCatalog,
  documentIdOf,
  documentStream,
  foldDocument,
  newDocumentId,
} from '#domain/documents';
import type { NameOf } from '#domain/history';
import {
  type CalendarDate,
  type Instant,
  type Language,
  type Result,
  dateInWales,
  ok,
  refuse,
  sha256Hex,
} from '#domain/kernel';
import type { EvidenceStore, StoredFile, UploadRefusal } from '#record/evidence-files';
import type { Ledger } from '#record/ledger';
import { type DocumentRefusal, documentRefusal } from './refusals';

export interface DocumentServices {
  readonly ledger: Ledger;
  readonly files: EvidenceStore;
  /** most bytes of a file */
  readonly most: number;
  readonly now: () => Instant;
}

/** What is said of a document that is to be kept. */
export interface AskedDocument {
  /** of the upload */
  readonly fileId: string;
  /** what people call it; the name of the file unless given */
  readonly title?: string | undefined;
  readonly saidOn?: CalendarDate | undefined;
  readonly replaces?: DocumentId | undefined;
}

export type KeepRefusal = DocumentRefusal | ReadingRefusal;

const mayRead = ({ roles }: Pick<Person, 'roles'>): boolean => mayDo(roles, 'register');

/** Stores a document that is to be read, under the id that it will have; nothing is stored for whoever may not. */
export async function uploadDocument(
  { files, most, now }: Omit<DocumentServices, 'ledger'>,
  person: Person,
  { name, content }: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<Result<StoredFile, UploadRefusal | DocumentRefusal>> {
  if (!mayRead(person)) return refuse(documentRefusal('not-permitted'));
  const id = newDocumentId(dateInWales(now()), randomUUID().replaceAll('-', ''));
  return files.put({ stream: documentStream(id), uploadedBy: person.id, name, most, content });
}

interface Found {
  readonly documentId: DocumentId;
  readonly file: StoredFile & { readonly plain: NonNullable<StoredFile['plain']> };
  readonly read: ReadFile;
}

/** A document is read when it is looked at, and again when that is confirmed: the last few are remembered between. */
const MOST_REMEMBERED = 8;
const remembered = new Map<string, ReadFile>();

async function readStored(
  files: EvidenceStore,
  { id, plain }: Found['file'],
  saidOn: CalendarDate | undefined,
): Promise<Result<ReadFile, ReadingRefusal>> {
  const key = `${id} ${saidOn ?? ''}`;
  const known = remembered.get(key);
  if (known !== undefined) return ok(known);
  const read = await readDocumentFile(
    { bytes: await buffer(files.read(id)), name: plain.name },
    { saidOn: saidOn ?? null },
  );
  if (read.ok) {
    remembered.set(key, read.value);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }
  return read;
}

async function find(
  { ledger, files }: DocumentServices,
  person: Person,
  { fileId, saidOn, replaces }: AskedDocument,
): Promise<Result<Found, KeepRefusal>> {
  if (!mayRead(person)) return refuse(documentRefusal('not-permitted'));
  const file = await files.find(fileId);
  const documentId = file === null ? null : documentIdOf(file.stream);
  if (file?.plain == null || documentId === null || file.uploadedBy !== person.id)
    return refuse(documentRefusal('document-file-unknown', '/file'));
  if (replaces !== undefined && foldDocument(await ledger.readStream(documentStream(replaces))) === null)
    return refuse(documentRefusal('document-unknown', '/replaces'));
  const read = await readStored(files, file as Found['file'], saidOn);
  return read.ok ? ok({ documentId, file: file as Found['file'], read: read.value }) : read;
}

function languageIn({ reading: { proposals, passedOver, text } }: ReadFile): Language | 'both' {
  const languages = new Set(proposals.map(({ language }) => language));
  if (languages.size === 2) return 'both';
  const [only] = languages;
  return only ?? (passedOver.length === 0 && /\b(?:yr|mae|gan|ar gyfer)\b/iu.test(text) ? 'cy' : 'en');
}

type Stored = Omit<DocumentEventData<'DocumentRead'>, 'reading'>;

function dataOf(
  { documentId, file, read }: Found,
  person: Person,
  { title, replaces }: AskedDocument,
): Stored {
  const { id, bytes, plain, storedSha256: sha256 } = file;
  const { reading, format } = read;
  return {
    documentId,
    title: (title ?? plain.name).slice(0, 300),
    file: { id, bytes, name: plain.name, sha256: plain.sha256 },
    sha256,
    format,
    language: languageIn(read),
    saidOn: reading.saidOn,
    proposals: reading.proposals.length,
    passedOver: reading.passedOver.length,
    replaces: replaces ?? null,
    by: signedBy(actorFor(person)),
  };
}

export interface PreviewedDocument extends TriedAct {
  readonly read: ReadFile;
}

/** What reading it would record, and what was found in it; nothing is recorded. */
export async function previewDocument(
  services: DocumentServices,
  person: Person,
  asked: AskedDocument,
  name?: NameOf,
): Promise<Result<PreviewedDocument, KeepRefusal>> {
  const found = await find(services, person, asked);
  if (!found.ok) return found;
  const { documentId, file } = found.value;
  const reading = { id: file.id, bytes: 1, sha256: file.storedSha256 };
  const data = { ...dataOf(found.value, person, asked), reading };
  const drafts = [{ type: 'DocumentRead' as const, data }];
  const stream = documentStream(documentId);
  const tried = await triedAct(services.ledger, documentEventCatalog, {
    stream,
    drafts,
    now: services.now(),
    name,
  });
  return ok({ ...tried, read: found.value.read });
}

/** Keeps a document with what was found in it, as two files that are sealed each under a key of its own, and records that it was read. */
export async function keepDocument(
  services: DocumentServices,
  person: Person,
  asked: AskedDocument,
): Promise<Result<DocumentId, KeepRefusal>> {
  const found = await find(services, person, asked);
  if (!found.ok) return found;
  const { ledger, files, now } = services;
  const { documentId, read } = found.value;
  const stream = documentStream(documentId);
  // sent twice: it was kept
  if (foldDocument(await ledger.readStream(stream)) !== null) return ok(documentId);
  const stored = await files.put({
    stream,
    uploadedBy: person.id,
    name: 'reading.json',
    most: Number.MAX_SAFE_INTEGER,
    content: readingAsBytes(read.reading),
  });
  if (!stored.ok) throw new Error(stored.refusal.message.en);
  const { id, bytes, storedSha256: sha256 } = stored.value;
  const data = dataOf(found.value, person, asked);
  const drafts = [{ type: 'DocumentRead' as const, data: { ...data, reading: { id, bytes, sha256 } } }];
  await appendAct(ledger, documentEventCatalog, { stream, version: 0, drafts, now: now(), by: data.by });
  return ok(documentId);
}

/** Words that were pasted are kept as a file is: once, however often what would come of them is looked at. */
const pasted = new Map<string, string>();

/** @returns the id of the upload */
export async function uploadPasted(
  services: Omit<DocumentServices, 'ledger'>,
  person: Person,
  text: string,
): Promise<Result<string, UploadRefusal | DocumentRefusal>> {
  const key = sha256Hex(`${person.id} ${text}`);
  const before = pasted.get(key);
  if (before !== undefined && (await services.files.find(before)) !== null) return ok(before);
  const content = (async function* () {
    yield await Promise.resolve(Buffer.from(text.toWellFormed()));
  })();
  const stored = await uploadDocument(services, person, { name: 'pasted.txt', content });
  if (!stored.ok) return stored;
  pasted.set(key, stored.value.id);
  const [oldest] = pasted.keys();
  if (pasted.size > MOST_REMEMBERED && oldest !== undefined) pasted.delete(oldest);
  return ok(stored.value.id);
}
