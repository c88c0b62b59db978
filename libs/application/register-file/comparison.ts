import type { Directory } from '#application/directory';
import type { Viewer } from '#application/queries';
import { type LoadedRegister, type RegisterProblem, loadRegister } from '#application/register-import';
import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { type Difference, compareRegister } from './compare';

/** As much as the command line takes. */
const MOST = 64 * 1_024 ** 2;

const TOO_LARGE: Refusal<'register-file-too-large'> = {
  code: 'register-file-too-large',
  message: both(
    'The file is larger than 64 MB, which is the most that is compared here. “cylch import --compare” compares it at the command line.',
    'Mae’r ffeil yn fwy na 64 MB, sef y mwyaf a gymherir yma. Mae “cylch import --compare” yn ei chymharu ar y llinell orchymyn.',
  ),
};

/** A register file as it is sent. Documents that it quotes are not at hand. */
export async function registerFileIn(
  content: AsyncIterable<string | Uint8Array>,
  directory: Directory,
): Promise<Result<LoadedRegister, Refusal<'register-file-too-large'>>> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MOST) return refuse(TOO_LARGE);
    pieces.push(bytes);
  }
  return ok(registerFileOf(Buffer.concat(pieces).toString('utf8'), directory));
}

/** The same of a text that is at hand. */
export const registerFileOf = (text: string, { posts }: Directory): LoadedRegister =>
  loadRegister(text, { posts: new Set(posts.map(({ id }) => id)), source: () => undefined });

interface Comparison {
  readonly same: boolean;
  readonly differences: readonly Difference[];
  readonly problems: readonly RegisterProblem[];
}

/** Every difference between a register file and the register, and what is wrong with the file. */
export async function comparison(
  viewer: Viewer,
  services: Parameters<typeof compareRegister>[1],
  file: LoadedRegister,
): Promise<Comparison> {
  const { problems } = file;
  // a file that is none says nothing to compare
  if (file.rows.length === 0 && problems.length > 0) return { same: false, differences: [], problems };
  const differences: Difference[] = [];
  for await (const each of compareRegister(viewer, services, file)) differences.push(each);
  return { same: differences.length + problems.length === 0, differences, problems };
}
