import type { ManyServices } from '#application/acts-on-many';
import { type Person, actorFor } from '#application/directory';
import { type Viewer, viewerFor } from '#application/queries';
import { type Actor, type KindLadderOf, type Ladder, permitted } from '#domain/obligations';

export type KindLadderServices = ManyServices;

/** Somebody who sets a ladder for a kind, or goes on with one. */
export interface Setter {
  readonly actor: Actor;
  readonly viewer: Viewer;
}

/** A ladder for every entry of a kind; null: as it was before any was set. */
export interface AskedKindLadder extends KindLadderOf {
  readonly ladder: Ladder | null;
}

export const setterFor = (person: Person): Setter => ({ actor: actorFor(person), viewer: viewerFor(person) });

export const maySet = ({ actor }: Setter): boolean => permitted(actor, 'receive-kind-ladder');
