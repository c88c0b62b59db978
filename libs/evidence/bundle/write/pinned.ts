import { z } from 'zod';
import { contentsIn, inputsOf } from '#domain/history';
import { archivedCalendar } from '#record/archive';
import { type RecordedEvent, jsonPointer } from '#domain/kernel';
import { protectedFieldsOf } from '#record/sealed-ledger';
import { proofJsonSchema } from '#evidence/check-proof';
import {
  type Manifest,
  calendarFile,
  contentFile,
  listOf,
  manifestSchema,
  ruleFile,
  schemaFile,
} from '../format/manifest';
import type { Draft } from './draft';
import { eventSchemas } from '../format/event-schemas';

/** Collects the pinned versions of a bundle's decisions. */
export interface Pinned {
  add(event: RecordedEvent): void;
  /**
   * Writes every rule's text, every content and, where a list of holidays is named by its version alone, the archived one.
   * @param contentOf the text stored under a hash
   */
  write(draft: Draft, contentOf: ContentOf): Promise<Manifest['pinned']>;
}

type ContentOf = (sha256: string) => Promise<string | undefined>;

export function pinnedVersions(): Pinned {
  const rules = new Map<string, string>();
  const contents = new Set<string>();
  /** by the version of the list */
  const lists = new Map<string, string>();
  const [calendars, programs, timeZones] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return {
    add: (event) => {
      const inputs = inputsOf(event);
      // a date set by a recorded change names the change, which is an event
      if (inputs.rule?.setBy === 'reading') rules.set(inputs.rule.sha256, inputs.rule.version);
      const pinned = contentsIn(event);
      for (const sha256 of Object.values(pinned)) contents.add(sha256);
      if (inputs.calendar !== null && pinned['calendar'] !== undefined)
        lists.set(listOf(inputs.calendar), pinned['calendar']);
      for (const [found, into] of [
        [inputs.calendar, calendars],
        [inputs.program, programs],
        [inputs.timeZones, timeZones],
      ] as const)
        if (found !== null) into.add(found);
    },
    write: async (draft, contentOf) => {
      for (const [sha256, text] of rules) draft.put(ruleFile(sha256), text);
      for (const sha256 of contents) {
        const text = await contentOf(sha256);
        // one that is gone is found when the bundle is verified
        if (text !== undefined) draft.put(contentFile(sha256), text);
      }
      const listed = (version: string) => {
        const sha256 = lists.get(listOf(version));
        return sha256 === undefined ? writeCalendar(draft, version) : { version, file: contentFile(sha256) };
      };
      return {
        rules: [...rules.keys()].sort(),
        contents: [...contents].sort(),
        calendars: [...calendars].sort().map(listed),
        programs: [...programs].sort(),
        timeZones: [...timeZones].sort(),
      };
    },
  };
}

/** The source of a list, by version; none where it was not archived. */
function writeCalendar(draft: Draft, version: string): { version: string; file: string | null } {
  const list = listOf(version);
  const source = archivedCalendar(list);
  if (source === undefined) return { version, file: null };
  const file = calendarFile(list);
  if (draft.files.every(({ path }) => path !== file)) draft.put(file, source);
  return { version, file };
}

const OPTIONS = { io: 'input', unrepresentable: 'any' } as const;

/** Collects the event types and versions in a bundle. */
export interface UsedSchemas {
  add(event: RecordedEvent): void;
  write(draft: Draft): void;
}

/**
 * JSON Schema (2020-12) of the data of each. `x-sealed` lists, as JSON pointers into the whole event, where an envelope may
 * replace a text; `*` is any index.
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
