import { both, type Bilingual } from '#kernel';
import { CommandError } from '../settings';

export const notReadable = (file: string, why: Bilingual): CommandError =>
  new CommandError(both(`${file} cannot be read: ${why.en}`, `Ni ellir darllen ${file}: ${why.cy}`));

/** A file that the system does not give, with the reason and the mend. */
export function unreadable(file: string, error: unknown): CommandError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return notReadable(file, WHY_NOT[code] ?? both(code, code));
}

const WHY_NOT: Readonly<Record<string, Bilingual>> = {
  ENOENT: both(
    'there is no such file; check its name and folder.',
    'nid oes ffeil o’r fath; gwiriwch ei henw a’i ffolder.',
  ),
  EISDIR: both('it is a folder; name a file in it.', 'ffolder yw; enwch ffeil ynddi.'),
  EACCES: both('you may not read it.', 'nid oes gennych hawl i’w darllen.'),
};
