export {
  beginLoading,
  contentOfImport,
  endLoading,
  findImport,
  type ImportState,
  keepImport,
  listImports,
  noteLoading,
  type StoredImport,
} from './spreadsheet-imports.repository';
