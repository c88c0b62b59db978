import type { Person } from '#application/directory';
import { type Scoped, auditScopeStream, foldAuditScope, standingOfScope } from '#domain/audit-scope';
import { type CalendarDate, type ObligationId, type PersonId, memoizeBy, personId } from '#domain/kernel';
import { type Actor, factStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { idsOfCases, idsOfKindsAndSources } from '#record/read-models';

/** Who asks: every query takes one and answers with no more than they may see. */
export interface Viewer {
  readonly personId: PersonId;
  readonly roles: Actor['roles'];
  /** the obligations that they may see, by id; what is about none of these is not theirs to see either */
  readonly scope: 'everything' | readonly ObligationId[];
}

export const viewerFor = ({ id, roles, scope }: Person): Viewer => ({
  personId: id,
  roles: [...roles],
  scope: scope ?? 'everything',
});

/**
 * A person as they stand now: an auditor with the scope that an administrator recorded, where one did, else with that of the
 * directory; and to the scope of one who sees named entries alone, the cases of the templates among them are added, each with
 * the fact that opened it, whenever it was opened. An edge asks this of whoever comes in.
 */
export async function withCasesInScope<Someone extends Pick<Person, 'id' | 'roles' | 'scope'>>(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  given: Someone,
  today: CalendarDate,
): Promise<Someone> {
  const { db } = ledger;
  const person = await withRecordedScope(ledger, given, today);
  const { scope } = person;
  if (scope === undefined) return person;
  const cases = await idsOfCases(db, scope);
  return { ...person, scope: [...scope, ...cases, ...cases.map(factStream)] };
}

/** Read anew at each asking: what is set or ended holds at once. Where it is not in force, nothing is seen. */
async function withRecordedScope<Someone extends Pick<Person, 'id' | 'roles' | 'scope'>>(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  person: Someone,
  today: CalendarDate,
): Promise<Someone> {
  if (!person.roles.every((role) => role === 'auditor')) return person;
  const recorded = foldAuditScope(await ledger.readStream(auditScopeStream(person.id)));
  const standing = standingOfScope(recorded, today);
  if (standing === 'none') return person;
  const { scope: _ofDirectory, ...rest } = person;
  const set = standing === 'in-force' ? recorded.set?.scope : undefined;
  if (set?.kind === 'everything') return rest as Someone;
  return { ...person, scope: set === undefined ? [] : await idsInScope(ledger, set) };
}

/** The entries that somebody who sees these alone may see now. */
export async function idsInScope(
  { db }: Pick<Ledger, 'db'>,
  { obligations, kinds, sources }: Extract<Scoped, { readonly kind: 'entries' }>,
): Promise<ObligationId[]> {
  const others =
    kinds.length + sources.length === 0 ? [] : await idsOfKindsAndSources(db, { kinds, sources });
  return [...new Set([...obligations, ...others])];
}

/** The command line, whose users hold the database's own password, and the programs that work for everybody. */
export const systemViewer: Viewer = { personId: personId('system'), roles: ['system'], scope: 'everything' };

/** Whoever asks without signing in: sees how the service stands, with the ids of what is set aside, and nothing else of any obligation. */
export const anybody: Viewer = { personId: personId('anybody'), roles: [], scope: [] };

/** @param stream an obligation's id, or any other stream */
export const maySee = ({ scope }: Viewer, stream: string): boolean =>
  scope === 'everything' || idsIn(scope).has(stream);

/** A template may have thousands of cases, and each is asked for each entry of a list. */
const idsIn = memoizeBy((scope: readonly ObligationId[]): ReadonlySet<string> => new Set(scope));

export const isSystem = ({ roles }: Viewer): boolean => roles.includes('system');
