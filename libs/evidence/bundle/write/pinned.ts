import { inputsOf, keptCalendar } from '#audit';
import type { RecordedEvent } from '#ledger';
import { calendarFile, listOf, ruleFile } from '../layout';
import type { Manifest } from '../manifest';
import type { Draft } from './draft';

/** Collects what the decisions of a bundle were made with. */
export interface Pinned {
  add(event: RecordedEvent): void;
  /** Writes every rule's text and every list of holidays that is still known. */
  write(draft: Draft): Manifest['pinned'];
}

export function pinnedVersions(): Pinned {
  const rules = new Map<string, string>();
  const [calendars, programs, timeZones] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return {
    add: (event) => {
      const inputs = inputsOf(event);
      // a date set by a recorded change names the change, which is an event
      if (inputs.rule?.setBy === 'reading') rules.set(inputs.rule.sha256, inputs.rule.version);
      for (const [found, into] of [
        [inputs.calendar, calendars],
        [inputs.program, programs],
        [inputs.timeZones, timeZones],
      ] as const)
        if (found !== null) into.add(found);
    },
    write: (draft) => {
      for (const [sha256, text] of rules) draft.put(ruleFile(sha256), text);
      return {
        rules: [...rules.keys()].sort(),
        calendars: [...calendars].sort().map((version) => writeCalendar(draft, version)),
        programs: [...programs].sort(),
        timeZones: [...timeZones].sort(),
      };
    },
  };
}

/** The source of a list, by its version. A list that was never kept has no file. */
function writeCalendar(draft: Draft, version: string): { version: string; file: string | null } {
  const list = listOf(version);
  const source = keptCalendar(list);
  if (source === undefined) return { version, file: null };
  const file = calendarFile(list);
  if (draft.files.every(({ path }) => path !== file)) draft.put(file, source);
  return { version, file };
}
