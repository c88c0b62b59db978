/** How a language says whom a sentence binds: patterns as data, held against the plain words of a sentence. */
export interface BearerWords {
  /** each has a group `who`; the first that holds with a fit `who` decides */
  readonly patterns: readonly RegExp[];
  /** verbs that bind what stands before them; with the flags `giu`. Null where the subject follows its verb */
  readonly verbs: RegExp | null;
  /** where the subject of a verb begins at the latest; with the flags `giu` */
  readonly beginnings: RegExp;
  /** words around a subject that are no part of it */
  readonly around: RegExp;
  /** held against `who`: it names a person or body */
  readonly fit: RegExp;
  /** held against `who`: it holds a verb, so that it is no name */
  readonly unfit: RegExp;
  /** held against `who`: those who speak (“we”) */
  readonly ourselves: RegExp;
}
