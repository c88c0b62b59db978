/**
 * What no mail may carry: control characters other than tab and line feed, the marks that turn the direction of what
 * follows them (Trojan Source, CVE-2021-42574), and characters without width, which hide in a subject line. The joiners of emoji and scripts stay.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is sought
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text that every mail program can show: lone surrogates replaced (U+FFFD), unseen characters taken out. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .toWellFormed();

const ELLIPSIS = ' …';
const graphemes = new Intl.Segmenter('cy', { granularity: 'grapheme' });

const LONE_AT_END = /[\ud800-\udbff]$/;

/** As much of a text as fits, whole characters only as a reader sees them; a character that alone is too long is cut by code points. @param text well-formed */
function startOf(text: string, longest: number): string {
  let start = '';
  for (const { segment } of graphemes.segment(text.slice(0, longest * 2).toWellFormed())) {
    if (start.length + segment.length > longest) break;
    start += segment;
  }
  return start === '' ? text.slice(0, longest).replace(LONE_AT_END, '') : start;
}

/** A whole text as one line. */
export const onOneLine = (text: string): string =>
  plainText(text)
    .replace(/[\s\u200e\u200f\u061c]+/g, ' ')
    .trim();

/**
 * A text for a header: one line, no longer than `longest` UTF-16 units and an ellipsis, cut at a word if a space lies
 * in its second half, else between two characters.
 */
export function oneLine(text: string, longest: number): string {
  const whole = onOneLine(text);
  if (whole.length <= longest) return whole;
  const start = startOf(whole, longest);
  const space = start.lastIndexOf(' ');
  const cut = space >= longest / 2 ? start.slice(0, space) : start;
  return `${cut.replace(/[\s,;:.]+$/, '')}${ELLIPSIS}`;
}
