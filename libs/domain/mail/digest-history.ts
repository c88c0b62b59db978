import type { MailId, PostId } from '#domain/kernel';
import type { MailEvent } from './events/catalog';

export const digestStream = (post: PostId): string => `digest-${post}`;

/** The keys that a post's digests have listed; those of a lost digest count as not listed. */
export function listedKeys(events: readonly MailEvent[]): ReadonlySet<string> {
  const listed = new Map<MailId, readonly string[]>();
  for (const { type, data } of events) {
    if (type === 'DigestPrepared') listed.set(data.mailId, data.items);
    if (type === 'DigestLost') listed.delete(data.mailId);
  }
  return new Set([...listed.values()].flat());
}
