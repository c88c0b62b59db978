import type { Instant, MailId, ObligationId, PostId } from '#domain/kernel';
import type { MailFacts } from './mail-facts';

/** Where mail goes: a post of the department, or the body the source names (only while a person has it switched on). */
export type Addressee = { readonly post: PostId } | { readonly body: true };

/** A mail that a recorded event requests. */
export interface MailRequest {
  /** derived from facts (obligation, occurrence, kind, role): requested twice, it is one mail */
  readonly mailId: MailId;
  /** null for a digest, which belongs to a post */
  readonly obligationId: ObligationId | null;
  readonly to: Addressee;
  readonly facts: MailFacts;
  /** sent at this hour or as soon after as possible; deferred on non-working days if it can wait */
  readonly sendAt: Instant;
}
