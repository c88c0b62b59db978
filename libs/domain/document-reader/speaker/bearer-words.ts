/** How a language says whom a sentence binds: patterns as data, held against the plain words of a sentence. */
export interface BearerWords {
  /** each has a group `who`; the first that holds with a fit `who` decides */
  readonly patterns: readonly RegExp[];
  /** held against `who`: it names a person or body */
  readonly fit: RegExp;
  /** held against `who`: those who speak (“we”) */
  readonly ourselves: RegExp;
}
