import { type Bilingual, type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { cellName } from './grid';

export type TextRefusal = Refusal<'not-utf-8' | 'utf-16-unmarked' | 'utf-16-broken'> & {
  readonly cell: string | null;
};

/** The text of a file in UTF-8, or in UTF-16 with its mark; refused with the place where it is in neither. */
export function decodeText(bytes: Buffer): Result<string, TextRefusal> {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  if (bytes.subarray(0, 512).includes(0))
    return refuse({ code: 'utf-16-unmarked', cell: null, message: UNMARKED });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const at = firstNotUtf8(bytes);
    return refuse({ code: 'not-utf-8', ...placeOf(bytes, at) });
  }
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Result<string, TextRefusal> {
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return refuse({ code: 'utf-16-broken', cell: null, message: BROKEN });
  }
}

/** The offset of the first byte that no UTF-8 has there (RFC 3629). */
export function firstNotUtf8(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { cut: true })) good = middle;
    else bad = middle;
  }
  // the byte that shows the fault may follow the one that began a character of several
  const begun = [0, 1, 2, 3].find((back) => decodes(bytes.subarray(0, good - back), { cut: false }));
  return good - (begun ?? 0);
}

/** @param cut whether a character may be cut at the end */
function decodes(bytes: Buffer, { cut }: { readonly cut: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** Where a byte stands, as the spreadsheet shows it: rows and columns are told by line breaks and separators outside quotes. */
function placeOf(bytes: Buffer, at: number): Pick<TextRefusal, 'cell' | 'message'> {
  const before = bytes.subarray(0, at).toString('latin1');
  const separator = [';', '\t', ','].toSorted(
    (one, other) => before.split(other).length - before.split(one).length,
  )[0];
  let [row, column, quoted] = [1, 0, false];
  for (const letter of before) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '\n') [row, column] = [row + 1, 0];
    else if (letter === separator) column += 1;
  }
  const cell = cellName(row, column);
  const byte = bytes[at] ?? 0;
  const meant = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  return { cell, message: notUtf8({ cell, row, at, byte, meant }) };
}

interface Place {
  readonly cell: string;
  readonly row: number;
  readonly at: number;
  readonly byte: number;
  readonly meant: string;
}

const notUtf8 = ({ cell, row, at, byte, meant }: Place): Bilingual => {
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return both(
    `The file is not in UTF-8: byte ${at + 1} (hexadecimal ${hex}, “${meant}” in Windows-1252), in cell ${cell} of row ${row}. In Excel choose “Save as” and “CSV UTF-8”, or load the workbook itself.`,
    `Nid yw’r ffeil mewn UTF-8: beit ${at + 1} (hecsadegol ${hex}, “${meant}” yn Windows-1252), yng nghell ${cell} yn rhes ${row}. Yn Excel dewiswch “Cadw fel” a “CSV UTF-8”, neu llwythwch y llyfr gwaith ei hun.`,
  );
};

const UNMARKED = both(
  'The file is no text in UTF-8: it holds bytes of zero, as UTF-16 without its mark does. Save it as “CSV UTF-8”, or load the workbook itself.',
  'Nid testun mewn UTF-8 yw’r ffeil: mae’n cynnwys beitiau sero, fel y mae UTF-16 heb ei farc. Cadwch hi fel “CSV UTF-8”, neu llwythwch y llyfr gwaith ei hun.',
);
const BROKEN = both(
  'The file says that it is in UTF-16, and holds what UTF-16 cannot. Save it as “CSV UTF-8”, or load the workbook itself.',
  'Mae’r ffeil yn dweud ei bod mewn UTF-16, ac yn cynnwys yr hyn na all UTF-16 ei gynnwys. Cadwch hi fel “CSV UTF-8”, neu llwythwch y llyfr gwaith ei hun.',
);
