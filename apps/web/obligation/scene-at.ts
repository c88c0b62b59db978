import { isKnown, stateAt, type Point } from '#audit';
import type { ObligationScene, SceneAt } from './obligation-scene';

export const isNow = ({ known, effective }: Point): boolean => known === undefined && effective === undefined;

/** The scene at a point of the record, from the events already read; `null` where nothing of it was there. */
export function sceneAt(scene: ObligationScene, point: Point): SceneAt | null {
  const lastKnown = scene.events.findLast((event) => isKnown(event, point.known)) ?? null;
  if (isNow(point)) return { ...scene, point, lastKnown, registeredLater: false, judgedOn: null };
  const at = stateAt(scene.events, point);
  if (at === null) return null;
  const { state, ...rest } = at;
  return { ...scene, ...rest, point, lastKnown, obligation: state, title: state.definition.title };
}
