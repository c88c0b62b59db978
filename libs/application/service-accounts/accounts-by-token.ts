import type { Person } from '#application/directory';
import { idsInScope, withCasesInScope } from '#application/queries';
import { type Instant, dateInWales } from '#domain/kernel';
import {
  type AccountScope,
  foldServiceAccount,
  personOfAccount,
  rolesOfAccount,
  serviceAccountStream,
  standingOfAccount,
} from '#domain/service-accounts';
import type { Ledger } from '#record/ledger';
import { listServiceAccountStreams } from '#record/read-models';
import { noteUse } from '#record/service-account-uses';
import { hashOfToken, isWellFormed } from './token';

/** A program that asks: as a person asks, and with what it may do. */
export interface AskedByAccount {
  readonly person: Person;
  readonly scopes: readonly AccountScope[];
}

/** Says whose a token is. Which account has which token never changes and is remembered; whether it may be used is read anew. */
export class AccountsByToken {
  private readonly known = new Map<string, string>();

  constructor(private readonly ledger: Pick<Ledger, 'db' | 'readStream'>) {}

  /** Null for a token of none, and for one whose account is revoked or over. */
  async find(token: string, now: Instant): Promise<AskedByAccount | null> {
    if (!isWellFormed(token)) return null;
    const accountId = await this.accountOf(hashOfToken(token));
    if (accountId === undefined) return null;
    const account = foldServiceAccount(await this.ledger.readStream(serviceAccountStream(accountId)));
    const today = dateInWales(now);
    const { created } = account;
    if (created === null || standingOfAccount(account, today) !== 'in-force') return null;
    await noteUse(this.ledger.db, accountId, now);
    const { sees, scopes } = created;
    const person: Person = {
      id: personOfAccount(accountId),
      subject: accountId,
      clients: [],
      name: accountId,
      email: '',
      language: 'en',
      roles: rolesOfAccount(scopes) as Person['roles'],
      posts: [],
      ...(sees.kind === 'entries' && { scope: await idsInScope(this.ledger, sees) }),
    };
    return { person: await withCasesInScope(this.ledger, person, today), scopes };
  }

  private async accountOf(hash: string): Promise<string | undefined> {
    if (!this.known.has(hash))
      for (const stream of await listServiceAccountStreams(this.ledger.db)) {
        const { created } = foldServiceAccount(await this.ledger.readStream(stream));
        if (created !== null) this.known.set(created.tokenSha256, created.accountId);
      }
    return this.known.get(hash);
  }
}
