export { type ExportedFile, type ExportFormat, exportFormats, exportList, listNamed } from './export-list';
export { historyFile, submissionFile } from './entry/entry-files';
export { exportLists } from './lists';
