import { createHash } from 'node:crypto';
import { NO_POST, RESPONSIBLE_BODY, type UndeliverableReason, mailboxOf } from '#domain/mail';
import type { PostId } from '#domain/kernel';
import { type Obligation, bodyIn } from '#domain/obligations';
import type { Delivery } from './delivery';
import type { Recipient } from './message';

/** The current addressee of a mail, or why there is none. */
type Addressee = { readonly recipient: Recipient } | { readonly missing: UndeliverableReason };

/** The obligation holds the address of a body; the directory holds that of a post. */
export function findAddressee(
  { recipients }: Delivery,
  recipient: PostId,
  state: Obligation | null,
): Addressee {
  if (recipient === NO_POST) return { missing: 'no-post' };
  const body = state?.bodyMail;
  if (recipient === RESPONSIBLE_BODY && body?.on === true && body.address !== null) {
    const name = state?.definition.responsible ?? '';
    return {
      recipient: {
        postId: recipient,
        address: body.address,
        name: { cy: bodyIn(name, 'cy').text, en: bodyIn(name, 'en').text },
        language: 'cy',
      },
    };
  }
  const mail = recipients.forPost(recipient);
  return mail === undefined ? { missing: 'unknown-post' } : { recipient: mail };
}

/** Stored instead of the address, to detect a later change. */
export const addressHash = ({ address }: Recipient): string =>
  createHash('sha256').update(mailboxOf(address)).digest('hex');
