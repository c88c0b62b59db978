import { CONSISTENCY, EVENTS, INCLUSION, LOG, MANIFEST, SUMMARY } from './manifest';

const KIB = 1_024;
const MIB = KIB ** 2;
const GIB = KIB ** 3;

/** What a bundle holds at most. Whoever checks one refuses more before reading it, whoever makes one does not write it. */
export interface BundleLimits {
  /** files and folders */
  readonly names: number;
  /** folders within each other */
  readonly depth: number;
  /** of a line, in bytes: an entry bundle of C2SP gives an entry no more */
  readonly line: number;
  /** lines of a file */
  readonly lines: number;
  /** bytes of a file, by its kind */
  readonly file: Readonly<Record<FileKind, number>>;
  /** bytes of all files of a kind together */
  readonly together: Readonly<Record<FileKind, number>>;
}

type FileKind = 'lines' | 'manifest' | 'summary' | 'note' | 'evidence' | 'other';

export const BUNDLE_LIMITS: BundleLimits = {
  names: 250_000,
  depth: 8,
  line: 65_535,
  lines: 10_000_000,
  file: {
    lines: 16 * GIB,
    manifest: 64 * MIB,
    summary: GIB,
    note: 16 * KIB,
    evidence: 2 * GIB,
    other: 64 * MIB,
  },
  together: {
    lines: 32 * GIB,
    manifest: 64 * MIB,
    summary: GIB,
    note: 128 * MIB,
    evidence: 256 * GIB,
    other: 2 * GIB,
  },
};

/** The files of a bundle that are read line by line. */
export const LINE_FILES: readonly string[] = [EVENTS, INCLUSION, CONSISTENCY];

/** Notes are those that are kept in memory together: checkpoints and keys. */
const NOTES = new RegExp(`^${LOG}/(checkpoint$|checkpoints/\\d+$|keys/)`);

/** Files kept as evidence, stored and opened. */
const EVIDENCE = /^(files|opened)\//;

/** @param path below the bundle's folder */
export function kindOfFile(path: string): FileKind {
  if (LINE_FILES.includes(path)) return 'lines';
  if (path === MANIFEST) return 'manifest';
  if (path === SUMMARY) return 'summary';
  if (EVIDENCE.test(path)) return 'evidence';
  return NOTES.test(path) ? 'note' : 'other';
}
