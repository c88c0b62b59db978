import { z } from 'zod';
import { sha256Schema } from '#domain/obligations';
import { bundleScopeSchema } from './scope';

/** The layout of a bundle, as paths below its folder. */
export const MANIFEST = 'manifest.json';
/** `sha256sum --check` reads it; the one file that the manifest does not name */
export const MANIFEST_HASH = 'manifest.json.sha256';
export const EVENTS = 'events.jsonl';
/** checkpoints, stamps, keys and hash tiles, laid out as the sealer's folder is */
export const LOG = 'log';
export const KEYS = 'keys.txt';
export const INCLUSION = 'proofs/inclusion.jsonl';
export const CONSISTENCY = 'proofs/consistency.jsonl';
/** Evidence files as they are stored, sealed: the file name is the SHA-256 that the records name. */
export const evidenceFile = (sha256: string): string => `files/${sha256}`;
/** The same file as it was given. @param name a safe one */
export const openedFile = (sha256: string, name: string): string => `opened/${sha256}/${name}`;
export const SUMMARY = 'summary.html';
export const WELSH_README = 'DARLLENWCH.txt';
export const ENGLISH_README = 'README.txt';

export const schemaFile = (name: string): string => `schemas/${name}.schema.json`;
/** A rule's canonical text; its SHA-256 is the file name. */
export const ruleFile = (sha256: string): string => `rules/${sha256}.json`;
/** What decisions pin beside rules: canonical JSON, whose SHA-256 is the file name. */
export const contentFile = (sha256: string): string => `contents/${sha256}.json`;
/** A list as known on a day is derived from the list and its announcements. */
export const listOf = (version: string): string => version.replace(/\/as-known-on\/[\d-]+$/, '');
export const calendarFile = (version: string): string =>
  `calendars/${version.replaceAll(/[^A-Za-z0-9.@-]+/g, '_')}.json`;

const countSchema = z.int().min(0);

export const FORMAT = 'cylch-evidence-bundle';

/** A file that the records attach as evidence. */
const evidenceFileSchema = z.strictObject({
  id: z.uuid(),
  /** as it is stored, and as the records name it */
  sha256: sha256Schema,
  /** of the plain file */
  bytes: countSchema,
  /** `erased`: its key was destroyed, as the ledger records */
  state: z.enum(['included', 'listed', 'erased']),
  /** the plain file, and the key that seals it to the stored bytes again; null where it is not handed out */
  opened: z.strictObject({ path: z.string().startsWith('opened/'), key: z.base64().min(1) }).nullable(),
});
export type BundledFile = z.infer<typeof evidenceFileSchema>;

/** The manifest of a bundle: canonical JSON, with its hash in a separate file. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  scope: bundleScopeSchema,
  madeAt: z.iso.datetime({ precision: 3 }),
  /** the program that made it */
  program: z.string().min(1),
  /** the name of the log */
  origin: z.string().min(1),
  /** positions in the ledger when it was made */
  ledgerSize: countSchema,
  /** the newest checkpoint included: events beyond it are not proven */
  checkpoint: z.strictObject({ size: countSchema, root: z.string() }),
  events: z.strictObject({ count: countSchema, notYetProven: countSchema }),
  /** whether the summary shows personal texts; the events never contain them in plain */
  withWords: z.boolean(),
  /** the versions behind the decisions */
  pinned: z.strictObject({
    rules: z.array(sha256Schema),
    /** calendars, slices of the directory and what else the decisions rested on */
    contents: z.array(sha256Schema),
    /** no file for a list that is not archived */
    calendars: z.array(z.strictObject({ version: z.string(), file: z.string().nullable() })),
    programs: z.array(z.string()),
    timeZones: z.array(z.string()),
  }),
  /** by their hash */
  evidenceFiles: z.array(evidenceFileSchema),
  /** every file except this one and its hash */
  files: z.array(z.strictObject({ path: z.string().min(1), bytes: countSchema, sha256: sha256Schema })),
});
export type Manifest = z.infer<typeof manifestSchema>;
