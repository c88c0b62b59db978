export { calendarsFolder, archivedCalendar, readCalendars } from './archived-calendars';
export {
  AlteredCoreError,
  coresFolder,
  frozenCore,
  ownCore,
  readManifest,
  versionOfCore,
} from './frozen-cores';
export { type OpenStream, openStreams, type StreamCore } from './open-core';
export { runBundle } from './run-bundle';
