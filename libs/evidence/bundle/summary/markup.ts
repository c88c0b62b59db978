import { escapeHtml } from '#domain/kernel';

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

/** The style of a summary: no external resources, printable. */
export const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; color: #0b0c0c; background: #fff; margin: 0; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
header { border-bottom: 0.5rem solid #1d70b8; padding-top: 1.5rem; padding-bottom: 1rem; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0; }
h2 { font-size: 1.8rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.4rem; margin: 2rem 0 0.75rem; }
h4 { font-size: 1.15rem; margin: 1.5rem 0 0.5rem; }
h1, h2, h3, h4, h5, p, li { overflow-wrap: anywhere; }
h5 { font-size: 1rem; font-weight: normal; margin: 0; }
a { color: #1d70b8; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #fd0; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.75rem 0 0; }
dl { margin: 0 0 1rem; border-top: 1px solid #b1b4b6; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: 0 1.5rem; padding: 0.5rem 0; border-bottom: 1px solid #b1b4b6; }
dt { font-weight: bold; }
dl > div > *, .pair > * { min-width: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
small { color: #484949; font-size: 0.875rem; }
code, .hash { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.9rem; overflow-wrap: anywhere; }
pre { background: #f3f2f1; padding: 0.75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2.5rem; }
.proves, .not { border-left: 0.5rem solid #00703c; padding: 0.1rem 0 0.1rem 1.25rem; margin: 1rem 0; }
.not { border-color: #f47738; }
.proves h3, .not h3 { margin-top: 0.5rem; }
li { margin-bottom: 0.4rem; }
.obligation { border-top: 2px solid #1d70b8; margin-top: 2.5rem; }
.occurrence { border-left: 4px solid #b1b4b6; padding-left: 1rem; margin-bottom: 1rem; }
.occurrence p { margin: 0.25rem 0; }
.warning { border-left: 0.5rem solid #d4351c; padding: 0.5rem 1rem; background: #f3f2f1; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid #b1b4b6; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: normal; min-width: 3rem; font-variant-numeric: tabular-nums; }
td time { white-space: nowrap; font-variant-numeric: tabular-nums; }
td:last-child { white-space: nowrap; }
td.open { font-weight: bold; color: #942514; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } }
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { font-size: 9.5pt; }
  h1 { font-size: 20pt; } h2 { font-size: 16pt; } h3 { font-size: 12.5pt; } h4 { font-size: 11pt; }
  header, main { max-width: none; padding-left: 0; padding-right: 0; }
  nav { display: none; }
  section[lang] + section[lang] { break-before: page; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  tr, .occurrence, dl > div, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  td:last-child { white-space: normal; }
}
`;
