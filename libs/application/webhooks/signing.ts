import { Webhook } from 'standardwebhooks';
import { type Instant, toMillis } from '#domain/kernel';

/** What is signed: the same body and id may be signed again at another time. */
export interface ToSign {
  readonly messageId: string;
  readonly body: string;
  readonly at: Instant;
}

/**
 * The headers of a message by Standard Webhooks. While a secret is being rotated both sign, and a receiver accepts either.
 * @param secrets as receivers are given them, `whsec_…`
 */
export const signedHeaders = (
  { messageId, body, at }: ToSign,
  secrets: readonly string[],
): Readonly<Record<string, string>> => ({
  'webhook-id': messageId,
  'webhook-timestamp': String(Math.floor(toMillis(at) / 1_000)),
  'webhook-signature': secrets
    .map((secret) => new Webhook(secret).sign(messageId, new Date(toMillis(at)), body))
    .join(' '),
});
