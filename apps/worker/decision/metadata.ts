import { ownCore } from '#audit';
import type { HolidayCalendar } from '#calendars';
import type { JsonObject } from '#kernel';
import { commandHash, type CommandMessage } from '#workflows';

const timeZones = process.versions['tz'] ?? 'unknown';

/**
 * The versions that an event is decided with.
 * @param program its version, such as `0.2.2`
 */
export const versionsOf = (calendar: HolidayCalendar, program: string): JsonObject => ({
  program: `cylch@${program}`,
  core: ownCore(program),
  calendar: calendar.version,
  timeZones,
});

/** What every event says of how it was decided: by whom, on which command, by which program and core, calendar and time zones. */
export function metadataOf(message: CommandMessage, versions: JsonObject): JsonObject {
  const { commandId, actor, command } = message;
  const { personId, postId, roles, onBehalfOf } = actor;
  return {
    commandId,
    command: command.type,
    commandHash: commandHash(message),
    actor: {
      personId,
      roles: [...roles],
      ...(postId !== undefined && { postId }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
    ...versions,
  };
}
