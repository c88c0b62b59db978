import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { directorySchema, type Directory } from './directory';

/** The directory file cannot be used; the message names the file, each fault with line and column, and how to mend it. */
export class DirectoryFileError extends Error {
  override readonly name = 'DirectoryFileError';
}

const place = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): string => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `line ${line}, column ${col}`;
    }
  }
  return 'line 1, column 1';
};

/**
 * Reads the posts and people from text. @param file the name used in messages
 * @throws DirectoryFileError
 */
export function parseDirectory(text: string, file: string): Directory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `line ${line}, column ${col}: ${error.message}`;
  });
  if (faults.length === 0) {
    const parsed = directorySchema.safeParse(document.toJS());
    if (parsed.success) return parsed.data;
    faults.push(
      ...parsed.error.issues.map(
        (issue) =>
          `${place(document, lines, issue.path)}: ${issue.path.join('.') || 'the file'}: ${issue.message}`,
      ),
    );
  }
  throw new DirectoryFileError(`${file} is not a directory of posts and people:\n  ${faults.join('\n  ')}`);
}

/** Reads the posts and people from a YAML file. @throws DirectoryFileError, also when the file cannot be read */
export function loadDirectory(path: string): Directory {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DirectoryFileError(
      `${path} cannot be read: set DIRECTORY_FILE to the file of posts and people`,
      {
        cause,
      },
    );
  }
  return parseDirectory(text, path);
}
