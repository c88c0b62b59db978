import { type AuditScope, type ScopeStanding, foldAuditScope, standingOfScope } from '#domain/audit-scope';
import { scopedInWords } from '#domain/history';
import { type Bilingual, type Instant, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { listAuditScopeStreams, listSourceTitles } from '#record/read-models';
import { type Viewer, isSystem } from './viewer';

/** What one auditor may see, and how it stands today. */
interface ShownAuditScope extends NonNullable<AuditScope['set']> {
  readonly ended: AuditScope['ended'];
  readonly standing: ScopeStanding;
  readonly words: Bilingual;
}

/** What auditors may see, as it was recorded last for each: all of it for administrators, for an auditor their own. */
export async function auditScopes(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly ShownAuditScope[]> {
  const all = isSystem(viewer) || viewer.roles.includes('administrator');
  const shown: ShownAuditScope[] = [];
  for (const stream of await listAuditScopeStreams(ledger.db)) {
    const recorded = foldAuditScope(await ledger.readStream(stream));
    const { set, ended } = recorded;
    if (set === null || !(all || set.personId === viewer.personId)) continue;
    const standing = standingOfScope(recorded, dateInWales(now));
    shown.push({ ...set, ended, standing, words: scopedInWords(set.scope) });
  }
  return shown;
}

/** The documents and Acts that entries come from, for whoever sees everything. */
export const sourceTitles = (viewer: Viewer, ledger: Pick<Ledger, 'db'>): Promise<readonly Bilingual[]> =>
  viewer.scope === 'everything' ? listSourceTitles(ledger.db) : Promise.resolve([]);
