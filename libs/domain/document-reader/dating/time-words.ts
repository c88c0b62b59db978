/** A language's words of time that `findPhrases` does not sort: rules of dating are data, as those of sentences are. */
export interface TimeWords {
  /** clauses that say what a promise waits for, or in which cases it holds; with the flags `giu` */
  readonly events: readonly RegExp[];
  /** phrases that say how often; with the flags `giu` */
  readonly recurring: readonly RegExp[];
  /** phrases that give a direction and no last day; with the flags `giu` */
  readonly vague: readonly RegExp[];
  /** held against a phrase that is found: it comes again and again, or goes on */
  readonly again: RegExp;
  /** held against a phrase that is found: it waits for an event (a recess, the end of a Parliament, another act) */
  readonly awaits: RegExp;
  /** held against the words before a phrase: it dates something else (a letter, an announcement, a target that was missed) */
  readonly asideBefore: RegExp;
  /** held against the words before a phrase, a bar, and the phrase: a name or a time gone by (“Datganiad |y Gwanwyn”, “a gyhoeddwyd |ym mis Mai”) */
  readonly named: RegExp;
  /** held against the words after a phrase: it is part of a name or describes a thing (“ongoing support”) */
  readonly asideAfter: RegExp;
  /** held against a phrase: an adjective, which says when only where no noun follows it (“ongoing”, “longer-term”) */
  readonly adjective: RegExp;
  /** held against a phrase: it begins with a word that sets a limit (“by”, “before”, “within”) */
  readonly limit: RegExp;
  /** held against a phrase: it says when something begins, not when it ends */
  readonly begins: RegExp;
  /** held against the words before a phrase, a bar, and the phrase: nothing may be done after that day (“must not be spent |after 31 March”) */
  readonly notAfter: RegExp;
  /** held against a phrase: it says how long something lasts, and not from when (“over five years”) */
  readonly lasts: RegExp;
  /** held against a phrase: it names a day, not only a month or a longer time */
  readonly day: RegExp;
  /** held against a phrase: it names a period that the document defines (“the deal period”); the words that define one follow */
  readonly definedPeriod: RegExp;
  /** a period that a document defines, up to a day that the phrase after these words gives; with the flags `giu` */
  readonly definesPeriod: RegExp;
  /** held against a heading or sentence: it gives a time to the list under it (“priorities for 2026”); the phrase follows these words */
  readonly setsTime: RegExp;
  /** the verb that a promise hangs on: what follows it is the more likely to be its time */
  readonly verb: RegExp;
}
