import type { Bilingual, Language, ObligationId, PartlyTranslated } from '#domain/kernel';
import type { FactsOf, TemplateName } from '#domain/mail';

export interface ListItem {
  readonly title: PartlyTranslated;
  /** said after the title, in the letter's language */
  readonly note: string | null;
  readonly path: string;
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

export type LetterWriter<Name extends TemplateName> = (facts: FactsOf<Name>) => Letter;

/** A template: the same letter written in each language, never machine-translated. */
export type Template<Name extends TemplateName> = Readonly<Record<Language, LetterWriter<Name>>>;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The paragraphs that are not `false`. */
export const paragraphs = (...texts: readonly (string | false)[]): readonly Block[] =>
  texts.filter((text): text is string => text !== false).map(paragraph);

const LINK_TEXT: Bilingual = {
  en: 'Open the item on the register',
  cy: 'Agor y cofnod ar y gofrestr',
};

export const obligationPath = (obligationId: ObligationId): string =>
  `/obligations/${encodeURIComponent(obligationId)}`;

export const linkTo = (obligationId: ObligationId, language: Language): Block => ({
  kind: 'link',
  text: LINK_TEXT[language],
  path: obligationPath(obligationId),
});

const SHORT = 70;

/** A title for a subject line: in the language, else in the other; cut at a word. */
function shortTitle(title: PartlyTranslated, language: Language): string {
  const whole = (title[language] ?? title.cy ?? title.en ?? '').replace(/\s+/g, ' ');
  if (whole.length <= SHORT) return whole;
  return `${whole.slice(0, whole.lastIndexOf(' ', SHORT)).replace(/[\s,;:.]+$/, '')} …`;
}

/** One language's half of the subject line: the headline, and the title of the obligation if there is one. */
export function subjectOf({ headline, blocks }: Letter, language: Language): string {
  const titled = blocks.find((block) => block.kind === 'title');
  return titled === undefined ? headline : `${headline}: ${shortTitle(titled.title, language)}`;
}
