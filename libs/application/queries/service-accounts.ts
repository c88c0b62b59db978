import { accountScopeWords, scopedInWords } from '#domain/history';
import { type Bilingual, type Instant, dateInWales } from '#domain/kernel';
import {
  type AccountStanding,
  type ServiceAccount,
  foldServiceAccount,
  standingOfAccount,
} from '#domain/service-accounts';
import type { Ledger } from '#record/ledger';
import { listServiceAccountStreams } from '#record/read-models';
import { listUses } from '#record/service-account-uses';
import { type Viewer, isSystem } from './viewer';

type Created = NonNullable<ServiceAccount['created']>;

/** One program that may ask, and how it stands today. */
export interface ShownServiceAccount extends Omit<Created, 'tokenSha256'> {
  readonly standing: AccountStanding;
  readonly revoked: ServiceAccount['revoked'];
  /** to the minute; null for never */
  readonly lastUsedAt: Instant | null;
  /** what it may do, and what it sees */
  readonly mayWords: readonly Bilingual[];
  readonly seesWords: Bilingual;
}

/** The service accounts by name, those that may be used first; for administrators, and auditors of the whole register. */
export async function serviceAccounts(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { now }: { readonly now: Instant },
): Promise<readonly ShownServiceAccount[]> {
  const { roles, scope } = viewer;
  const may =
    isSystem(viewer) ||
    roles.includes('administrator') ||
    (roles.includes('auditor') && scope === 'everything');
  if (!may) return [];
  const [streams, uses] = await Promise.all([listServiceAccountStreams(ledger.db), listUses(ledger.db)]);
  const shown = await Promise.all(
    streams.map(async (stream): Promise<readonly ShownServiceAccount[]> => {
      const account = foldServiceAccount(await ledger.readStream(stream));
      if (account.created === null) return [];
      const { tokenSha256: _hash, ...created } = account.created;
      return [
        {
          ...created,
          standing: standingOfAccount(account, dateInWales(now)),
          revoked: account.revoked,
          lastUsedAt: uses.get(created.accountId) ?? null,
          mayWords: created.scopes.map((each) => accountScopeWords[each]),
          seesWords: scopedInWords(created.sees),
        },
      ];
    }),
  );
  const ranked = (standing: AccountStanding): number => (standing === 'in-force' ? 0 : 1);
  return shown.flat().toSorted((one, other) => ranked(one.standing) - ranked(other.standing));
}
