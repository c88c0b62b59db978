import { JsonBoundsError, both, parseBoundedJson } from '#domain/kernel';
import { PlainFileError, plainFileError, readPlain } from '#record/plain-files';
import type { Io } from './io';
import { CommandError } from './settings';

/** Most bytes of a file that somebody hands in: lists, rules, keys, proofs. */
const MOST = 64 * 1_024 ** 2;

/** More than any list, rule or question holds. */
const JSON_BOUNDS = { depth: 1_000, values: 4_000_000 };

/** The bytes of a file that was named: a plain one, or a link to one. @throws CommandError that says why not */
export function givenBytes(file: string, exitCode: 1 | 2 = 1): Buffer {
  try {
    return readPlain(file, MOST);
  } catch (error) {
    throw unreadable(file, error, exitCode);
  }
}

export const givenText = (file: string, exitCode: 1 | 2 = 1): string =>
  givenBytes(file, exitCode).toString('utf8');

/** JSON in a file that was named. @throws CommandError that names the file and says where it breaks off */
export function givenJson(file: string): unknown {
  const text = givenText(file);
  try {
    return parseBoundedJson(text, JSON_BOUNDS);
  } catch (error) {
    if (error instanceof JsonBoundsError)
      throw new CommandError(
        both(`${file} cannot be read: ${error.said.en}.`, `Ni ellir darllen ${file}: ${error.said.cy}.`),
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(both(`${file} is not JSON: ${why}`, `Nid JSON yw ${file} (yn Saesneg): ${why}`));
  }
}

/** What stands on standard input, as far as it is read here. @throws CommandError where there is more */
export async function givenInput(input: Io['input']): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input) {
    const bytes = Buffer.from(piece as Uint8Array | string);
    size += bytes.length;
    if (size > MOST) throw new CommandError(TOO_MUCH, 2);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/** A file that the system does not give, with the reason and the mend. */
export function unreadable(file: string, error: unknown, exitCode: 1 | 2 = 1): CommandError {
  const { said } = error instanceof PlainFileError ? error : plainFileError(file, error);
  return new CommandError(said, exitCode);
}

const TOO_MUCH = both(
  `Standard input holds more than the ${MOST} bytes that are read here.`,
  `Mae’r mewnbwn safonol yn cynnwys mwy na’r nifer o feitiau a ddarllenir yma: ${MOST}.`,
);
