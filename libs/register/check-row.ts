import type { LocatedYaml } from './located-yaml';
import type { RegisterRow, SourceDocument } from './register-file';
import type { RowProblem } from './row-problem';
import type { SourceReader } from './source-reader';

export interface CheckedAgainst {
  /** every row's id, in order */
  readonly ids: readonly string[];
  readonly sources: Readonly<Record<string, SourceDocument>>;
  readonly source: SourceReader;
  readonly posts: ReadonlySet<string>;
}

/** What a schema cannot see: quotations, links, posts, sources. */
export function checkRow(
  yaml: LocatedYaml,
  row: RegisterRow,
  id: string,
  index: number,
  known: CheckedAgainst,
): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const complain = (code: RowProblem['code'], what: string, ...path: PropertyKey[]): void =>
    void problems.push(yaml.problem(id, code, what, ['rows', index, ...path]));

  if (known.ids.indexOf(id) < index) complain('twice', id, 'id');
  const document = known.sources[row.source];
  if (document === undefined) complain('no-such-source', row.source, 'source');
  else {
    const file = known.source(document.file);
    if (file?.sha256 !== document.sha256) complain('source-changed', document.file, 'source');
    else {
      const stands = (words: string, offset: number): boolean => file.text.startsWith(words, offset);
      if (!stands(row.sentence, row.offset)) complain('not-in-the-source', row.sentence, 'sentence');
      row.also?.forEach((other, at) => {
        if (!stands(other.sentence, other.offset))
          complain('not-in-the-source', other.sentence, 'also', at, 'sentence');
      });
      const quoted = [row.sentence, ...(row.also ?? []).map(({ sentence }) => sentence)];
      if (row.datePhrase !== undefined && !quoted.some((sentence) => sentence.includes(row.datePhrase ?? '')))
        complain('not-in-the-source', row.datePhrase, 'datePhrase');
    }
  }
  for (const [key, post] of [
    ['owner', row.owner],
    ['approver', row.approver],
  ] as const)
    if (post !== undefined && !known.posts.has(post)) complain('no-such-post', post, key);
  row.links.forEach(({ to }, at) => {
    if (!known.ids.includes(to)) complain('no-such-row', to, 'links', at, 'to');
  });
  if (
    row.workingReading !== undefined &&
    !row.readings.some(({ id: reading }) => reading === row.workingReading)
  )
    complain('no-such-reading', row.workingReading, 'workingReading');
  if (row.readings.length === 0 && row.undated === undefined)
    complain('no-date-and-no-reason', '', 'readings');
  return problems;
}
