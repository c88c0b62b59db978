import { type CurrentDirectory, actorFor, type Person } from '#application/directory';
import { type Viewer, viewerFor } from '#application/queries';
import type { Gateway } from '#application/submit-command';
import type { Instant } from '#domain/kernel';
import { type Actor, permitted } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

export interface ChangeServices {
  readonly ledger: Ledger;
  readonly gateway: Gateway;
  readonly directory: CurrentDirectory['current'];
  readonly now: Instant;
}

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
