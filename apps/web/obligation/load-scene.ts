import { fold } from '#obligations';
import type { WebServices } from '../services';
import type { ObligationScene } from './obligation-scene';

/** Folds one obligation's events, all of them or those up to a position; `null` where there was none yet. */
export async function loadScene(
  { ledger, directory }: Pick<WebServices, 'ledger' | 'directory'>,
  id: string,
  toPosition?: number,
): Promise<ObligationScene | null> {
  const events = await ledger.readStream(id, toPosition === undefined ? {} : { toPosition });
  const obligation = fold(events);
  return obligation && { id, title: obligation.definition.title, obligation, events, directory };
}
