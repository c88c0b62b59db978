export { checkAgainstRegister } from './check-against-register';
export type { CheckedSpreadsheet } from './check-spreadsheet';
export { faultListCsv } from './fault-list';
export type { SheetFault } from './grid';
export { MOST_BYTES } from './limits';
export { loadSpreadsheet } from './load-spreadsheet';
export { type Importer, type SpreadsheetImport, SpreadsheetImports, countsOf } from './spreadsheet-imports';
export { templateCsv, templateXlsx } from './template';
