import { entriesNamed } from '#application/queries';
import {
  type ObligationId,
  type Refusal,
  type Result,
  both,
  obligationIdSchema,
  ok,
  refuse,
} from '#domain/kernel';
import type { Request } from 'express';
import { inLanguage } from '../platform/format';
import { viewerOf } from '../platform/request';
import type { WebServices } from '../platform/services';

/** Ids between commas on one line, or one line of words. */
function partsOf(line: string): readonly string[] {
  const parts = line.split(/[\s,]+/u).filter(Boolean);
  return parts.length > 1 &&
    parts.every((part) => /-/u.test(part) && obligationIdSchema.safeParse(part).success)
    ? parts
    : [line.trim()].filter(Boolean);
}

const linesIn = (text = ''): readonly string[] => text.split('\n').flatMap(partsOf);

const NOT_FOUND = (line: string, pointer: string): Refusal => ({
  code: 'no-entry-found',
  pointer,
  message: both(
    `No entry has the words or the id “${line}”. Give words of its title, or its id, one entry on each line.`,
    `Nid oes gan unrhyw gofnod y geiriau na’r dynodydd “${line}”. Rhowch eiriau o’i deitl, neu ei ddynodydd, un cofnod ar bob llinell.`,
  ),
});

const TOO_MANY = (most: number, pointer: string): Refusal => ({
  code: 'too-many-entries',
  pointer,
  message: both(`Name no more than ${most} entries.`, `Peidiwch ag enwi mwy na hyn o gofnodion: ${most}.`),
});

const SHOWN = 3;

const SEVERAL = (
  line: string,
  found: readonly { readonly id: string; readonly title: Parameters<typeof inLanguage>[0] }[],
  pointer: string,
): Refusal => {
  const titles = (language: 'en' | 'cy') =>
    found
      .slice(0, SHOWN)
      .map(({ id, title }) => `“${inLanguage(title, language).text}” (${id})`)
      .join(', ');
  return {
    code: 'several-entries-found',
    pointer,
    message: both(
      `Several entries have the words “${line}”, such as ${titles('en')}. Give the whole title of one, or its id.`,
      `Mae gan sawl cofnod y geiriau “${line}”, megis ${titles('cy')}. Rhowch deitl cyfan un ohonynt, neu ei ddynodydd.`,
    ),
  };
};

/**
 * The entries that a person names on the lines of an answer: each by its id, or by words of its title that find it alone.
 * @param pointer of the answer, where a line names none or several
 * @param most that may be named
 */
export async function entriesWritten(
  text: string | undefined,
  {
    request,
    services,
    pointer,
    most,
  }: {
    readonly request: Request;
    readonly services: WebServices;
    readonly pointer: string;
    readonly most: number;
  },
): Promise<Result<readonly ObligationId[], Refusal>> {
  const lines = linesIn(text);
  if (lines.length > most) return refuse(TOO_MANY(most, pointer));
  const ids = new Set<ObligationId>();
  for (const line of lines) {
    const found = await entriesNamed(viewerOf(request), services.ledger, { text: line });
    const [first] = found;
    if (first === undefined) return refuse(NOT_FOUND(line, pointer));
    if (found.length > 1) return refuse(SEVERAL(line, found, pointer));
    ids.add(first.id);
  }
  return ok([...ids]);
}
