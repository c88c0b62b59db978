import { serviceAccounts, systemViewer } from '#application/queries';
import { createAccount, revokeAccount } from '#application/service-accounts';
import { scopedSchema } from '#domain/audit-scope';
import { both, calendarDate, idSchema, isCalendarDate } from '#domain/kernel';
import { accountScopes } from '#domain/service-accounts';
import { z } from 'zod';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

export interface CreateOptions {
  readonly scope: readonly string[];
  readonly obligation?: readonly string[];
  readonly to: string;
  readonly reason: string;
  readonly by: string;
}

const scopesSchema = z.array(z.enum(accountScopes)).min(1);

/** @throws CommandError for what is no account */
function accountIn(name: string, { scope, obligation = [], to, reason }: CreateOptions) {
  const id = idSchema.safeParse(name);
  const scopes = scopesSchema.safeParse(scope);
  if (!id.success)
    throw new CommandError(
      both(
        `${name} is no name of a service account: give small letters, digits and hyphens, such as monthly-report.`,
        `Nid enw cyfrif gwasanaeth yw ${name}: rhowch lythrennau bach, digidau a chysylltnodau, fel monthly-report.`,
      ),
      2,
    );
  if (!scopes.success)
    throw new CommandError(
      both(
        `Give at least one --scope of ${accountScopes.join(', ')}.`,
        `Rhowch o leiaf un --scope o blith ${accountScopes.join(', ')}.`,
      ),
      2,
    );
  if (!isCalendarDate(to))
    throw new CommandError(
      both(`${to} is no day. Give one as 2026-11-29.`, `Nid diwrnod yw ${to}. Rhowch un fel 2026-11-29.`),
      2,
    );
  const entries = { kind: 'entries', obligations: obligation, kinds: [], sources: [] };
  const sees = scopedSchema.parse(obligation.length === 0 ? { kind: 'everything' } : entries);
  return { accountId: id.data, scopes: scopes.data, sees, to: calendarDate(to), reason };
}

/** Makes one and prints its token, this once. @throws CommandError that says why not */
export async function createServiceAccount(
  io: Io,
  manner: Manner,
  settings: Settings,
  name: string,
  options: CreateOptions,
): Promise<boolean> {
  const given = accountIn(name, options);
  const { person } = personNamed(settings, options.by);
  const { account, token } = accepted(
    await withLedger(settings, (ledger) => createAccount({ ledger, now: io.clock.now() }, person, given)),
  );
  if (manner.json) {
    const { tokenSha256: _hash, ...shown } = account;
    answerJson(io, { ...shown, token });
    return true;
  }
  say(
    io,
    manner,
    both(
      'Made. This is its token: it is shown this once and stored nowhere.',
      'Crëwyd. Dyma ei docyn: unwaith yn unig y’i dangosir, ac nid yw’n cael ei storio yn unman.',
    ),
  );
  io.out(`${token}\n`);
  return true;
}

/** Revokes one: its next request is refused. @throws CommandError that says why not */
export async function revokeServiceAccount(
  io: Io,
  manner: Manner,
  settings: Settings,
  accountId: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { person } = personNamed(settings, by);
  const asked = { accountId, reason };
  const revoked = accepted(
    await withLedger(settings, (ledger) => revokeAccount({ ledger, now: io.clock.now() }, person, asked)),
  );
  if (manner.json) answerJson(io, revoked);
  say(io, manner, both('Revoked. Its next request is refused.', 'Dirymwyd. Gwrthodir ei gais nesaf.'));
  return true;
}

/** The service accounts, those that may be used first. */
export async function listServiceAccounts(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const accounts = await withLedger(settings, (ledger) =>
    serviceAccounts(systemViewer, ledger, { now: io.clock.now() }),
  );
  if (manner.json) answerJson(io, { serviceAccounts: accounts });
  else if (accounts.length === 0)
    say(io, manner, both('There is no service account.', 'Nid oes cyfrif gwasanaeth.'));
  else
    for (const { accountId, standing, to, lastUsedAt, mayWords, seesWords } of accounts) {
      const may = mayWords.map((each) => each[manner.language]).join(', ');
      io.out(
        `${accountId}  ${standing}  – ${to}  ${lastUsedAt ?? '…'}  ${may}  (${seesWords[manner.language]})\n`,
      );
    }
  return true;
}
