import { type Bilingual, both } from '#domain/kernel';
import type { Verified } from '#transparency/tlog';

/** Why a proof is invalid. */
export type Fault =
  | 'other-leaf'
  | 'outside-the-tree'
  | 'empty-tree'
  | 'backwards'
  | 'wrong-number-of-hashes'
  | 'wrong-hash'
  | 'bad-signature'
  | 'not-signed'
  | 'other-logs'
  | 'too-few-cosignatures';

/** The result of checking a proof. */
export interface Verdict {
  readonly kind: 'inclusion' | 'consistency' | 'checkpoint';
  readonly valid: boolean;
  /** null where valid */
  readonly fault: Fault | null;
  /** what it proves, or why it proves nothing, as a sentence */
  readonly message: Bilingual;
  /** the signatures that count */
  readonly signatures: readonly {
    readonly name: string;
    readonly keyId: string;
    /** the time of a witness's cosignature, in seconds since 1970 */
    readonly at: number | null;
  }[];
}

export type Kind = Verdict['kind'];

export const invalid = (kind: Kind, fault: Fault, message: Bilingual): Verdict => ({
  kind,
  valid: false,
  fault,
  message,
  signatures: [],
});

export const valid = (kind: Kind, message: Bilingual, verified: readonly Verified[]): Verdict => ({
  kind,
  valid: true,
  fault: null,
  message,
  signatures: verified.map(({ verifier: { name, keyId }, at }) => ({ name, keyId, at })),
});

/** A proof with another length than its sizes require. */
export const wrongLength = (kind: Kind, found: number, needed: number): Verdict =>
  invalid(
    kind,
    'wrong-number-of-hashes',
    both(
      `The proof does not hold: it has ${found} hashes, and trees of these sizes need ${needed}.`,
      `Nid yw’r prawf yn ddilys: nifer yr hashau ynddo yw ${found}, ac mae ar goed o’r meintiau hyn angen ${needed}.`,
    ),
  );
