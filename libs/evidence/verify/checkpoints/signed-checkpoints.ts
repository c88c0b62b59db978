import { existsSync } from 'node:fs';
import { type Bilingual, both } from '#domain/kernel';
import { type Verifier, readCheckpoint, sameHash, verifyNote } from '#transparency/tlog';
import {
  NOTE_BYTES,
  type PublishedLog,
  type Trust,
  checkpointPath,
  judgeCheckpoint,
  keysIn,
  newestPath,
  trustedKeys,
} from '#transparency/published-log';
import { PlainFileError, readPlain } from '#record/plain-files';
import { verifyTimeStamp } from '#transparency/time-stamps';
import { type Finding, aboutPlace } from '../rows/finding';
import type { RememberedCheckpoint } from '../rows/row-source';
import {
  checkpointForgotten,
  checkpointNotTrusted,
  checkpointUnreadable,
  checkpointsWithdrawn,
  historyForked,
  otherRoot,
  otherSize,
  timeStampBad,
} from './checkpoint-findings';
import type { GivenTrust, SignedCheckpoint } from './signed-checkpoint';

interface LogKeys {
  readonly keys: readonly Verifier[];
  /** `folder`: only the folder under verification vouches for them */
  readonly from: 'auditor' | 'folder';
  readonly findings: readonly Finding[];
}

/** The trusted keys: those given, else those of the folder's first key note, and all that they pass trust to. */
function logKeys(given: readonly Verifier[], keyNotes: readonly string[]): LogKeys {
  const from = given.length > 0 ? 'auditor' : 'folder';
  let keys = from === 'auditor' ? given : firstNamed(keyNotes);
  const findings: Finding[] = [];
  // one by one: a broken note does not affect the others
  for (const [index, note] of keyNotes.entries()) {
    const handedOn = trustedKeys(keys, [note]);
    if (handedOn.ok) keys = handedOn.value;
    else findings.push(unreadable(index + 1, handedOn.refusal.message));
  }
  return { keys, from, findings };
}

function firstNamed(keyNotes: readonly string[]): readonly Verifier[] {
  const first = keysIn(keyNotes[0] ?? '');
  if (!first.ok) return [];
  const { keys, note } = first.value;
  return verifyNote(note, keys).ok ? keys : [];
}

const unreadable = (number: number, { en, cy }: Bilingual): Finding =>
  aboutPlace(
    'key-note-unreadable',
    both(
      `Key note ${number} of the folder is not sound. ${en}`,
      `Nid yw nodyn allweddi ${number} y ffolder yn gadarn. ${cy}`,
    ),
  );

interface SignedCheckpoints {
  /** one of each size, ascending */
  readonly signed: readonly SignedCheckpoint[];
  readonly keys: LogKeys;
  /** number of different ones */
  readonly seen: number;
  readonly findings: readonly Finding[];
}

/** A checkpoint, its origin, and the size by its place. */
interface Found {
  readonly name: string;
  readonly written: string;
  readonly size: number | null;
  readonly held: boolean;
  readonly outside: boolean;
}

/**
 * The signed checkpoints of folder, auditor and database, merged.
 * @param log null without a folder, so that none can be missing from it
 */
export async function signedCheckpoints(
  log: PublishedLog | null,
  remembered: readonly RememberedCheckpoint[],
  given: GivenTrust,
): Promise<SignedCheckpoints> {
  const keys = logKeys(given.keys, log?.keyNotes ?? []);
  const gathering = new Gathering({ keys: keys.keys, witnesses: given.witnesses, quorum: given.quorum });
  const held = given.held.map((each) => ({ ...each, size: null, held: true, outside: true }));
  const own = log === null ? { found: [], findings: [] } : inFolder(log);
  const found = [...own.found, ...held];
  for (const each of found) gathering.take(each);
  for (const { size, root, note } of remembered) {
    const name = `${size} (database)`;
    if (keys.keys.length > 0)
      gathering.take({ name, written: note, size, held: false, outside: false }, root);
  }
  const published = new Set(log?.sizes ?? []);
  const withdrawn =
    log === null ? [] : remembered.map(({ size }) => size).filter((size) => !published.has(size));
  const known = new Set(remembered.map(({ size }) => size));
  const forgotten = (log?.sizes ?? []).filter(
    (size) => size < (remembered.at(-1)?.size ?? 0) && !known.has(size),
  );
  const signed = [...gathering.signed.values()].sort((one, other) => one.size - other.size);
  const stamps: Awaited<ReturnType<typeof stampOf>>[] = [];
  // one at a time in memory
  for (const each of signed) stamps.push(await stampOf(log, each, given.stampRoots));
  return {
    signed: signed.map((each, index) => ({ ...each, stampedAt: stamps[index]?.at ?? null })),
    keys,
    seen: new Set(
      [...found.map(({ written }) => written), ...remembered.map(({ note }) => note)].map(unsigned),
    ).size,
    findings: [
      ...keys.findings,
      ...own.findings,
      ...gathering.findings,
      ...checkpointsWithdrawn(withdrawn),
      ...forgotten.map(checkpointForgotten),
      ...stamps.flatMap(({ finding }) => finding ?? []),
    ],
  };
}

