import { escapeHtml, type Language, type PartlyTranslated } from '#kernel';
import { AWAITING_TRANSLATION } from './footer';
import type { Block, Letter } from './letter';

/** A title in the letter's language, or in the other one, marked as that for screen readers and said to await translation. */
function titleHtml(title: PartlyTranslated, language: Language): string {
  const own = title[language];
  if (own !== undefined) return escapeHtml(own);
  const other: Language = language === 'cy' ? 'en' : 'cy';
  return `<span lang="${other}">${escapeHtml(title[other] ?? '')}</span> [${AWAITING_TRANSLATION[language]}]`;
}

const anchor = (href: string, inner: string): string =>
  `<a href="${escapeHtml(href)}" style="color:#1d70b8">${inner}</a>`;

const lines = (text: string): string => escapeHtml(text).replace(/\r?\n/g, '<br>');

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
          const link = anchor(`${webUrl}${path}`, titleHtml(title, language));
          return note === null ? `<li>${link}</li>` : `<li>${link}<br>${escapeHtml(note)}</li>`;
        })
        .join('\n')}\n</ul>`;
    case 'link':
      return `<p>${anchor(`${webUrl}${block.path}`, escapeHtml(block.text))}</p>`;
  }
}

/** One language's half as a section of HTML, marked with its language; its heading says what it is about. */
export const renderHtml = (letter: Letter, language: Language, webUrl: string): string =>
  [
    `<section lang="${language}">`,
    `<h1 style="font-size:24px">${escapeHtml(letter.headline)}</h1>`,
    ...letter.blocks.map((block) => blockHtml(block, language, webUrl)),
    '</section>',
  ].join('\n');
