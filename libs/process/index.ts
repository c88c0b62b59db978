export { checkpointFolder } from './checkpoint-folder';
export { settingsFrom } from './read-settings';
export { runService } from './run-service';
