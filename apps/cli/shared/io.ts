import type { Bilingual, Clock, Language } from '#domain/kernel';
import { escapedJson, visibleLine, visibleText } from '#platform/visible-text';

/**
 * Where a command writes. Standard output carries the answer, standard error what it is about to do. `out` and `err` make
 * visible what a terminal would obey or hide, whatever they are given.
 */
export interface Io {
  readonly out: (text: string) => void;
  /** text as UTF-8, for a great deal of it; `out` is told where this is missing */
  readonly outBytes?: (bytes: Uint8Array) => void;
  readonly err: (text: string) => void;
  /** writes over the last line of standard error */
  readonly overwrite: (text: string) => void;
  readonly environment: NodeJS.ProcessEnv;
  /** the time: moved as the local stack's is, where the command speaks to one */
  readonly clock: Clock;
  /** whether standard error is a terminal, where a line can be written over */
  readonly isTerminal?: boolean;
  /** whether standard output is one, which a file would upset */
  readonly outIsTerminal?: boolean;
  /** standard input */
  readonly input: NodeJS.ReadableStream;
}

/** What the program is run with; how far its clock is moved stands in the settings, which are still to be read. */
export type Surroundings = Omit<Io, 'clock' | 'overwrite'> & { readonly clock: (offsetMs: number) => Clock };

/** The one way by which text reaches people: JSON says what could not be seen in escapes, all else names it. */
export const visibly = ({ out, err }: Pick<Surroundings, 'out' | 'err'>, { json }: Pick<Manner, 'json'>) => ({
  out: (text: string): void => out(json ? escapedJson(text) : visibleText(text)),
  err: (text: string): void => err(visibleText(text)),
  overwrite: (text: string): void => err(`\r${visibleText(text)}`),
});

/** How a command was asked to answer. */
export interface Manner {
  readonly json: boolean;
  readonly language: Language;
}

/** Says a sentence to people; silent where a program reads. */
export const say = (io: Io, manner: Manner, sentence: Bilingual): void => {
  if (!manner.json) io.err(`${sentence[manner.language]}\n`);
};

export const answerJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value, null, 2)}\n`);

/** Columns as wide as their widest cell. */
export function table(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(visibleLine));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return (
    rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n') + '\n'
  );
}
