import {
  type ObligationId,
  type RecordedEvent,
  type Refusal,
  type Result,
  obligationIdSchema,
  ok,
  refuse,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { notFound } from './refusals';
import { type Viewer, maySee } from './viewer';

/** The id that a text is, where the viewer may see what is under it; null too for a text of another form. */
function visibleId(viewer: Viewer, text: string): ObligationId | null {
  const id = obligationIdSchema.safeParse(text).data;
  return id !== undefined && maySee(viewer, id) ? id : null;
}

/**
 * Every event of one obligation, oldest first; refused where there is no such obligation or the viewer may not see it.
 * @param text the id as an address or a command line has it
 */
export async function readEvents(
  viewer: Viewer,
  ledger: Ledger,
  text: string,
): Promise<
  Result<{ readonly id: ObligationId; readonly events: readonly RecordedEvent[] }, Refusal<'not-found'>>
> {
  const id = visibleId(viewer, text);
  const events = id === null ? [] : await ledger.readStream(id);
  return id !== null && events[0]?.type === 'ObligationRegistered'
    ? ok({ id, events })
    : refuse(notFound(text));
}
