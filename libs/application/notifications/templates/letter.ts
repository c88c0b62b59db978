import type {
  Bilingual,
  CalendarDate,
  Language,
  ObligationId,
  PartlyTranslated,
  PostId,
} from '#domain/kernel';
import type { FactsOf, TemplateName } from '#domain/mail';
import type { By, CommandType } from '#domain/obligations';
import { oneLine } from './mail-text';

export interface ListItem {
  readonly title: PartlyTranslated;
  /** said after the title, in the letter's language */
  readonly note: string | null;
  /** null where there is no page to open */
  readonly path: string | null;
}

/** A block of a letter: sentences, labels with values, or titles. */
export type Block =
  | { readonly kind: 'title'; readonly title: PartlyTranslated }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** somebody's own words, in whatever language they were written */
  | { readonly kind: 'quotation'; readonly label: string; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'link'; readonly text: string; readonly path: string };

/** One language's half of a mail. */
export interface Letter {
  /** what the mail is about, without the title of the obligation: that stands alone below it, and after it in the subject */
  readonly headline: string;
  readonly blocks: readonly Block[];
}

/** What a letter depends on besides its facts: the day it is sent, names, and what the people who read it may do. */
export interface LetterContext {
  readonly today: CalendarDate;
  /** who decided or asked, as the directory names them */
  readonly nameOf: (by: By) => Bilingual;
  readonly postName: (postId: PostId) => Bilingual;
  /** whether somebody who reads this may send the command. @param first where the law asks for a second person: the first one */
  readonly may: (command: CommandType, first?: By) => boolean;
}

export type LetterWriter<Name extends TemplateName> = (
  facts: FactsOf<Name>,
  context: LetterContext,
) => Letter;

/** A template: the same letter written in each language, never machine-translated. */
export type Template<Name extends TemplateName> = Readonly<Record<Language, LetterWriter<Name>>>;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The paragraphs that are not `false`. */
export const paragraphs = (...texts: readonly (string | false)[]): readonly Block[] =>
  texts.filter((text): text is string => text !== false).map(paragraph);

/** Somebody's words, where there are some. */
export const quotation = (label: Bilingual, text: string | null, language: Language): readonly Block[] =>
  text === null ? [] : [{ kind: 'quotation', label: label[language], text }];

export const REASON: Bilingual = { en: 'Reason given', cy: 'Y rheswm a roddwyd' };

const LINK_TEXT: Bilingual = {
  en: 'Open the entry on the register',
  cy: 'Agor y cofnod ar y gofrestr',
};

/** An id as a part of an address, whatever it holds: `encodeURIComponent` alone throws for half a character. */
export const inPath = (id: string): string => encodeURIComponent(id.toWellFormed());

export const obligationPath = (obligationId: ObligationId): string => `/obligations/${inPath(obligationId)}`;

export const linkTo = (obligationId: ObligationId, language: Language): Block => ({
  kind: 'link',
  text: LINK_TEXT[language],
  path: obligationPath(obligationId),
});

/** A link to a page below the obligation's own. @param page such as `record-absence/1` */
export const linkToPage = (
  obligationId: ObligationId,
  page: string,
  text: Bilingual,
  language: Language,
): Block => ({ kind: 'link', text: text[language], path: `${obligationPath(obligationId)}/${page}` });

/** The page on which something that waits for a second person is decided. @param what such as `completion/1` or `change/` and the id of a proposal */
export const approvalPath = (stream: string, what: string): string => `/approvals/${inPath(stream)}/${what}`;

/** What waits, as an address names it. */
export const completionToDecide = (occurrence: number): string => `completion/${occurrence}`;
export const changeToDecide = (proposalId: string): string => `change/${inPath(proposalId)}`;

/** Where what was decided can be read. */
export const linkToHistory = (obligationId: ObligationId, language: Language): Block => ({
  kind: 'link',
  text: language === 'en' ? 'See the decision in the history' : 'Gweld y penderfyniad yn yr hanes',
  path: `${obligationPath(obligationId)}#history`,
});

const SHORT = 70;

/** A title for a subject line: in the language, else in the other. */
const shortTitle = (title: PartlyTranslated, language: Language): string =>
  oneLine(title[language] ?? title.cy ?? title.en ?? '', SHORT);

/** One language's half of the subject line: the headline, and the title of the obligation if there is one. */
export function subjectOf({ headline, blocks }: Letter, language: Language): string {
  const titled = blocks.find((block) => block.kind === 'title');
  return titled === undefined ? headline : `${headline}: ${shortTitle(titled.title, language)}`;
}
