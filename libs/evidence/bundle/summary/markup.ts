import { escapeHtml } from '#kernel';

/** Markup that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const textOf = (part: Part): string => {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(textOf).join('');
  return escapeHtml(String(part));
};

/** A template whose texts are escaped and whose markup is not. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, next, index) => text + textOf(parts[index - 1] ?? '') + next),
});

export const NOTHING: Html = { html: '' };
