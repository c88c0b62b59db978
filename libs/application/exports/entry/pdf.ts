import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Instant, Language } from '#domain/kernel';
import type { Block, Submission } from './submission';

type Document = InstanceType<typeof PDFDocument>;
type Part = ReturnType<Document['struct']>;

/** Noto Sans has every letter of Welsh and English; a PDF holds the letters that it uses. */
const FONTS = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const REGULAR = join(FONTS, '400Regular', 'NotoSans_400Regular.ttf');
const BOLD = join(FONTS, '700Bold', 'NotoSans_700Bold.ttf');

const INK = '#0b0c0c';
const GREY = '#484949';
const RULE = '#b1b4b6';
const MARGIN = 57;
const LABEL = 150;
const SIZES = { title: 22, heading: 15, text: 10.5, small: 9 } as const;
const LINE_GAP = 2.5;

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** Lays a submission out on A4, tagged for whoever has it read out, with bookmarks and the number on each page. */
export async function* pdfOf(submission: Submission, now: Instant): AsyncGenerator<Uint8Array> {
  const { title, language } = submission;
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: LOCALE[language],
    bufferPages: true,
    font: REGULAR,
    info: { Title: title, Author: 'Cylch', Subject: submission.caption, CreationDate: new Date(now) },
  });
  document.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  const paper = new Paper(document, language);
  paper.begin(submission);
  for (const block of submission.blocks) paper.add(block);
  paper.end(submission.foot);
  document.end();
  yield* document as unknown as AsyncIterable<Uint8Array>;
}

class Paper {
  private readonly root: Part;

  constructor(
    private readonly document: Document,
    private readonly language: Language,
  ) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  begin({ title, caption }: Submission): void {
    this.part('P', () => this.font('regular', 'small', GREY).text(caption));
    this.document.moveDown(0.3);
    this.part('H1', () => this.font('bold', 'title').text(title));
    this.document.outline.addItem(title);
    this.document.moveDown(0.8);
  }

  add(block: Block): void {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.text);
      case 'paragraph':
        this.part('P', () => this.font('regular', 'text').text(block.text), block.lang);
        break;
      case 'quotation':
        this.quotation(block.text, block.lang);
        break;
      case 'list':
        this.list(block.items, block.numbered === true);
        break;
      case 'summary':
        this.summary(block.rows);
    }
    this.document.moveDown(0.6);
  }

  /** The number of each page, which is no part of what is read out. */
  end(foot: string): void {
    const { document } = this;
    this.root.end();
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      document.switchToPage(page);
      const { width, height, margins } = document.page;
      // below the margin nothing would be written without another page
      const bottom = margins.bottom;
      margins.bottom = 0;
      const of = this.language === 'cy' ? 'o' : 'of';
      const line = { width: width - 2 * MARGIN, lineBreak: false } as const;
      document.markContent('Artifact', { type: 'Pagination' });
      this.font('regular', 'small', GREY);
      document.text(foot, MARGIN, height - MARGIN, { ...line, align: 'left' });
      document.text(`${page + 1} ${of} ${count}`, MARGIN, height - MARGIN, { ...line, align: 'right' });
      document.endMarkedContent();
      margins.bottom = bottom;
    }
  }

  private heading(text: string): void {
    this.room(70);
    this.document.moveDown(0.5);
    this.part('H2', () => this.font('bold', 'heading').text(text));
    this.document.outline.addItem(text);
    this.document.moveDown(0.3);
  }

  private quotation(text: string, lang: Language | undefined): void {
    const { document } = this;
    const top = document.y;
    const indent = 14;
    this.part(
      'BlockQuote',
      () =>
        this.font('regular', 'text').text(`“${text}”`, MARGIN + indent, top, {
          width: this.width() - indent,
        }),
      lang,
    );
    if (document.y > top)
      this.ornament(() =>
        document
          .moveTo(MARGIN + 2, top)
          .lineTo(MARGIN + 2, document.y)
          .lineWidth(3)
          .stroke(RULE),
      );
    document.x = MARGIN;
  }

  private list(items: readonly string[], numbered: boolean): void {
    const { document } = this;
    const list = document.struct('L');
    this.root.add(list);
    for (const [at, item] of items.entries()) {
      this.room(24);
      const y = document.y;
      const row = document.struct('LI', {}, [
        document.struct(
          'Lbl',
          {},
          () =>
            void this.font('regular', 'text').text(numbered ? `${at + 1}.` : '•', MARGIN, y, { width: 18 }),
        ),
        document.struct(
          'LBody',
          {},
          () => void this.font('regular', 'text').text(item, MARGIN + 20, y, { width: this.width() - 20 }),
        ),
      ]);
      list.add(row);
      row.end();
      document.moveDown(0.15);
    }
    list.end();
    document.x = MARGIN;
  }

  private summary(rows: readonly (readonly [string, string])[]): void {
    const { document } = this;
    const table = document.struct('Table');
    this.root.add(table);
    for (const [label, value] of rows) {
      this.room(Math.min(this.height(value), 200) + 12);
      const y = document.y + 4;
      const row = document.struct('TR', {}, [
        document.struct(
          'TH',
          {},
          () => void this.font('bold', 'text').text(label, MARGIN, y, { width: LABEL - 10 }),
        ),
        document.struct(
          'TD',
          {},
          () =>
            void this.font('regular', 'text').text(value, MARGIN + LABEL, y, { width: this.width() - LABEL }),
        ),
      ]);
      table.add(row);
      row.end();
      document.y = Math.max(document.y, y + this.labelHeight(label)) + 4;
      this.ornament(() =>
        document
          .moveTo(MARGIN, document.y)
          .lineTo(MARGIN + this.width(), document.y)
          .lineWidth(0.5)
          .stroke(RULE),
      );
    }
    table.end();
    document.x = MARGIN;
  }

  /** A part of what is read out. @param lang where it is in another language than the paper */
  private part(tag: string, write: () => unknown, lang?: Language): void {
    const options = lang === undefined ? {} : { lang: LOCALE[lang] };
    const part = this.document.struct(tag, options, () => void write());
    this.root.add(part);
    part.end();
  }

  private ornament(draw: () => unknown): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  private font(name: 'regular' | 'bold', size: keyof typeof SIZES, colour = INK): Document {
    return this.document.font(name).fontSize(SIZES[size]).lineGap(LINE_GAP).fillColor(colour);
  }

  private width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  private height(value: string): number {
    return this.font('regular', 'text').heightOfString(value, { width: this.width() - LABEL });
  }

  private labelHeight(label: string): number {
    return this.font('bold', 'text').heightOfString(label, { width: LABEL - 10 });
  }

  /** Begins another page where there is not so much room left. */
  private room(points: number): void {
    const { document } = this;
    if (document.y + points > document.page.height - document.page.margins.bottom) document.addPage();
  }
}
