import { type DocumentReading, readDocument } from '#domain/document-reader';
import { ok } from '#domain/kernel';
import { textOfFile } from '../formats/text-of-file';
import type { Answer, Asked } from './message';

/** The same text in lines that end alike, each character where it was. */
const withPlainLines = (text: string): string =>
  text.replaceAll('\r\n', ' \n').replaceAll(/[\r\u2028\u0085]/gu, '\n');

/** Read in lines that end alike; what is quoted is the text itself, word for word. */
function readingOf(text: string, saidOn: Asked['saidOn']): DocumentReading {
  const reading = readDocument(withPlainLines(text), saidOn === null ? {} : { saidOn });
  const quoted = <Quoted extends { readonly offset: number; readonly text: string }>(each: Quoted): Quoted => ({
    ...each,
    text: text.slice(each.offset, each.offset + each.text.length),
  });
  return {
    ...reading,
    text,
    proposals: reading.proposals.map(quoted),
    passedOver: reading.passedOver.map(quoted),
  };
}

/** Reads a file in the process that calls: the one that is made for it. */
export async function readHere(bytes: Uint8Array, { name, saidOn, limits }: Asked): Promise<Answer> {
  const file = await textOfFile(bytes, name, limits);
  if (!file.ok) return file;
  const { text, format } = file.value;
  return ok({ format, reading: readingOf(text, saidOn) });
}
