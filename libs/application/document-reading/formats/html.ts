import { type DefaultTreeAdapterTypes, defaultTreeAdapter as adapter, parse } from 'parse5';
import { withLineFeeds } from './plain-text';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a reader of the page does not see, or what is no part of what it says. */
const UNSEEN = new Set(
  'head script style template noscript iframe object svg math select option button input textarea dialog nav'.split(' '),
);

const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure section article main header footer aside form fieldset address hr details div body'.split(
    ' ',
  ),
);
const LINES = new Set('li dt dd tr caption figcaption summary legend'.split(' '));

/** Text being written: white space runs together, and a block never leaves more than one blank line. */
class Page {
  private text = '';
  /** line breaks that stand before whatever comes next */
  private owed = 0;
  private space = false;
  /** stands before whatever comes next, on its line */
  private mark = '';

  item(mark: string): void {
    this.block(1);
    this.mark = mark;
  }

  block(breaks: number): void {
    if (this.text !== '') this.owed = Math.max(this.owed, breaks);
    this.space = false;
  }

  line(): void {
    this.owed = Math.min(2, this.owed + 1);
    this.space = false;
  }

  write(words: string, asIs = false): void {
    if (asIs) return this.append(withLineFeeds(words));
    const plain = words.replaceAll(/[ \t\r\n\f]+/gu, ' ');
    if (plain === '') return;
    if (plain.startsWith(' ') && this.owed === 0) this.space = true;
    const inner = plain.trim();
    if (inner === '') return;
    this.append(inner);
    if (plain.endsWith(' ')) this.space = true;
  }

  private append(words: string): void {
    if (words === '') return;
    if (this.owed > 0) this.text += '\n'.repeat(this.owed);
    else if (this.space && this.text !== '') this.text += ' ';
    this.owed = 0;
    this.space = false;
    this.text += this.mark + words;
    this.mark = '';
  }

  get written(): string {
    return this.text;
  }
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

const isHidden = (element: Element): boolean =>
  UNSEEN.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  /display\s*:\s*none/iu.test(attribute(element, 'style') ?? '');

/** The first number of an ordered list, and the place of an item in it. */
function numberOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !isElement(list) || list.tagName !== 'ol') return '• ';
  const items = list.childNodes.filter((each) => isElement(each) && each.tagName === 'li');
  const start = Number(attribute(list, 'start') ?? '1');
  const own = Number(attribute(item, 'value') ?? String((Number.isNaN(start) ? 1 : start) + items.indexOf(item)));
  return `${Number.isNaN(own) ? items.indexOf(item) + 1 : own}. `;
}

/** Deeper than any document is nested: what stands below is left as text of its parent. */
const DEEPEST = 400;

interface Step {
  readonly node: Node;
  readonly depth: number;
  readonly leaving: boolean;
  readonly asIs: boolean;
}

function* cellsOf(row: Element): Generator<string> {
  for (const cell of row.childNodes)
    if (isElement(cell) && (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell))
      yield textOfNodes(cell.childNodes).replaceAll(/\s*\n\s*/gu, ' ').replaceAll('|', '/');
}

const holdsTable = (element: Element): boolean => {
  const waiting: Node[] = [...element.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') return true;
    waiting.push(...node.childNodes);
  }
  return false;
};

/** A row as one line, its cells between bars; one that lays out other tables is no row of a table. */
function writeRow(page: Page, row: Element): boolean {
  if (holdsTable(row)) return false;
  const cells = [...cellsOf(row)];
  page.block(1);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) page.write(only);
  else if (cells.some((cell) => cell !== '')) page.write(`| ${cells.join(' | ')} |`);
  page.block(1);
  return true;
}

function enter(page: Page, element: Element): void {
  const { tagName } = element;
  if (tagName === 'br') return page.line();
  if (PARAGRAPHS.has(tagName)) page.block(isListInside(element) ? 1 : 2);
  else if (LINES.has(tagName)) page.block(1);
  if (tagName === 'li') page.item(numberOf(element));
}

/** A list within an item of a list follows it on the next line; so does a paragraph in an item or a cell. */
function isListInside(element: Element): boolean {
  const { parentNode } = element;
  return (
    parentNode !== null &&
    isElement(parentNode) &&
    (parentNode.tagName === 'li' || (element.tagName === 'div' && parentNode.tagName === 'div'))
  );
}

function leave(page: Page, element: Element): void {
  const { tagName } = element;
  if (PARAGRAPHS.has(tagName)) page.block(isListInside(element) ? 1 : 2);
  else if (LINES.has(tagName)) page.block(1);
}

/** Walks without recursion: a page can nest as deeply as its maker likes. */
function textOfNodes(nodes: readonly Node[]): string {
  const page = new Page();
  const steps: Step[] = nodes.toReversed().map((node) => ({ node, depth: 0, leaving: false, asIs: false }));
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, depth, leaving, asIs } = step;
    if (adapter.isTextNode(node)) {
      page.write(node.value, asIs);
      continue;
    }
    if (!isElement(node)) continue;
    if (leaving) {
      leave(page, node);
      continue;
    }
    if (isHidden(node) || depth > DEEPEST) continue;
    if (node.tagName === 'tr' && writeRow(page, node)) continue;
    enter(page, node);
    steps.push({ node, depth, leaving: true, asIs });
    const within = asIs || node.tagName === 'pre';
    for (const child of node.childNodes.toReversed())
      steps.push({ node: child, depth: depth + 1, leaving: false, asIs: within });
  }
  return page.written;
}

/** The text of a web page as it is read: headings and paragraphs apart, items of lists and rows of tables a line each. */
export const htmlText = (html: string): string => textOfNodes(parse(html).childNodes);
