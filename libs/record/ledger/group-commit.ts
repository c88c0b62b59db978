import { appendPrepared } from './append';
import type { AppendRequest, AppendResult, EventCodec } from './contract';
import type { Database } from './database';
import { createBatcher } from './batcher';
import { prepareAppend } from './prepare-append';

const MAX_APPENDS = 128;
const MAX_EVENTS = 1_000;

/**
 * Group commit: appends that wait at the same time share one call and one commit, each with its own expected version
 * and answer. What can be judged beforehand never enters the call.
 */
export const groupCommit = (
  db: Database,
  codec: EventCodec,
): ((request: AppendRequest) => Promise<AppendResult>) =>
  createBatcher((requests) => appendGroup(db, requests, codec), {
    items: MAX_APPENDS,
    weight: MAX_EVENTS,
    weightOf: ({ events }) => events.length,
  });

async function appendGroup(
  db: Database,
  requests: readonly AppendRequest[],
  codec: EventCodec,
): Promise<readonly PromiseSettledResult<AppendResult>[]> {
  const seal = await codec.sealing(requests, db);
  const prepared = await Promise.allSettled(
    requests.map(async (request) => prepareAppend(request, seal, codec)),
  );
  const sent = prepared.flatMap((each) =>
    each.status === 'fulfilled' && each.value.ok ? [each.value.value] : [],
  );
  const answers = sent.length === 0 ? [] : await appendPrepared(db, sent, codec);
  const left = answers.values();
  return prepared.map((each) => {
    if (each.status === 'rejected') return each;
    const value = each.value.ok ? left.next().value : each.value;
    return { status: 'fulfilled', value: value as AppendResult };
  });
}