/** The same checkpoint may occur in several places, with different signatures. */
const unsigned = (written: string): string => written.split('\n\n')[0] ?? '';

class Gathering {
  readonly signed = new Map<number, SignedCheckpoint>();
  readonly findings: Finding[] = [];
  private readonly names = new Map<number, string>();

  constructor(private readonly trust: Trust) {}

  /** @param root by its place, if any */
  take({ name, written, size, held, outside }: Found, root: Uint8Array | null = null): void {
    const read = readCheckpoint(written);
    if (!read.ok) return void this.findings.push(checkpointUnreadable(name, read.refusal.message));
    const checkpoint = read.value;
    if (size !== null && size !== checkpoint.size)
      return void this.findings.push(checkpointUnreadable(name, otherSize(checkpoint.size)));
    if (root !== null && !sameHash(root, checkpoint.root))
      return void this.findings.push(checkpointUnreadable(name, otherRoot));
    const own = judgeCheckpoint(checkpoint, { keys: this.trust.keys });
    if (!own.ok) return void this.findings.push(checkpointNotTrusted(name, own.refusal.message));
    const cosigned = judgeCheckpoint(checkpoint, this.trust);
    if (!cosigned.ok && cosigned.refusal.code === 'bad-signature')
      return void this.findings.push(checkpointNotTrusted(name, cosigned.refusal.message));
    const before = this.signed.get(checkpoint.size);
    if (before !== undefined && !sameHash(before.root, checkpoint.root))
      return void this.findings.push(
        historyForked(checkpoint.size, this.names.get(checkpoint.size) ?? '', name),
      );
    if (before === undefined) this.names.set(checkpoint.size, name);
    const witnesses = cosigned.ok ? cosigned.value.slice(own.value.length) : [];
    this.signed.set(checkpoint.size, {
      ...checkpoint,
      held: held || (before?.held ?? false),
      outside: outside || (before?.outside ?? false),
      cosigned: cosigned.ok || (before?.cosigned ?? false),
      witnesses: [
        ...new Set([...(before?.witnesses ?? []), ...witnesses.map(({ verifier }) => verifier.name)]),
      ],
      stampedAt: null,
    });
  }
}

interface InFolder {
  readonly found: readonly Found[];
  readonly findings: readonly Finding[];
}

function inFolder({ folder, sizes }: PublishedLog): InFolder {
  const found: Found[] = [];
  const findings: Finding[] = [];
  const take = (name: string, path: string, size: number | null): void => {
    try {
      const written = readPlain(path, NOTE_BYTES).toString('utf8');
      found.push({ name, written, size, held: false, outside: true });
    } catch (error) {
      if (!(error instanceof PlainFileError)) throw error;
      findings.push(checkpointUnreadable(name, error.why));
    }
  };
  for (const size of sizes) take(String(size), checkpointPath(folder, size), size);
  const newest = newestPath(folder);
  if (existsSync(newest)) take(newest, newest, null);
  return { found, findings };
}

async function stampOf(log: PublishedLog | null, { size, note }: SignedCheckpoint, roots: readonly string[]) {
  const reply = roots.length === 0 ? null : log?.stamp(size);
  if (reply == null) return { at: null, finding: null };
  const verdict = await verifyTimeStamp(reply, Buffer.from(note.text), roots);
  return verdict.ok
    ? { at: verdict.value.at, finding: null }
    : { at: null, finding: timeStampBad(size, verdict.refusal.message) };
}
