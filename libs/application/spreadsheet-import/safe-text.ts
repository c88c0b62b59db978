/** What a spreadsheet would take for a formula (OWASP: CSV injection). */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/u;

/** A text as it stands in a file of comma-separated values: never taken for a formula, and read back as what it was. */
export function csvCell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as Excel reads them by itself: with a mark of UTF-8 and its ends of lines. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
