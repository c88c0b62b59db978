export { type ExportedFile, type ExportFormat, exportFormats, exportList, listNamed } from './export-list';
export { exportLists } from './lists';
