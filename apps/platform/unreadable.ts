import { type Bilingual, both, faultInText } from '#domain/kernel';

/** What was sent cannot be read: nothing of it was taken in. Web and API answer 400, each in its own form. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest';
  readonly status = 400;

  constructor(readonly why: Bilingual) {
    super(why.en);
  }
}

/** More was sent than is taken: web and API answer 413 and say how much may be. */
export class TooLargeRequest extends Error {
  override readonly name = 'TooLargeRequest';
  readonly status = 413;

  constructor(readonly why: Bilingual) {
    super(why.en);
  }
}

/** Why an address cannot be read; null where it can. @param url path and query as sent */
export function faultInAddress(url: string): Bilingual | null {
  if (!url.startsWith('/')) return NO_PATH;
  const [path = '', ...rest] = url.split('?');
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return NOT_ENCODED;
  }
  return faultInText(decoded) ?? faultInQuery(rest.join('?'));
}

function faultInQuery(query: string): Bilingual | null {
  const names = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const fault = faultInText(name) ?? faultInText(value);
    if (fault !== null) return fault;
    if (names.has(name)) return givenTwice(name);
    names.add(name);
  }
  return null;
}

const NO_PATH = both(
  'The address names no page here: it begins with a stroke (/).',
  'Nid yw’r cyfeiriad yn enwi tudalen yma: mae’n dechrau â blaenslaes (/).',
);

const NOT_ENCODED = both(
  'The address holds a % that is not followed by the code of a character: check how it is written.',
  'Mae’r cyfeiriad yn cynnwys % nad yw cod nod yn ei ddilyn: gwiriwch sut y’i hysgrifennir.',
);

/** One field cannot have two values: none of them is chosen silently. */
export const givenTwice = (name: string): Bilingual =>
  both(
    `The field “${name}” is given twice: send it once.`,
    `Rhoddwyd y maes “${name}” ddwywaith: anfonwch ef unwaith.`,
  );
