import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Instant, PersonId } from '#domain/kernel';
import type { WebhookId } from '#domain/webhooks';
import type { SealedLedger } from '#record/sealed-ledger';
import { insertSecret, secretRows } from './secrets.repository';

type Keys = Pick<SealedLedger, 'db' | 'keys'>;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The specification asks for 24 to 64. */
const SECRET_BYTES = 32;

const subjectOf = (webhookId: WebhookId): string => `webhook/${webhookId}`;

async function keyOf({ db, keys }: Keys, webhookId: WebhookId): Promise<KeyObject> {
  const subject = subjectOf(webhookId);
  const key = (await keys.forSubjects([subject], db)).get(subject);
  if (key === undefined) throw new Error(`no key of ${subject}`);
  return key.derived('webhook secret');
}

/** Makes a secret and stores it sealed. @returns it as a receiver is given it */
export async function makeSecret(
  ledger: Keys,
  made: {
    readonly secretId: string;
    readonly webhookId: WebhookId;
    readonly madeBy: PersonId;
    readonly madeAt: Instant;
  },
): Promise<string> {
  const secret = randomBytes(SECRET_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, await keyOf(ledger, made.webhookId), nonce, {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(Buffer.from(made.secretId));
  const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  await insertSecret(ledger.db, { ...made, sealed });
  return textOf(secret);
}

const textOf = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/** Opens those of these secrets that are still there, in the order given. @throws where one was altered */
export async function openSecrets(ledger: Keys, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await secretRows(ledger.db, ids);
  const opened = new Map<string, string>();
  for (const { secretId, webhookId, sealed } of rows) {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv(
      CIPHER,
      await keyOf(ledger, webhookId),
      bytes.subarray(0, NONCE_BYTES),
      { authTagLength: TAG_BYTES },
    );
    decipher.setAAD(Buffer.from(secretId));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const secret = Buffer.concat([
      decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    opened.set(secretId, textOf(secret));
  }
  return ids.flatMap((id) => opened.get(id) ?? []);
}
