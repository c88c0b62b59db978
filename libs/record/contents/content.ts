import { type JsonValue, canonicalJson, sha256Hex } from '#domain/kernel';

/** Something that decisions rest on, as it is stored. Nothing personal: it is never sealed, and never erased. */
export interface Content {
  /** what it is, such as `calendar`; a decision names each of its contents by this */
  readonly kind: string;
  /** of the text, in hex */
  readonly sha256: string;
  /** canonical JSON (RFC 8785) */
  readonly text: string;
}

/** @throws TypeError for a value that JSON cannot hold faithfully */
export function contentOf(kind: string, value: JsonValue): Content {
  const text = canonicalJson(value);
  return { kind, sha256: sha256Hex(text), text };
}

/** A content is not there, or its bytes are not those that its name says: nothing may be concluded from it. */
export type ContentFault = 'missing' | 'altered';

/** A stored text, held to the hash that it is asked for by. */
export const heldToHash = (sha256: string, text: string | undefined): string | { fault: ContentFault } => {
  if (text === undefined) return { fault: 'missing' };
  return sha256Hex(text) === sha256 ? text : { fault: 'altered' };
};
