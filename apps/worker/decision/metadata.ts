import { ownCore } from '#audit';
import type { HolidayCalendar } from '#calendars';
import type { JsonObject } from '#kernel';
import { programVersion } from '#process';
import { commandHash, type CommandMessage } from '#workflows';

const program = `cylch@${programVersion()}`;
const core = ownCore(programVersion());
const timeZones = process.versions['tz'] ?? 'unknown';

/** The versions that an event was decided with. */
export const versionsOf = (calendar: HolidayCalendar): JsonObject => ({
  program,
  core,
  calendar: calendar.version,
  timeZones,
});

/** What every event says of how it was decided: by whom, on which command, by which program and core, calendar and time zones. */
export function metadataOf(message: CommandMessage, calendar: HolidayCalendar): JsonObject {
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
    ...versionsOf(calendar),
  };
}
