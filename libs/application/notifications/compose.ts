import {
  type Bilingual,
  type Language,
  type PartlyTranslated,
  escapeHtml,
  tombstonesIn,
} from '#domain/kernel';
import type { MailFacts } from '#domain/mail';
import { type LetterPart, joinLetters } from './join-letters';
import { onOneLine, oneLine, plainText } from './templates/mail-text';
import {
  type Block,
  type Letter,
  type LetterContext,
  type LetterWriter,
  subjectOf,
} from './templates/letter';
import { templates } from './templates/catalog';

/** Welsh Language Standards: correspondence says that Welsh is welcome and causes no delay. */
export const WELSH_IS_WELCOME: Bilingual = {
  cy: 'Rydym yn croesawu derbyn gohebiaeth yn Gymraeg. Byddwn yn ateb gohebiaeth a dderbynnir yn Gymraeg yn Gymraeg ac ni fydd gohebu yn Gymraeg yn arwain at oedi.',
  en: 'We welcome receiving correspondence in Welsh. Any correspondence received in Welsh will be answered in Welsh and corresponding in Welsh will not lead to a delay in responding.',
};

const SENT_BY_ITSELF: Bilingual = {
  cy: 'Neges awtomatig yw hon gan system Cylch. Ar y gofrestr y mae’r cofnod llawn.',
  en: 'This is an automatic message from the Cylch system. The full record is on the register.',
};

/** Opens the first half: the other language follows in the same mail. */
const OTHER_LANGUAGE_FOLLOWS: Bilingual = {
  cy: 'An English version follows below.',
  en: 'Mae fersiwn Gymraeg yn dilyn isod.',
};

const AWAITING_TRANSLATION: Bilingual = {
  cy: 'teitl Cymraeg yn aros am gyfieithiad',
  en: 'English title awaiting translation',
};

/** A title in the letter's language, or in the other one, marked so for screen readers and as awaiting translation. */
function titleHtml(title: PartlyTranslated, language: Language): string {
  const own = title[language];
  if (own !== undefined) return escapeHtml(own);
  const other: Language = language === 'cy' ? 'en' : 'cy';
  return `<span lang="${other}">${escapeHtml(title[other] ?? '')}</span> [${AWAITING_TRANSLATION[language]}]`;
}

const anchor = (href: string, inner: string): string =>
  `<a href="${escapeHtml(href)}" style="color:#1d70b8">${inner}</a>`;

const lines = (text: string): string => escapeHtml(plainText(text)).replaceAll('\n', '<br>');

function blockHtml(block: Block, language: Language, webUrl: string): string {
  switch (block.kind) {
    case 'title':
      return `<p><strong>${titleHtml(block.title, language)}</strong></p>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h2 style="font-size:19px">${escapeHtml(block.text)}</h2>`;
    case 'facts':
      return `<p>${block.rows.map(([label, value]) => `${escapeHtml(label)}: <strong>${escapeHtml(value)}</strong>`).join('<br>\n')}</p>`;
    case 'quotation':
      return `<p>${escapeHtml(block.label)}:</p>\n<blockquote>${lines(block.text)}</blockquote>`;
    case 'list':
      return `<ul>\n${block.items
        .map(({ title, note, path }) => {
          const shown = titleHtml(title, language);
          const link = path === null ? shown : anchor(`${webUrl}${path}`, shown);
          return note === null ? `<li>${link}</li>` : `<li>${link}<br>${escapeHtml(note)}</li>`;
        })
        .join('\n')}\n</ul>`;
    case 'link':
      return `<p>${anchor(`${webUrl}${block.path}`, escapeHtml(block.text))}</p>`;
  }
}

/** One language's half as an HTML section with its `lang` and a heading. */
const renderHtml = (letter: Letter, language: Language, webUrl: string): string =>
  [
    `<section lang="${language}">`,
    `<h1 style="font-size:24px">${escapeHtml(letter.headline)}</h1>`,
    ...letter.blocks.map((block) => blockHtml(block, language, webUrl)),
    '</section>',
  ].join('\n');

