import { fold } from '#obligations';
import type { WebServices } from '../services';
import type { ObligationScene } from './obligation-scene';

/** Reads one obligation's stream, once, and folds it as it stands now; `null` where there is none. */
export async function loadScene(
  { ledger, directory }: Pick<WebServices, 'ledger' | 'directory'>,
  id: string,
): Promise<ObligationScene | null> {
  const events = await ledger.readStream(id);
  const obligation = events[0]?.type === 'ObligationRegistered' ? fold(events) : null;
  return obligation && { id, title: obligation.definition.title, obligation, events, directory };
}
