import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { READING_LIMITS } from '#application/document-reading';
import { uploadDocument } from '#application/documents';
import { uploadEvidence } from '#application/evidence-files';
import type { Person } from '#application/directory';
import { viewerFor } from '#application/queries';
import { MOST_BYTES } from '#application/spreadsheet-import';
import type { Refusal } from '#domain/kernel';
import type { Body } from './field';
import type { WebServices } from '../platform/services';

/** A file that came with a form; stored where the form is the one that keeps files. */
interface Uploaded {
  readonly name: string;
  /** of the plain file */
  readonly sha256: string;
  readonly bytes: number;
  readonly stored: { readonly id: string; readonly sha256: string } | null;
  /** of a file that is read there and then; too long ones have none */
  readonly text?: string;
  /** of a spreadsheet, which is read there and then */
  readonly content?: Buffer;
}

declare module 'express-serve-static-core' {
  interface Request {
    uploaded?: Uploaded;
    /** why a file that was to be kept is not */
    uploadRefused?: Refusal;
  }
}

export type UploadServices = Pick<WebServices, 'ledger' | 'evidence' | 'now'>;

export const MEGABYTE = 1024 * 1024;

/** Most bytes of a file of which the fingerprint alone is taken. */
export const mostOfAnyFile = ({ evidence }: Pick<UploadServices, 'evidence'>): number =>
  Math.max(100 * MEGABYTE, evidence.most);

/** The form that keeps files; others take their fingerprint. */
const KEEPING = /^\/obligations\/([^/]+)\/attach-evidence$/;

/** The form that keeps documents. */
const DOCUMENTS = /^\/documents\/read$/;

/** The forms that read their file, and keep nothing of it: with the most bytes of each. */
const READING: readonly (readonly [path: string, most: number])[] = [
  ['/holidays/new-list', MEGABYTE],
  ['/register-file', 64 * MEGABYTE],
];
/** The form whose file is a spreadsheet: too long a one is cut, and refused for its length. */
const READING_SHEETS = /^\/new\/spreadsheet$/;

/** Takes a file as it streams past: into the store of evidence files, or its SHA-256 alone. */
export const uploadStorage = (services: UploadServices): StorageEngine => ({
  _handleFile(request, file, done) {
    // what is not read here is drained by the reader of forms
    const content = file.stream.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    taken(services, request, { name: file.originalname, content })
      .then((uploaded) => {
        if (uploaded !== null) request.uploaded = uploaded;
        file.stream.resume();
        done(null, {});
      })
      .catch((error: unknown) => done(error));
  },
  _removeFile({ uploaded }, _file, done) {
    if (!uploaded?.stored) return done(null);
    services.evidence.store
      .discard(uploaded.stored.id)
      .then(() => done(null))
      .catch((error: unknown) => done(error as Error));
  },
});

interface Given {
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

/** What becomes of a file, by the form that it comes with. */
function taken(services: UploadServices, request: Request, given: Given): Promise<Uploaded | null> {
  const { path } = request;
  if (DOCUMENTS.test(path))
    return storedAs(request, ({ person }) => documentIn(services, person, given), given);
  if (READING_SHEETS.test(path)) return spreadsheet(given);
  const id = KEEPING.exec(path)?.[1];
  return id === undefined
    ? hashed(given, READING.find(([form]) => form === path)?.[1] ?? 0)
    : storedAs(request, ({ person }) => evidenceIn(services, person, { ...given, id }), given);
}

/** @param most the bytes of which a file that is read has no more; 0 for one that is not read */
async function hashed({ name, content }: Given, most: number): Promise<Uploaded | null> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    hash.update(chunk);
    if (bytes <= most) chunks.push(chunk);
  }
  if (bytes === 0) return null;
  const text = bytes <= most ? { text: Buffer.concat(chunks).toString('utf8') } : {};
  return { name, sha256: hash.digest('hex'), bytes, stored: null, ...text };
}

async function spreadsheet({ name, content }: Given): Promise<Uploaded | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES + MEGABYTE) chunks.push(chunk);
  }
  return bytes === 0 ? null : { name, sha256: '', bytes, stored: null, content: Buffer.concat(chunks) };
}

type Stored = Awaited<ReturnType<typeof uploadEvidence>> | Awaited<ReturnType<typeof uploadDocument>>;

const evidenceIn = (
  { ledger, evidence, now }: UploadServices,
  person: Person,
  { id, name, content }: Given & { readonly id: string },
): Promise<Stored> =>
  uploadEvidence(
    { ledger, files: evidence.store, most: evidence.most, now },
    {
      actor: { personId: person.id, roles: [...person.roles] },
      viewer: viewerFor(person),
      id,
      name,
      content,
    },
  );

const documentIn = ({ evidence, now }: UploadServices, person: Person, given: Given): Promise<Stored> =>
  uploadDocument(
    { files: evidence.store, most: Math.min(evidence.most, READING_LIMITS.bytes), now },
    person,
    given,
  );

/** Null where it is not kept: the form itself says what the person may not do or see. */
async function storedAs(
  request: Request,
  keep: (by: { readonly person: Person }) => Promise<Stored>,
  { name }: Given,
): Promise<Uploaded | null> {
  const { person } = request;
  if (person === undefined) return null;
  const answer = await keep({ person });
  if (answer.ok) {
    const { id: fileId, storedSha256, bytes, plain } = answer.value;
    return {
      name: plain?.name ?? name,
      sha256: plain?.sha256 ?? '',
      bytes,
      stored: { id: fileId, sha256: storedSha256 },
    };
  }
  const { code } = answer.refusal;
  if (code === 'file-too-large' || code === 'file-empty') request.uploadRefused = answer.refusal;
  return null;
}

/** What a form carries on of a file, as hidden fields. */
export const uploadedFields = ({ name, sha256, bytes, stored }: Uploaded): Body => ({
  'file-sha256': sha256,
  'file-name': name,
  ...(stored !== null && {
    'file-id': stored.id,
    'file-stored': stored.sha256,
    'file-bytes': String(bytes),
  }),
});
