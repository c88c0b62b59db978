import type { Language, PartlyTranslated } from '#kernel';
import { AWAITING_TRANSLATION } from './footer';
import type { Block, Letter } from './letter';

const titleText = (title: PartlyTranslated, language: Language): string =>
  title[language] ?? `${title.cy ?? title.en ?? ''} [${AWAITING_TRANSLATION[language]}]`;

function blockText(block: Block, language: Language, webUrl: string): string {
  switch (block.kind) {
    case 'title':
      return titleText(block.title, language);
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'quotation':
      return `${block.label}:\n> ${block.text.replace(/\r?\n/g, '\n> ')}`;
    case 'list':
      return block.items
        .map(({ title, note, path }) =>
          [
            `* ${titleText(title, language)}`,
            ...(note === null ? [] : [`  ${note}`]),
            `  ${webUrl}${path}`,
          ].join('\n'),
        )
        .join('\n');
    case 'link':
      return `${block.text}:\n${webUrl}${block.path}`;
  }
}

/** One language's half as plain text. @param webUrl base of the pages, without a slash at its end */
export const renderText = (letter: Letter, language: Language, webUrl: string): string =>
  letter.blocks.map((block) => blockText(block, language, webUrl)).join('\n\n');
