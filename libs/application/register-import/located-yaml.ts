import { LineCounter, isNode, parseDocument } from 'yaml';
import { type Bilingual, both } from '#domain/kernel';
import { type RegisterProblem, problemWords } from './register-problem';

/** A parsed file that knows the location of each part. */
export interface LocatedYaml {
  readonly value: unknown;
  problem(
    row: string,
    code: RegisterProblem['code'],
    what: string | Bilingual,
    path: readonly PropertyKey[],
  ): RegisterProblem;
}

/** Parses YAML 1.2; syntax errors are returned as problems with line and column. */
export function locatedYaml(text: string): LocatedYaml | readonly RegisterProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      row: '',
      ...at(error.pos[0]),
      code: 'not-yaml' as const,
      message: problemWords['not-yaml'](both(error.message, `(yn Saesneg) ${error.message}`)),
    }));
  }
  return {
    value: document.toJS(),
    problem: (row, code, what, path) => ({
      row,
      ...at(offsetOf(path)),
      code,
      message: problemWords[code](typeof what === 'string' ? both(what, what) : what),
    }),
  };

  /** the deepest part of the path that stands in the file */
  function offsetOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  }
}
