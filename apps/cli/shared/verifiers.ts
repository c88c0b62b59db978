import { existsSync } from 'node:fs';
import { both } from '#domain/kernel';
import { type Verifier, parseVerifier } from '#transparency/tlog';
import { givenText } from './given-file';
import { CommandError } from './settings';

/** Verifier keys as they were given: each the key itself, or a file with one a line. @throws CommandError for what is none */
export const verifiersIn = (given: readonly string[]): readonly Verifier[] =>
  given.flatMap((each) => (existsSync(each) ? keysOf(givenText(each, 2)) : [each])).map(verifierIn);

const keysOf = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function verifierIn(text: string): Verifier {
  const verifier = parseVerifier(text);
  if (verifier.ok) return verifier.value;
  const { en, cy } = verifier.refusal.message;
  throw new CommandError(both(`“${text}”: ${en}`, `“${text}”: ${cy}`), 2);
}

/** How many witnesses must have cosigned. @throws CommandError for what is no number */
export function quorumOf(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new CommandError(
    both(`--quorum is a whole number, not “${text}”.`, `Rhif cyfan yw --quorum, nid “${text}”.`),
    2,
  );
}
