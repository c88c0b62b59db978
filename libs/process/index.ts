export { checkpointFolder } from './checkpoint-folder';
export { clockOffset, stopwatch, systemClock } from './clock';
export { programVersion } from './program-version';
export { settingsFrom } from './read-settings';
export { runService } from './run-service';
