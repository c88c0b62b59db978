import { sql } from 'kysely';
import type { PersonId } from '#domain/kernel';
import type { Database } from '#record/ledger';

interface UploadRow {
  readonly fileId: string;
  readonly stream: string;
  readonly uploadedBy: PersonId;
}

interface ChunkRow {
  readonly fileId: string;
  readonly number: number;
  readonly bytes: Buffer;
}

interface FileRow {
  readonly fileId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly chunks: number;
  /** sealed: its name and the hash of the plain file */
  readonly about: Buffer;
}

type EvidenceTables = {
  'evidence.upload': UploadRow;
  'evidence.chunk': ChunkRow;
  'evidence.file': FileRow;
};

const tables = (db: Database) => db.$extendTables<EvidenceTables>();

export async function insertUpload(db: Database, row: UploadRow): Promise<void> {
  await tables(db).insertInto('evidence.upload').values(row).execute();
}

export async function insertChunk(db: Database, row: ChunkRow): Promise<void> {
  await tables(db).insertInto('evidence.chunk').values(row).execute();
}

export async function insertFile(db: Database, row: FileRow): Promise<void> {
  await tables(db).insertInto('evidence.file').values(row).execute();
}

export const fileRow = (db: Database, fileId: string): Promise<(FileRow & UploadRow) | undefined> =>
  tables(db)
    .selectFrom('evidence.file as file')
    .innerJoin('evidence.upload as upload', 'upload.fileId', 'file.fileId')
    .select([
      'file.fileId',
      'file.sha256',
      'file.bytes',
      'file.chunks',
      'file.about',
      'upload.stream',
      'upload.uploadedBy',
    ])
    .where('file.fileId', '=', fileId)
    .executeTakeFirst();

/** The chunks of a file in their order, one in memory. */
export async function* chunkRows(db: Database, fileId: string): AsyncGenerator<ChunkRow> {
  for (let after = -1; ;) {
    const row = await tables(db)
      .selectFrom('evidence.chunk')
      .select(['fileId', 'number', 'bytes'])
      .where('fileId', '=', fileId)
      .where('number', '>', after)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return;
    yield row;
    after = row.number;
  }
}

export async function discardUpload(db: Database, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ discarded: boolean }>`
    select evidence.discard(${fileId}) as discarded`.execute(db);
  return rows[0]?.discarded === true;
}

/** Takes away uploads that were begun more than a day ago and that no event names. */
export async function sweepUploads(db: Database): Promise<void> {
  await sql`select evidence.sweep()`.execute(db);
}
