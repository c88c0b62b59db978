import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
  timingSafeEqual,
} from 'node:crypto';
import { type Instant, type PersonId, instant, personIdSchema } from '#domain/kernel';
import { logger } from '#platform/logger';
import { dropDraft, findDraft, forgetOldest, keepDraft } from '#record/drafts';
import type { Ledger } from '#record/ledger';
import { type Body, bodySchema } from './field';

/** So long a draft is kept, and a form that stands open may still hand its words in. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
/** What is longer is no form that people fill in. */
const MOST_BYTES = 512 * 1024;
/** So many answers of forms are kept for a person to go back to. */
const MOST_SENT = 40;

/** Of one sending alone, or worth nothing later. */
const NOT_SAVED: readonly string[] = ['csrfToken', 'draftToken', 'checked', 'switch', 'change', 'discard'];

/** What a person wrote into a form and did not send. */
export interface Draft {
  readonly savedAt: Instant;
  readonly body: Body;
}

/** The answers of a form without what belongs to one sending. */
export const answersIn = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !NOT_SAVED.includes(name)));

/** Under which an answer is kept beside the form’s own draft. */
const sentAs = (form: string, key: string): string => `${form}?sent=${key}`;

const derived = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32));

/**
 * Drafts of forms, sealed at rest by a key of the session secret. They are a convenience: where they cannot be kept or
 * read, forms work without, and the log says so.
 */
export class Drafts {
  private readonly signing: Buffer;
  private readonly sealing: Buffer;

  constructor(
    private readonly ledger: Pick<Ledger, 'db'>,
    secret: string,
    private readonly now: () => Instant,
  ) {
    this.signing = derived(secret, 'cylch draft tokens');
    this.sealing = derived(secret, 'cylch drafts');
  }

  /** What a form carries so that its words are kept for the person it was shown to, should their session have ended. */
  token(personId: PersonId, form: string): string {
    const given = Buffer.from(`${Date.parse(this.now())} ${personId}`).toString('base64url');
    return `${given}.${this.signature(given, form)}`;
  }

  /** The person to whom the form was shown; null for a token of another form, one made up, or one of last week. */
  ownerOf(token: unknown, form: string): PersonId | null {
    if (typeof token !== 'string') return null;
    const [given = '', signature = ''] = token.split('.');
    const [expected, found] = [Buffer.from(this.signature(given, form)), Buffer.from(signature)];
    if (expected.length !== found.length || !timingSafeEqual(expected, found)) return null;
    const [at, id] = Buffer.from(given, 'base64url').toString().split(' ');
    const isRecent = Date.parse(this.now()) - Number(at) < WEEK;
    return isRecent ? (personIdSchema.safeParse(id).data ?? null) : null;
  }

  keep(personId: PersonId, form: string, body: Body): Promise<boolean> {
    return this.keepSealed(personId, form, answersIn(body));
  }

  async find(personId: PersonId, form: string): Promise<Draft | null> {
    const found = await this.findSealed(personId, form);
    const body = bodySchema.safeParse(found?.plain).data;
    return found === null || body === undefined ? null : { savedAt: found.savedAt, body };
  }

  /** Keeps what a form was sent with under a key of its own. @returns null where it cannot be kept */
  async keepSent(
    personId: PersonId,
    form: string,
    { body, ...others }: { readonly body: Body },
  ): Promise<string | null> {
    const key = randomUUID();
    const { csrfToken: _ofSession, draftToken: _ofForm, ...sent } = body;
    const isStored = await this.keepSealed(personId, sentAs(form, key), { body: sent, ...others });
    if (!isStored) return null;
    await this.tried(() => forgetOldest(this.ledger.db, personId, sentAs('', ''), MOST_SENT), undefined);
    return key;
  }

  /** As it was kept; null where it is not. */
  async findSent(personId: PersonId, form: string, key: string): Promise<unknown> {
    return (await this.findSealed(personId, sentAs(form, key)))?.plain ?? null;
  }

  drop(personId: PersonId, form: string): Promise<void> {
    return this.tried(() => dropDraft(this.ledger.db, { personId, form }), undefined);
  }

  private async keepSealed(personId: PersonId, form: string, content: object): Promise<boolean> {
    const plain = Buffer.from(JSON.stringify(content));
    if (plain.length > MOST_BYTES) return false;
    const saved = { savedAt: this.now(), content: this.seal(plain, `${personId} ${form}`) };
    return this.tried(async () => {
      await keepDraft(this.ledger.db, { personId, form }, saved, this.since());
      return true;
    }, false);
  }

  private findSealed(
    personId: PersonId,
    form: string,
  ): Promise<{ readonly savedAt: Instant; readonly plain: unknown } | null> {
    return this.tried(async () => {
      const saved = await findDraft(this.ledger.db, { personId, form }, this.since());
      if (saved === undefined) return null;
      const text = this.open(Buffer.from(saved.content), `${personId} ${form}`).toString();
      return { savedAt: saved.savedAt, plain: JSON.parse(text) as unknown };
    }, null);
  }

  private async tried<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      logger.warn({ err: error }, 'a draft could not be kept or read');
      return otherwise;
    }
  }

  private since(): Instant {
    return instant(new Date(Date.parse(this.now()) - WEEK).toISOString());
  }

  private signature(given: string, form: string): string {
    return createHmac('sha256', this.signing).update(`${given} ${form}`).digest('base64url');
  }

  private seal(plain: Buffer, of: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, iv).setAAD(Buffer.from(of));
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]);
  }

  private open(sealed: Buffer, of: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, sealed.subarray(0, 12))
      .setAAD(Buffer.from(of))
      .setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  }
}
