import { type PostId, postId } from '#domain/kernel';
import type { Addressee } from './mail-facts';

/** The recipient of mail to the responsible body; its address is in the obligation's state. */
export const RESPONSIBLE_BODY = postId('responsible-body');

/** The recipient as the outbox and the events name it. */
export const recipientOf = (to: Addressee): PostId => ('post' in to ? to.post : RESPONSIBLE_BODY);
