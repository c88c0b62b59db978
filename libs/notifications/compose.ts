import { escapeHtml, tombstonesIn, type Language } from '#kernel';
import { OTHER_LANGUAGE_FOLLOWS, SENT_BY_ITSELF, WELSH_IS_WELCOME } from './footer';
import { subjectOf, type Letter, type LetterWriter } from './letter';
import type { MailFacts } from './mail-facts';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { templates } from './templates/catalog';

/** The words of a mail, both languages in one. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const other = (language: Language): Language => (language === 'cy' ? 'en' : 'cy');

/** One language's half. */
export function writeLetter(facts: MailFacts, language: Language): Letter {
  const write = templates[facts.template][language] as LetterWriter<MailFacts['template']>;
  return write(facts);
}

const RULE = '='.repeat(60);

/**
 * Composes a mail: the recipient's language first, the other whole below it, both in the subject.
 * The same facts give the same words: what was sent can be shown again.
 * @param webUrl base of the pages
 */
export function compose(facts: MailFacts, first: Language, webUrl: string): Composed {
  const order = [first, other(first)] as const;
  const base = webUrl.replace(/\/+$/, '');
  const halves = order.map((language) => ({ language, letter: writeLetter(facts, language) }));
  const subject = halves.map(({ language, letter }) => subjectOf(letter, language)).join(' | ');
  const follows = OTHER_LANGUAGE_FOLLOWS[first];
  const text = [
    follows,
    ...halves.flatMap(({ language, letter }) => [
      RULE,
      letter.headline,
      tombstonesIn(renderText(letter, language, base), language),
      SENT_BY_ITSELF[language],
    ]),
    RULE,
    ...order.map((language) => WELSH_IS_WELCOME[language]),
  ].join('\n\n');
  return {
    subject,
    text: `${text}
`,
    html: page(subject, order, halves, follows, base),
  };
}

function page(
  subject: string,
  order: readonly [Language, Language],
  halves: readonly { language: Language; letter: Letter }[],
  follows: string,
  base: string,
): string {
  const [first, second] = order;
  return `<!DOCTYPE html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.4;color:#0b0c0c;background:#ffffff;max-width:640px">
<p lang="${second}">${escapeHtml(follows)}</p>
${halves.map(({ language, letter }) => `${tombstonesIn(renderHtml(letter, language, base), language)}\n<p lang="${language}">${escapeHtml(SENT_BY_ITSELF[language])}</p>`).join('\n<hr>\n')}
<hr>
${order.map((language) => `<p lang="${language}">${escapeHtml(WELSH_IS_WELCOME[language])}</p>`).join('\n')}
</body>
</html>
`;
}
