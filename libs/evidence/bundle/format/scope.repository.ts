import { sql } from 'kysely';
import { mailId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { governmentStream } from '#domain/government';
import { mailStream } from '#domain/mail';
import { factStream } from '#domain/obligations';

/**
 * Every stream about an obligation: its own, the mails about it, the digests that listed it, the
 * triggers, the changes of government and the ladders by kind that reached it and the erasures of words in it. Empty for an unknown obligation.
 */
export async function streamsOf(db: Database, id: string, to: number): Promise<readonly string[]> {
  const { rows } = await sql<{ kind: string; name: string }>`
    with own as (
      select type, data::jsonb as data from ledger.events where stream = ${id} and position <= ${to}
    ), mail as (
      select stream, type, data::jsonb as data from ledger.events
      where position <= ${to} and (stream like 'mail-%' or type = 'DigestPrepared')
    ), list as (
      select stream, data->>'mailId' as mail from mail
      where type = 'DigestPrepared' and exists (
        select from jsonb_array_elements_text(data->'items') as item
        where split_part(item, '/', 2) = ${id}
      )
    )
    select 'stream' as kind, ${id} as name where exists (select from own)
    union select 'stream', stream from mail where data->>'obligationId' = ${id}
    union select 'stream', stream from list
    union select 'mail', mail from list
    union select 'trigger', data->>'trigger' from own where type = 'TriggerReached'
    union select 'government', data->>'act' from own where type = 'GovernmentChanged'
    union select 'stream', concat_ws('/', 'kind-ladder', data->>'kind', data->>'authority') from own
      where type = 'KindLadderReceived'
    union select 'stream', concat_ws('/', 'kind-ladder', each->>'kind', each->>'authority')
      from own, jsonb_array_elements(data->'kindLadders') as each where type = 'ObligationRegistered'
    union select 'mail', notified.data::jsonb->>'mailId' from ledger.events as notified
      where notified.position <= ${to} and notified.type = 'GovernmentChangeNotified'
        and notified.data::jsonb->'entries' @> to_jsonb(${id}::text)
    union select 'stream', stream from ledger.events where position <= ${to} and event_id in (
      select data->>'erasureId' from own where type = 'WordsErased'
    )
    order by 1, 2`.execute(db);
  const named: Readonly<Record<string, (name: string) => string>> = {
    government: governmentStream,
    mail: (name) => mailStream(mailId(name)),
    trigger: factStream,
  };
  const streams = rows.map(({ kind, name }) => named[kind]?.(name) ?? name);
  return streams.includes(id) ? [...new Set([id, ...streams])] : [];
}

/**
 * Of those, what no other entry has part in: its own, the mails about it that left alone, and the facts that reached it. No list
 * of the day, no change of government, no ladder by kind and no erasure, which name others.
 */
export async function streamsOfItAlone(db: Database, id: string, to: number): Promise<readonly string[]> {
  const { rows } = await sql<{ kind: 'stream' | 'trigger'; name: string }>`
    with own as (
      select type, data::jsonb as data from ledger.events where stream = ${id} and position <= ${to}
    ), mail as (
      select stream, data::jsonb as data from ledger.events
      where position <= ${to} and stream like 'mail-%' and data::jsonb->>'obligationId' = ${id}
    )
    select 'stream' as kind, ${id} as name where exists (select from own)
    union select 'stream', stream from mail group by stream having not bool_or(data ? 'together')
    union select 'trigger', data->>'trigger' from own where type = 'TriggerReached'
    order by 1, 2`.execute(db);
  const streams = rows.map(({ kind, name }) => (kind === 'trigger' ? factStream(name) : name));
  return streams.includes(id) ? [...new Set([id, ...streams])] : [];
}
