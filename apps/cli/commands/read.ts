import type { DocumentProposal } from '#domain/document-reader';
import { type PromiseChange, compareReadings } from '#domain/documents';
import { dateOption } from '../deadline/options';
import { givenDocument } from '../documents/given-document';
import { comparisonText, readingText } from '../documents/reading-text';
import { type Io, type Manner, answerJson } from '../shared/io';

export interface ReadOptions {
  readonly saidOn?: string;
  readonly compare?: string;
}

/** Reads a document and says what it promises, and what of that is other than in an older version. Records nothing. */
export async function read(
  io: Io,
  manner: Manner,
  { file, saidOn, compare }: ReadOptions & { readonly file: string },
): Promise<boolean> {
  const on = saidOn === undefined ? null : dateOption('said-on', saidOn);
  const { reading } = await givenDocument(io, file, on);
  const before = compare === undefined ? null : (await givenDocument(io, compare, null)).reading;
  const changes = before === null ? null : compareReadings(before.proposals, reading.proposals);
  if (manner.json)
    answerJson(io, { ...reading, ...(changes !== null && { comparison: changes.map(changeAsJson) }) });
  else if (changes === null) io.out(readingText(reading, manner.language));
  else io.out(comparisonText(changes, manner.language));
  return true;
}

const changeAsJson = (change: PromiseChange<DocumentProposal>) => ({
  is: change.is,
  ...('time' in change && { time: change.time, words: change.words }),
  older: 'older' in change ? { number: change.older.number, ...change.older.proposal } : null,
  newer: 'newer' in change ? { number: change.newer.number, ...change.newer.proposal } : null,
});
