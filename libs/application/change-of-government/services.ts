import type { ManyServices } from '#application/acts-on-many';
import { actorFor, type Person } from '#application/directory';
import { type Viewer, viewerFor } from '#application/queries';
import { type Actor, permitted } from '#domain/obligations';

export type ChangeServices = ManyServices;

/** Somebody who records a change or goes on with one. */
export interface Changer {
  readonly actor: Actor;
  readonly viewer: Viewer;
}

export const changerFor = (person: Person): Changer => ({
  actor: actorFor(person),
  viewer: viewerFor(person),
});

export const mayChange = ({ actor }: Changer): boolean => permitted(actor, 'change-government');
