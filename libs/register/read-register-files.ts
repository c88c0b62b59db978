import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRegister, type LoadedRegister } from './load-register';

/** The register of the two documents, as it comes with the product. */
export const sampleRegisterFile = join(__dirname, 'data', 'register.yaml');
export const sampleDirectoryFile = join(__dirname, 'data', 'directory.yaml');

/** Reads a register file and, from the folder `sources` beside it, the documents it quotes. @throws when it cannot be read */
export function readRegisterFile(file: string, posts: ReadonlySet<string>): LoadedRegister {
  return loadRegister(readFileSync(file, 'utf8'), {
    posts,
    source: (name) => {
      const path = join(dirname(file), 'sources', name);
      if (!existsSync(path)) return undefined;
      const bytes = readFileSync(path);
      return { text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  });
}
