import type { AuditScopeEventData, AuditScopeEventType, Scoped } from '#domain/audit-scope';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import { kindWords } from '#domain/obligations';
import type { NameOf } from './names';

/** What somebody may see, in words. */
export function scopedInWords(scope: Scoped): Bilingual {
  if (scope.kind === 'everything') return both('everything', 'popeth');
  const listed = (language: Language): string =>
    [
      ...scope.obligations,
      ...scope.kinds.map((kind) => kindWords[kind][language]),
      ...scope.sources.map((source) => `“${source}”`),
    ].join(', ');
  return both(listed('en'), listed('cy'));
}

/** Events of what an auditor may see. */
export const auditScopeSentences: {
  readonly [Type in AuditScopeEventType]: (data: AuditScopeEventData<Type>, name: NameOf) => Bilingual;
} = {
  AuditScopeSet: ({ personId, scope, from, to, reason, by }, name) => {
    const what = scopedInWords(scope);
    const until =
      to === null ? both('', '') : both(` to ${formatDate(to, 'en')}`, ` hyd at ${formatDate(to, 'cy')}`);
    return both(
      `${name(by)} set what ${name({ personId })} may see as an auditor, from ${formatDate(from, 'en')}${until.en}: ${what.en}. Reason: ${reason}`,
      `Gosododd ${name(by)} yr hyn y caiff ${name({ personId })} ei weld fel archwilydd, o ${formatDate(from, 'cy')}${until.cy}: ${what.cy}. Rheswm: ${reason}`,
    );
  },
  AuditScopeEnded: ({ personId, reason, by }, name) =>
    both(
      `${name(by)} ended what ${name({ personId })} may see as an auditor. Reason: ${reason}`,
      `Rhoddodd ${name(by)} derfyn ar yr hyn y caiff ${name({ personId })} ei weld fel archwilydd. Rheswm: ${reason}`,
    ),
};
