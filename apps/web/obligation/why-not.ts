import type { Directory, Person } from '#application/directory';
import { type Bilingual, both } from '#domain/kernel';
import type { Obligation, Occurrence } from '#domain/obligations';
import { hasSentence, sentences } from '../platform/locale';
import { isOffered, whyNobody } from './actions';

interface About {
  readonly obligation: Obligation;
  readonly directory: Directory;
  readonly occurrence?: Occurrence;
}

const said = (key: string): Bilingual =>
  both(
    sentences('en', 'shared/check')(`unavailable.${key}`),
    sentences('cy', 'shared/check')(`unavailable.${key}`),
  );

/** Why a form about an entry could only be refused, whatever its answers; null where it could be accepted. */
export function whyNot(
  { obligation, directory, occurrence }: About,
  page: string,
  person: Person,
): Bilingual | null {
  if (page === 'refuse-completion')
    return occurrence?.stage === 'awaiting-confirmation' ? null : said('refuse-completion');
  if (!isOffered(obligation, page, occurrence?.number ?? null)) {
    const closed =
      obligation.status === 'closed' || !hasSentence('en', 'shared/check', `unavailable.${page}`);
    return said(closed ? 'closed' : page);
  }
  return whyNobody(obligation, page, directory, person);
}
