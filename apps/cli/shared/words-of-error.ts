import { ZodError } from 'zod';
import { type Bilingual, BilingualError, both, faultList, faultsOf } from '#domain/kernel';

const NOT_GIVEN_RIGHT = both(
  'What was given does not fit. Each fault is listed with its field:',
  'Nid yw’r hyn a roddwyd yn addas. Rhestrir pob gwall gyda’i faes:',
);

const WHY_NOT: Readonly<Record<string, Bilingual>> = {
  EACCES: both('you may not read or write it.', 'nid oes gennych hawl i’w ddarllen nac ysgrifennu iddo.'),
  EPERM: both('you may not read or write it.', 'nid oes gennych hawl i’w ddarllen nac ysgrifennu iddo.'),
  EROFS: both('nothing can be written there.', 'ni ellir ysgrifennu dim yno.'),
  ENOENT: both(
    'there is no such file or folder; check the name.',
    'nid oes ffeil na ffolder o’r fath; gwiriwch yr enw.',
  ),
  EEXIST: both('it is there already; name another.', 'mae yno eisoes; enwch un arall.'),
  ENOTDIR: both('a part of it is no folder; check the name.', 'nid ffolder yw rhan ohono; gwiriwch yr enw.'),
  EISDIR: both('it is a folder; name a file.', 'ffolder ydyw; enwch ffeil.'),
  ENAMETOOLONG: both('its name is too long; name another.', 'mae ei enw’n rhy hir; enwch un arall.'),
  ENOSPC: both('there is no room left for it.', 'nid oes lle ar ôl iddo.'),
};

/** What the file system says; null for any other error. */
function ofFiles({ code, path }: Partial<NodeJS.ErrnoException>): Bilingual | null {
  const why = code === undefined ? undefined : WHY_NOT[code];
  if (why === undefined) return null;
  return path === undefined
    ? both(`A file that was named cannot be used: ${why.en}`, `Ni ellir defnyddio ffeil a enwyd: ${why.cy}`)
    : both(`${path} cannot be used: ${why.en}`, `Ni ellir defnyddio ${path}: ${why.cy}`);
}

/** What went wrong, in words: no error is shown as a program has it where there is a sentence for it. */
export function wordsOfError(error: unknown): Bilingual {
  if (error instanceof BilingualError) return error.said;
  if (error instanceof ZodError) {
    const faults = faultList(faultsOf(error));
    return both(`${NOT_GIVEN_RIGHT.en}\n${faults.en}`, `${NOT_GIVEN_RIGHT.cy}\n${faults.cy}`);
  }
  const said: Partial<NodeJS.ErrnoException> = typeof error === 'object' && error !== null ? error : {};
  const words = said.message ?? String(error);
  return ofFiles(said) ?? both(words, words);
}
