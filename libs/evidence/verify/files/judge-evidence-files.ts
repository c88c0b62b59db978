import { both } from '#domain/kernel';
import { type NamedFile, namedFiles, storedFileSha256 } from '#record/evidence-files';
import { type Database, openLedger } from '#record/ledger';
import { erasedFileIds } from '#record/sealed-ledger';
import { type Finding, obligationFacts } from '../rows/finding';
import { type AttachedEvent, attachedEvents } from './attached-events.repository';

/** What became of the files that the rows attach as evidence. */
export interface JudgedFiles {
  /** that the rows name */
  readonly named: number;
  /** whose bytes were read and have the recorded hash */
  readonly fitting: number;
  /** whose key a recorded erasure destroyed: nothing is asked of their bytes */
  readonly erased: number;
}

/** Holds every stored file against the hash that its event names, as a reader without keys. */
export async function judgeEvidenceFiles(
  databaseUrl: string,
): Promise<{ readonly files: JudgedFiles; readonly findings: readonly Finding[] }> {
  const ledger = openLedger({ databaseUrl, role: 'reader', maxConnections: 2 });
  try {
    return await judge(ledger.db);
  } finally {
    await ledger.close();
  }
}

async function judge(db: Database) {
  const erasedIds = await erasedFileIds(db);
  const findings: Finding[] = [];
  let [named, fitting, erased] = [0, 0, 0];
  for await (const event of attachedEvents(db)) {
    for (const file of namedFiles({ type: event.type, data: jsonOf(event.data) })) {
      named += 1;
      if (erasedIds.has(file.id)) {
        erased += 1;
        continue;
      }
      const finding = await findingOf(db, event, file);
      if (finding === null) fitting += 1;
      else findings.push(finding);
    }
  }
  return { files: { named, fitting, erased }, findings };
}

async function findingOf(db: Database, event: AttachedEvent, file: NamedFile): Promise<Finding | null> {
  const found = await storedFileSha256(db, file.id);
  if (found === file.sha256) return null;
  const { position, stream } = event;
  return found === null
    ? obligationFacts(
        'evidence-file-missing',
        event,
        both(
          `The evidence file that the record at position ${position} (${stream}) attaches is missing, and no erasure of it is recorded.`,
          `Mae’r ffeil dystiolaeth y mae’r cofnod yn safle ${position} (${stream}) yn ei hatodi ar goll, ac ni chofnodwyd ei dileu.`,
        ),
      )
    : obligationFacts(
        'evidence-file-altered',
        event,
        both(
          `The evidence file that the record at position ${position} (${stream}) attaches is not the stored one: its SHA-256 is ${found}, and the record names ${file.sha256}.`,
          `Nid y ffeil dystiolaeth a storiwyd yw’r un y mae’r cofnod yn safle ${position} (${stream}) yn ei hatodi: ${found} yw ei SHA-256, ac mae’r cofnod yn enwi ${file.sha256}.`,
        ),
      );
}

/** A row that was altered to no JSON is a finding of its own. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
