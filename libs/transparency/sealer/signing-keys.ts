import { readFileSync, statSync } from 'node:fs';
import { type Signer, parseSigner } from '#transparency/tlog';

/**
 * The keys of a log, a line each as Go's note package writes them; every checkpoint is signed by all of them.
 * @throws Error when the file is open to others, holds no key, or keys of different names
 */
export function readSigningKeys(file: string): readonly Signer[] {
  if ((statSync(file).mode & 0o077) !== 0)
    throw new Error(
      `${file} can be read by others than its owner. Make it the sealer's own: chmod 600 ${file}`,
    );
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const signers = lines.map((line, index) => {
    const key = parseSigner(line);
    if (!key.ok) throw new Error(`${file}, line ${index + 1}: ${key.refusal.message.en}`);
    return key.value;
  });
  const names = new Set(signers.map(({ name }) => name));
  if (signers.some(({ type }) => type !== 'note') || names.size !== 1)
    throw new Error(`${file} must hold one or more signing keys of one name, which is the name of the log`);
  return signers;
}
