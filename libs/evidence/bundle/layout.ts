/** Where things stand in a bundle, as paths below its folder. */
export const MANIFEST = 'manifest.json';
/** `sha256sum --check` reads it; the one file that the manifest does not name */
export const MANIFEST_HASH = 'manifest.json.sha256';
export const EVENTS = 'events.jsonl';
/** checkpoints, stamps, keys and hash tiles, laid out as the sealer's folder is */
export const LOG = 'log';
export const KEYS = 'keys.txt';
export const INCLUSION = 'proofs/inclusion.jsonl';
export const CONSISTENCY = 'proofs/consistency.jsonl';
export const SUMMARY = 'summary.html';
export const WELSH_README = 'DARLLENWCH.txt';
export const ENGLISH_README = 'README.txt';

export const schemaFile = (name: string): string => `schemas/${name}.schema.json`;
/** A rule's canonical text, to the byte: its SHA-256 is its name. */
export const ruleFile = (sha256: string): string => `rules/${sha256}.json`;
/** As it was known on a day a list is the same: its announcements say since when. */
export const listOf = (version: string): string => version.replace(/\/as-known-on\/[\d-]+$/, '');
export const calendarFile = (version: string): string =>
  `calendars/${version.replaceAll(/[^A-Za-z0-9.@-]+/g, '_')}.json`;
