import { readFileSync, statSync } from 'node:fs';
import { BilingualError, both } from '#domain/kernel';
import { type Signer, parseSigner } from '#transparency/tlog';

/**
 * The keys of a log, a line each as Go's note package writes them; every checkpoint is signed by all of them.
 * @throws BilingualError when the file is open to others, holds no key, or keys of different names
 */
export function readSigningKeys(file: string): readonly Signer[] {
  if ((statSync(file).mode & 0o077) !== 0)
    throw new BilingualError(
      both(
        `${file} can be read by others than its owner. Make it the sealer's own: chmod 600 ${file}`,
        `Gall eraill heblaw ei pherchennog ddarllen ${file}. Gwnewch hi’n eiddo i’r seliwr: chmod 600 ${file}`,
      ),
    );
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const signers = lines.map((line, index) => {
    const key = parseSigner(line);
    if (key.ok) return key.value;
    const { en, cy } = key.refusal.message;
    const at = index + 1;
    throw new BilingualError(both(`${file}, line ${at}: ${en}`, `${file}, llinell ${at}: ${cy}`));
  });
  const names = new Set(signers.map(({ name }) => name));
  if (signers.some(({ type }) => type !== 'note') || names.size !== 1)
    throw new BilingualError(
      both(
        `${file} must hold one or more signing keys of one name, which is the name of the log`,
        `Rhaid i ${file} ddal un neu fwy o allweddi llofnodi o un enw, sef enw’r log`,
      ),
    );
  return signers;
}