/** On one line: a title with line breaks must not pass for words of ours in a text without markup. */
const titleText = (title: PartlyTranslated, language: Language): string =>
  onOneLine(title[language] ?? `${title.cy ?? title.en ?? ''} [${AWAITING_TRANSLATION[language]}]`);

function blockText(block: Block, language: Language, webUrl: string): string {
  switch (block.kind) {
    case 'title':
      return titleText(block.title, language);
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'facts':
      return block.rows.map(([label, value]) => `${onOneLine(label)}: ${onOneLine(value)}`).join('\n');
    case 'quotation':
      return `${block.label}:\n> ${plainText(block.text).replaceAll('\n', '\n> ')}`;
    case 'list':
      return block.items
        .map(({ title, note, path }) =>
          [
            `* ${titleText(title, language)}`,
            ...(note === null ? [] : [`  ${note}`]),
            ...(path === null ? [] : [`  ${webUrl}${path}`]),
          ].join('\n'),
        )
        .join('\n');
    case 'link':
      return `${block.text}:\n${webUrl}${block.path}`;
  }
}

/** One language's half as plain text. @param webUrl base of the pages, without a slash at its end */
const renderText = (letter: Letter, language: Language, webUrl: string): string =>
  letter.blocks.map((block) => blockText(block, language, webUrl)).join('\n\n');

/** The text of a mail, both languages in one. */
interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const other = (language: Language): Language => (language === 'cy' ? 'en' : 'cy');

/** One language's half. */
export function writeLetter(facts: MailFacts, language: Language, context: LetterContext): Letter {
  const write = templates[facts.template][language] as LetterWriter<MailFacts['template']>;
  return write(facts, context);
}

/** One language's half as it is read: what it is about, and its text. @param webUrl base of the pages */
export function composeHalf(
  facts: MailFacts,
  language: Language,
  webUrl: string,
  context: LetterContext,
): { readonly headline: string; readonly text: string } {
  const letter = writeLetter(facts, language, context);
  const text = tombstonesIn(renderText(letter, language, webUrl.replace(/\/+$/, '')), language);
  return { headline: letter.headline, text: plainText(text) };
}

const RULE = '='.repeat(60);

/** Two headlines and two titles fit; a header line of any length must not (RFC 5322 2.1.1). */
const LONGEST_SUBJECT = 400;

/**
 * Composes a mail: the recipient's language first, the other whole below it, both in the subject.
 * The same facts and the same context give the same text. Whatever characters the facts hold, the text can be sent.
 * @param webUrl base of the pages
 */
export const compose = (
  facts: MailFacts,
  first: Language,
  webUrl: string,
  context: LetterContext,
): Composed =>
  composeLetter(
    (language) => {
      const letter = writeLetter(facts, language, context);
      return { letter, subject: subjectOf(letter, language) };
    },
    first,
    webUrl,
  );

/** As `compose`, of several mails to one mailbox. */
export const composeTogether = (
  parts: readonly [LetterPart, ...LetterPart[]],
  first: Language,
  webUrl: string,
): Composed => {
  const [{ facts, context }] = parts;
  return parts.length === 1
    ? compose(facts, first, webUrl, context)
    : composeLetter((language) => joinLetters(parts, language, writeLetter), first, webUrl);
};

function composeLetter(
  write: (language: Language) => { readonly letter: Letter; readonly subject: string },
  first: Language,
  webUrl: string,
): Composed {
  const order = [first, other(first)] as const;
  const base = webUrl.replace(/\/+$/, '');
  const halves = order.map((language) => ({ language, ...write(language) }));
  const subject = oneLine(halves.map((half) => half.subject).join(' | '), LONGEST_SUBJECT);
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
    text: plainText(`${text}\n`),
    html: plainText(page(subject, order, halves, follows, base)),
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
