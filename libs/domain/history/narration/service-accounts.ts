import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import type {
  AccountScope,
  ServiceAccountEventData,
  ServiceAccountEventType,
} from '#domain/service-accounts';
import { scopedInWords } from './audit-scope';
import type { NameOf } from './names';

/** What a program may do, in words. */
export const accountScopeWords: Readonly<Record<AccountScope, Bilingual>> = {
  read: both('read the register', 'darllen y gofrestr'),
  'register:write': both('record on the register', 'cofnodi ar y gofrestr'),
  webhooks: both('look after webhooks', 'rheoli bachau gwe'),
};

/** Events of service accounts. */
export const serviceAccountSentences: {
  readonly [Type in ServiceAccountEventType]: (
    data: ServiceAccountEventData<Type>,
    name: NameOf,
  ) => Bilingual;
} = {
  ServiceAccountCreated: ({ accountId, scopes, sees, to, reason, by }, name) => {
    const may = (language: Language): string =>
      scopes.map((scope) => accountScopeWords[scope][language]).join(', ');
    const what = scopedInWords(sees);
    return both(
      `${name(by)} made the service account ${accountId}, to be used until ${formatDate(to, 'en')}. It may: ${may('en')}. It sees: ${what.en}. Reason: ${reason}`,
      `Creodd ${name(by)} y cyfrif gwasanaeth ${accountId}, i’w ddefnyddio hyd at ${formatDate(to, 'cy')}. Caiff: ${may('cy')}. Mae’n gweld: ${what.cy}. Rheswm: ${reason}`,
    );
  },
  ServiceAccountRevoked: ({ accountId, reason, by }, name) =>
    both(
      `${name(by)} revoked the service account ${accountId}. Reason: ${reason}`,
      `Dirymodd ${name(by)} y cyfrif gwasanaeth ${accountId}. Rheswm: ${reason}`,
    ),
};
