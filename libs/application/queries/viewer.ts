import type { Person } from '#application/directory';
import { type ObligationId, type PersonId, memoizeBy, personId } from '#domain/kernel';
import { type Actor, factStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { idsOfCases } from '#record/read-models';

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
 * A person as they stand now: to the scope of one who sees named entries alone, the cases of the templates among them are added, each
 * with the fact that opened it, whenever it was opened. An edge asks this of whoever comes in.
 */
export async function withCasesInScope<Someone extends Pick<Person, 'scope'>>(
  { db }: Pick<Ledger, 'db'>,
  person: Someone,
): Promise<Someone> {
  const { scope } = person;
  if (scope === undefined) return person;
  const cases = await idsOfCases(db, scope);
  return { ...person, scope: [...scope, ...cases, ...cases.map(factStream)] };
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
