import { protectedFieldsOf } from '#data-protection';
import { jsonPointer } from '#kernel';
import type { RecordedEvent } from '#ledger';
import { proofJsonSchema } from '#tlog';
import { z } from 'zod';
import { eventSchemas } from '../../verify/event-schemas';
import { schemaFile } from '../layout';
import { manifestSchema } from '../manifest';
import type { Draft } from './draft';

const OPTIONS = { io: 'input', unrepresentable: 'any' } as const;

/** Collects which versions of which events a bundle holds. */
export interface UsedSchemas {
  add(event: RecordedEvent): void;
  write(draft: Draft): void;
}

/**
 * JSON Schema (2020-12) of the data of each. `x-sealed` says where, by JSON pointers into the whole event, an envelope may
 * stand in place of a text; `*` is any place in a list.
 */
export function usedSchemas(): UsedSchemas {
  const used = new Map<string, RecordedEvent>();
  return {
    add: (event) => used.set(`${event.type} ${event.schemaVersion}`, event),
    write: (draft) => {
      const put = (name: string, schema: object): void =>
        draft.put(schemaFile(name), `${JSON.stringify(schema, null, 2)}\n`);
      for (const [name, event] of used) {
        const schema = eventSchemas.get(name);
        if (schema === undefined) continue;
        const [type, version] = [event.type, event.schemaVersion];
        const sealed = protectedFieldsOf(event).map(({ path }) => jsonPointer(path));
        put(`${type}.v${version}`, {
          title: `data of ${type}, version ${version}`,
          ...z.toJSONSchema(schema, OPTIONS),
          'x-sealed': sealed,
        });
      }
      put('manifest', { title: 'manifest.json', ...z.toJSONSchema(manifestSchema, OPTIONS) });
      put('proof', proofJsonSchema());
    },
  };
}
