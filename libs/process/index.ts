export { checkpointFolder } from './checkpoint-folder';
export { programVersion } from './program-version';
export { settingsFrom } from './read-settings';
export { runService } from './run-service';
