export {
  type CheckedAgainst,
  type CheckedRow,
  type CheckedSpreadsheet,
  type EntryAlike,
  checkSpreadsheet,
  likenessKey,
} from './check-spreadsheet';
export { faultListCsv } from './fault-list';
export type { SheetFault } from './grid';
export { MOST_BYTES } from './limits';
export { isSpreadsheetName, readSpreadsheet } from './read-spreadsheet';
export { templateCsv, templateXlsx } from './template';
