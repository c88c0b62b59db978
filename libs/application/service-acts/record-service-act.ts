import { appendAct } from '#application/acts-on-many';
import { type TriedAct, triedAct } from '#application/tried-acts';
import type { NameOf } from '#domain/history';
import { type Instant, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import type { By } from '#domain/obligations';
import { type ServiceAct, serviceActCatalog, serviceActStream } from '#domain/service-acts';
import type { Ledger } from '#record/ledger';

/** Who asks for an act on the running service, and when. */
export interface ActAsked {
  readonly by: By;
  readonly now: Instant;
  /** the version of the stream that was shown: at another it is refused */
  readonly shown?: number | undefined;
}

export const actedMeanwhile: Refusal<'acted-meanwhile'> = {
  code: 'acted-meanwhile',
  message: both(
    'Somebody did the same a moment ago. Look at what came of it, then do it again if it is still needed.',
    'Gwnaeth rhywun yr un peth eiliad yn ôl. Edrychwch ar yr hyn a ddaeth ohono, yna gwnewch hyn eto os oes ei angen o hyd.',
  ),
};

/** Records that it is done, before it is. Of two that come at once one is refused. */
export async function recordServiceAct(
  ledger: Ledger,
  act: ServiceAct,
  { by, now, shown }: ActAsked,
): Promise<Result<null, Refusal<'acted-meanwhile'>>> {
  const stream = serviceActStream(act);
  const version = (await ledger.readStream(stream)).at(-1)?.version ?? 0;
  if (shown !== undefined && shown !== version) return refuse(actedMeanwhile);
  const drafts = [{ type: act.type, data: { ...act.data, by } }];
  const appended = await appendAct(ledger, serviceActCatalog, { stream, version, drafts, now, by });
  return appended ? ok(null) : refuse(actedMeanwhile);
}

/** What recording it would say, and who did the same since the version that was shown. */
export const tryServiceAct = (
  ledger: Pick<Ledger, 'readStream'>,
  act: ServiceAct,
  { by, now, shown, name }: ActAsked & { readonly name: NameOf },
): Promise<TriedAct> =>
  triedAct(ledger, serviceActCatalog, {
    stream: serviceActStream(act),
    drafts: [{ type: act.type, data: { ...act.data, by } }],
    now,
    name,
    shown,
  });
