import { both } from '#domain/kernel';
import { consistencyProof, verifyConsistency } from '#transparency/tlog';
import { anyHash } from './judge-inclusion';
import type { StatedConsistency } from './forms/claim';
import { type Verdict, invalid, wrongLength } from './verdict';

const KIND = 'consistency';

/** The fault of a consistency proof; null where valid. */
export function faultOfConsistency(claim: StatedConsistency): Verdict | null {
  const { from, to, proof } = claim;
  const [older, newer] = claim.checkpoints;
  if (older !== undefined && newer !== undefined && older.origin !== newer.origin)
    return invalid(
      KIND,
      'other-logs',
      both(
        `These are checkpoints of two logs, ${older.origin} and ${newer.origin}; one is not the beginning of the other.`,
        `Pwyntiau gwirio dau log yw’r rhain, ${older.origin} a ${newer.origin}; nid yw’r naill yn ddechrau’r llall.`,
      ),
    );
  if (from === 0) return emptyTree;
  if (from > to)
    return invalid(
      KIND,
      'backwards',
      both(
        `A tree of ${from} cannot be the beginning of one of ${to}: name the smaller as “from”.`,
        `Ni all coeden o ${from} fod yn ddechrau un o ${to}: rhowch y lleiaf yn “from”.`,
      ),
    );
  const needed = consistencyProof(anyHash, from, to).length;
  if (proof.length !== needed) return wrongLength(KIND, proof.length, needed);
  return verifyConsistency(claim) ? null : otherRoot;
}

const emptyTree = invalid(
  KIND,
  'empty-tree',
  both(
    'A tree without entries is the beginning of every tree: such a proof proves nothing. Sizes start at 1.',
    'Mae coeden heb gofnodion yn ddechrau pob coeden: nid yw prawf o’r fath yn profi dim. Mae meintiau’n dechrau ag 1.',
  ),
);

const otherRoot = invalid(
  KIND,
  'wrong-hash',
  both(
    'The proof does not hold: these hashes do not lead to both roots. The log was rewritten, or a hash or a root was changed.',
    'Nid yw’r prawf yn ddilys: nid yw’r hashau hyn yn arwain at y ddau wreiddyn. Ailysgrifennwyd y log, neu newidiwyd hash neu wreiddyn.',
  ),
);
