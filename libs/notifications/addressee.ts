import { createHash } from 'node:crypto';
import type { Obligation } from '#obligations';
import type { Recipient, Recipients } from './message';
import { RESPONSIBLE_BODY } from './outbox.repository';
import { NO_POST } from './row-facts';

/** The addressee of a mail at the moment it leaves, or why there is none. */
export type Found = { readonly recipient: Recipient } | { readonly missing: 'no-post' | 'unknown-post' };

/** A body's address stands in its row; a post's in the directory. */
export function findAddressee(recipient: string, state: Obligation | null, recipients: Recipients): Found {
  if (recipient === NO_POST) return { missing: 'no-post' };
  const body = state?.bodyMail;
  if (recipient === RESPONSIBLE_BODY && body?.on === true && body.address !== null) {
    const name = state?.definition.responsible ?? '';
    return {
      recipient: { postId: recipient, address: body.address, name: { cy: name, en: name }, language: 'cy' },
    };
  }
  const found = recipients.forPost(recipient);
  return found === undefined ? { missing: 'unknown-post' } : { recipient: found };
}

/** Kept in place of an address, to see later whether it was changed. */
export const addressHash = ({ address }: Recipient): string =>
  createHash('sha256').update(address.toLowerCase()).digest('hex');
