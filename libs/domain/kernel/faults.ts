import type { z } from 'zod';
import { type Bilingual, type Language, both } from './bilingual';
import { faultWords } from './fault-words';
import { jsonPointer } from './json';

export type ZodIssue = z.core.$ZodIssue;

/** One thing that is wrong with a value, and where. */
export interface Fault {
  /** RFC 6901 */
  readonly pointer: string;
  readonly message: Bilingual;
}

type Sentence = Bilingual | ((params: never) => Bilingual);

const sentences = new Map<string, Sentence>();

/**
 * A fault that a schema of the project finds. Schemas carry its code as their message; `faultsOf` knows the sentence.
 * @param sentence what is wrong and how to mend it, perhaps made from the `params` of a custom issue
 * @returns the code
 * @throws TypeError for a code that has a sentence already
 */
export function defineFault(code: string, sentence: Sentence): string {
  if (sentences.has(code)) throw new TypeError(`the fault ${code} is defined twice`);
  sentences.set(code, sentence);
  return code;
}

function sentenceOf(issue: ZodIssue): Bilingual {
  const sentence = sentences.get(issue.message);
  if (sentence === undefined) return faultWords(issue);
  return typeof sentence === 'function' ? sentence(paramsOf(issue) as never) : sentence;
}

const paramsOf = (issue: ZodIssue): object => (issue.code === 'custom' && issue.params) || {};

/** Every fault with its place; where one of several forms was meant, the faults of the form that came nearest. */
export const faultsOf = ({ issues }: { readonly issues: readonly ZodIssue[] }): readonly Fault[] =>
  issues
    .flatMap((issue) => nearest(issue))
    .map((issue) => ({ pointer: jsonPointer(issue.path), message: sentenceOf(issue) }));

/** Each fault on a line of its own, with its place; the message says what would be right. */
export function faultList(faults: readonly Fault[]): Bilingual {
  const list = (language: Language): string =>
    faults.map(({ pointer, message }) => `  ${pointer || '/'}: ${message[language]}`).join('\n');
  return both(list('en'), list('cy'));
}

/** A form whose own shape was met, and which fails within, was meant; else the words of the union itself say what fits. */
function nearest(issue: ZodIssue, above: readonly PropertyKey[] = []): readonly ZodIssue[] {
  const path = [...above, ...issue.path];
  // a key is at fault as its own schema says
  if (issue.code === 'invalid_key' && issue.issues[0] !== undefined) return [{ ...issue.issues[0], path }];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const [meant] = issue.errors.filter((form) => form.every(isWithin));
  if (meant === undefined) return [{ ...issue, path }];
  return meant.flatMap((fault) => nearest(fault, path));
}

const isWithin = ({ path }: ZodIssue): boolean => path.length > 0;
