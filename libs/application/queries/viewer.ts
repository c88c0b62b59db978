import type { Person } from '#application/directory';
import { type ObligationId, type PersonId, personId } from '#domain/kernel';
import type { Actor } from '#domain/obligations';

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

/** The command line, whose users hold the database's own password, and the programs that work for everybody. */
export const systemViewer: Viewer = { personId: personId('system'), roles: ['system'], scope: 'everything' };

/** Whoever asks without signing in: sees how the service stands, with the ids of what is set aside, and nothing else of any obligation. */
export const anybody: Viewer = { personId: personId('anybody'), roles: [], scope: [] };

/** @param stream an obligation's id, or any other stream */
export const maySee = ({ scope }: Viewer, stream: string): boolean =>
  scope === 'everything' || scope.some((id) => id === stream);

export const isSystem = ({ roles }: Viewer): boolean => roles.includes('system');
