import { both, faultList } from '#domain/kernel';
import {
  type SignaturePolicy,
  type UnreadableProof,
  type Verdict,
  checkProof,
  hashIn,
} from '#evidence/check-proof';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { givenBytes, givenInput } from '../shared/given-file';
import { CommandError } from '../shared/settings';
import { quorumOf, verifiersIn } from '../shared/verifiers';

export interface CheckProofOptions {
  readonly entry?: string;
  readonly leaf?: string;
  readonly key?: readonly string[];
  readonly witness?: readonly string[];
  readonly quorum: string;
  readonly unsigned?: boolean;
}

/** Judges one proof, alone: no settings, no database. @throws CommandError with exit code 2 where nothing can be judged */
export async function auditCheckProof(
  io: Io,
  manner: Manner,
  file = '-',
  options: CheckProofOptions,
): Promise<boolean> {
  const proof = await read(file, io);
  const leaf = options.leaf === undefined ? undefined : leafIn(options.leaf);
  const signatures = options.unsigned === true ? null : policyOf(options);
  const entry = options.entry === undefined ? undefined : await read(options.entry, io);
  const judge = (bytes: Uint8Array | undefined): Verdict => {
    const answer = checkProof({ proof, entry: bytes, leaf, signatures });
    if (!answer.ok) throw cannotJudge(answer.refusal);
    return answer.value;
  };
  let verdict = judge(entry);
  if (!verdict.valid && entry?.at(-1) === LINE_FEED) {
    // a line cut from a file by hand
    const bare = judge(entry.subarray(0, -1));
    if (bare.valid) say(io, manner, WITHOUT_LINE_END);
    verdict = bare.valid ? bare : verdict;
  }
  if (manner.json) answerJson(io, verdict);
  else printResult(io, manner, verdict);
  return verdict.valid;
}

const LINE_FEED = 0x0a;

const WITHOUT_LINE_END = both(
  'The line end at the end of the entry’s file is not part of the entry.',
  'Nid yw’r diwedd llinell ar ddiwedd ffeil y cofnod yn rhan o’r cofnod.',
);

function printResult(io: Io, { language }: Manner, { message, signatures }: Verdict): void {
  io.out(`${message[language]}\n`);
  for (const { name, keyId, at } of signatures) {
    const when = at === null ? '' : `  ${new Date(at * 1000).toISOString()}`;
    io.out(`  ${name}+${keyId}${when}\n`);
  }
}

const policyOf = ({ key = [], witness = [], quorum }: CheckProofOptions): SignaturePolicy => ({
  keys: verifiersIn(key),
  witnesses: verifiersIn(witness),
  quorum: quorumOf(quorum),
});

function leafIn(text: string): Uint8Array {
  const leaf = hashIn(text);
  if (leaf !== null) return leaf;
  throw new CommandError(
    both(
      '--leaf is a SHA-256: 64 hex digits, or 44 letters of base64.',
      'SHA-256 yw --leaf: 64 digid hecs, neu 44 llythyren base64.',
    ),
    2,
  );
}

const read = async (file: string, io: Io): Promise<Uint8Array> =>
  file === '-' ? await givenInput(io.input) : givenBytes(file, 2);

function cannotJudge({ message, faults }: UnreadableProof): CommandError {
  if (faults === undefined) return new CommandError(message, 2);
  const { en, cy } = faultList(faults);
  return new CommandError(both(`This is not a proof yet:\n${en}`, `Nid yw hwn yn brawf eto:\n${cy}`), 2);
}
