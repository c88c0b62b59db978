import { writeFileSync } from 'node:fs';
import { both } from '#domain/kernel';
import { newSigner } from '#transparency/tlog';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { CommandError } from '../shared/settings';

/** Makes a sealer's signing key in a file that only its owner may read. The verifier key is the answer. */
export function newKey(io: Io, manner: Manner, name: string, file: string): boolean {
  if (!/^[^+\s]+$/.test(name))
    throw new CommandError(
      both(
        `“${name}” cannot name a log: leave out spaces and plus signs, e.g. cylch.example/ledger.`,
        `Ni all “${name}” enwi log: gadewch fylchau ac arwyddion plws allan, e.e. cylch.example/ledger.`,
      ),
    );
  const { signer, secret } = newSigner(name);
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      both(`The key was not written: ${why}.`, `Nid ysgrifennwyd yr allwedd (yn Saesneg): ${why}.`),
    );
  }
  say(
    io,
    manner,
    both(
      `The signing key is in ${file}: keep it to the sealer alone. Give the auditor this verifier key:`,
      `Mae’r allwedd lofnodi yn ${file}: cadwch hi i’r seliwr yn unig. Rhowch yr allwedd ddilysu hon i’r archwilydd:`,
    ),
  );
  if (manner.json) answerJson(io, { verifierKey: signer.text });
  else io.out(`${signer.text}\n`);
  return true;
}
