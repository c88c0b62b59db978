import type { Sentence } from '../sentences/sentence';
import { plainWords } from '../sentences/plain-words';

/** Where a letterhead and a signature stand. */
const [HEAD, FOOT] = [4000, 6000];
const FROM = /^(?:letter from|from|oddi wrth|llythyr oddi wrth):$/iu;
const FROM_AND_NAME = /^(?:from|oddi wrth|report of|adroddiad gan): ?(\S.{2,120})$/iu;
const TO = /^(?:to|published|date|at|cyhoeddwyd|dyddiad):?/iu;
const FAREWELL =
  /^(?:yours (?:sincerely|faithfully|ever|truly)|with (?:every good|best|kind) \p{L}+|(?:kind|best) regards|yn gywir|yn ddiffuant|cofion(?: gorau)?|yr eiddoch yn gywir),?$/iu;
/** What a page of a publisher has above its title. */
const SORT_OF_PAGE =
  /^(?:policy paper|correspondence|guidance|corporate report|transparency data|press release|news story|written statement to parliament|speech|research|minutes|cofnodion|©.*|skip to main content|published.*|updated.*|private and confidential|(?:our )?ref.*|\d.*)$/iu;
const MOST_LINES = 4;

/** Who says a document, as its letterhead, its signature or the head of its page has it. */
export function speakerOf(text: string): string | null {
  const head = linesOf(text.slice(0, HEAD));
  return sender(head) ?? signature(linesOf(text.slice(-FOOT))) ?? signature(linesOf(text)) ?? publisher(head);
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\n\r]/u).map(plainWords);

function sender(lines: readonly string[]): string | null {
  const named = lines.map((line) => FROM_AND_NAME.exec(line)?.[1]).find((name) => name !== undefined);
  if (named !== undefined) return named;
  const at = lines.findIndex((line) => FROM.test(line));
  return at < 0 ? null : block(lines.slice(at + 1));
}

function signature(lines: readonly string[]): string | null {
  const at = lines.findLastIndex((line) => FAREWELL.test(line));
  return at < 0 ? null : block(lines.slice(at + 1));
}

/** The first lines that stand together. */
function block(lines: readonly string[]): string | null {
  const begins = lines.findIndex((line) => line !== '');
  if (begins < 0) return null;
  const rest = lines.slice(begins);
  const ends = rest.findIndex((line) => line === '' || TO.test(line));
  const together = rest.slice(0, Math.min(ends < 0 ? MOST_LINES : ends, MOST_LINES));
  return together.length === 0 ? null : together.join(', ');
}

function publisher(lines: readonly string[]): string | null {
  const filled = lines.filter((line) => line !== '');
  const ends = filled.findIndex(
    (line, index) =>
      !/(?:,|&|\s(?:for|of|and|the|dros|a|ac|y|yr))$/u.test(line) &&
      !/^(?:\p{Ll}|&)/u.test(filled[index + 1] ?? ''),
  );
  const name = filled
    .slice(0, Math.min(ends + 1, MOST_LINES))
    .join(' ')
    .replace(/^#+ /u, '');
  return name === '' || name.length > 100 || /[.!?:;]$/u.test(name) || SORT_OF_PAGE.test(name) ? null : name;
}

const QUESTION = /^(?:question|cwestiwn)\b/iu;
const RECOMMENDED = /^(?:recommendations?|conclusions?|argymhell(?:iad|ion)|casgliad(?:au)?)\b.{0,30}$/iu;

/** Who says a sentence: under the number of a question its answer, under a recommendation those who make it. */
export function speakerAt({ headings }: Sentence, speaker: string | null): string | null {
  const place = headings.at(-1) ?? '';
  if (RECOMMENDED.test(place)) return place;
  const question = headings.findLast((heading) => QUESTION.test(heading));
  if (question === undefined) return speaker;
  return speaker === null ? question : `${speaker}, ${question}`;
}
