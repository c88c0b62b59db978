import { existsSync, readFileSync } from 'node:fs';
import { both } from '#kernel';
import { parseVerifier, type Verifier } from '#tlog';
import { CommandError } from './settings';

/** Verifier keys as they were given: each the key itself, or a file with one a line. @throws CommandError for what is none */
export const verifiersIn = (given: readonly string[]): readonly Verifier[] =>
  given.flatMap((each) => (existsSync(each) ? keysOf(readFileSync(each, 'utf8')) : [each])).map(verifierIn);

const keysOf = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function verifierIn(text: string): Verifier {
  const verifier = parseVerifier(text);
  if (verifier.ok) return verifier.value;
  const { en, cy } = verifier.refusal.message;
  throw new CommandError(both(`“${text}”: ${en}`, `“${text}”: ${cy}`), 2);
}
