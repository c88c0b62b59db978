/** In bytes: a file system takes 255, and a program that writes the file may add to its name. */
const MOST = 200;

/** Reserved by Windows, whatever follows the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The last part of a name, without what a file system, a header or a reader's eye would take for something else: separators,
 * control characters, marks that turn the direction of writing, leading and trailing dots.
 */
export function safeFileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const short = shortened(plain);
  if (short === '') return 'evidence';
  return RESERVED.test(short) ? `_${short}` : short;
}

/** With its extension, where it has one that is no longer than extensions are. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST) return name;
  const extension = /\.[^.]{1,16}$/u.exec(name)?.[0] ?? '';
  let [short, bytes] = ['', Buffer.byteLength(extension)];
  for (const letter of name.slice(0, name.length - extension.length)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MOST) break;
    short += letter;
  }
  return short + extension;
}
