import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Instant } from '#domain/kernel';
import {
  type Claimed,
  claimAnswer,
  finishAnswer,
  forgetEndedAnswers,
  releaseAnswer,
} from '#record/idempotent-answers';
import type { Database } from '#record/ledger';

/** A request with a key, of one caller. */
export interface Keyed {
  readonly caller: string;
  readonly key: string;
  /** what is asked, as a hash */
  readonly request: string;
}

/** What was answered to requests with a key, for a day; each caller’s keys are their own. */
export interface Answers {
  claim(keyed: Keyed): Promise<Exclude<Claimed, { kind: 'answered' }> | { kind: 'answered'; answer: string }>;
  finish(keyed: Keyed, answer: string): Promise<void>;
  release(keyed: Keyed): Promise<void>;
}

export const ANSWERS = Symbol('answers by key');

const SEALED_WITH = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const idOf = ({ caller, key }: Keyed): string =>
  createHash('sha256').update(`${caller}\n${key}`).digest('hex');

const sealingKey = ({ caller, key }: Keyed): Buffer =>
  Buffer.from(hkdfSync('sha256', key, caller, 'cylch idempotent answer', 32));

/** An answer may name people: what is stored is read only by whoever sends the key. */
function seal(keyed: Keyed, answer: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(SEALED_WITH, sealingKey(keyed), iv);
  return Buffer.concat([iv, cipher.update(answer, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function unseal(keyed: Keyed, sealed: Buffer): string {
  const decipher = createDecipheriv(SEALED_WITH, sealingKey(keyed), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** In the ledger’s database, for all processes together. */
export const answersIn = ({ db }: { readonly db: Database }, now: () => Instant): Answers => ({
  async claim(keyed) {
    const at = now();
    const claimed = await claimAnswer(db, { key: idOf(keyed), request: keyed.request, now: at });
    if (claimed.kind === 'ours') await forgetEndedAnswers(db, at);
    return claimed.kind === 'answered'
      ? { kind: 'answered', answer: unseal(keyed, claimed.answer) }
      : claimed;
  },
  finish: (keyed, answer) => finishAnswer(db, idOf(keyed), seal(keyed, answer)),
  release: (keyed) => releaseAnswer(db, idOf(keyed)),
});
