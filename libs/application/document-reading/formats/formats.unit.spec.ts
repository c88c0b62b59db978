import PdfDocument from 'pdfkit';
import { ZipFile } from 'yazl';
import { READING_LIMITS } from '../limits';
import { textOfFile } from './text-of-file';

type Pdf = InstanceType<typeof PdfDocument>;

const read = (bytes: Uint8Array, name = 'letter', limits = {}) =>
  textOfFile(bytes, name, { ...READING_LIMITS, ...limits });
const readText = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const answer = await read(bytes, name);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return answer.value.text;
};
const code = async (bytes: Uint8Array, name?: string, limits?: object): Promise<string> => {
  const answer = await read(bytes, name, limits);
  return answer.ok ? `read: ${answer.value.text.slice(0, 60)}` : answer.refusal.code;
};

const collected = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

type Parts = Readonly<Record<string, string | Buffer>>;

async function zip(parts: Parts): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return collected(file.outputStream);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;

const docx = (body: string, more: Parts = {}): Promise<Buffer> =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

async function pdf(draw: (document: Pdf) => void, options: ConstructorParameters<typeof PdfDocument>[0] = {}) {
  const document = new PdfDocument({ size: 'A4', ...options });
  const bytes = collected(document);
  draw(document);
  document.end();
  return bytes;
}

describe('text', () => {
  const words = 'Bydd Llywodraeth Cymru’n cyhoeddi’r canllawiau erbyn 31 Mawrth 2027. Ŵyl.';
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le')],
  ])('in %s is read as it stands', async (_name, bytes) => {
    expect(await readText(bytes)).toBe(words);
  });

  it('in Windows-1252 is refused, with the place of the first letter that would have to be guessed', async () => {
    const bytes = Buffer.from('A line.\nThe Minister\x92s reply', 'latin1');
    expect(await read(bytes)).toMatchObject({
      refusal: { code: 'document-not-unicode', message: { en: expect.stringContaining('line 2, character 13') } },
    });
    expect(await code(Buffer.from('caf\xe9', 'latin1'))).toBe('document-not-unicode');
  });

  it('of the byte order mark or white space alone is empty', async () => {
    for (const text of ['\uFEFF', ' \n\n ', ''])
      expect(await code(Buffer.from(text))).toBe('document-empty');
  });
});

describe('a web page', () => {
  it('keeps headings, items and rows in lines of their own, and what nobody sees out', async () => {
    const html = `<!doctype html><html><head><title>No</title><style>p{}</style></head><body><nav>Menu</nav>
      <h1>Action
      plan</h1><p>We will <b>publish</b> it<br>in May.</p><ol start="4"><li>First<ul><li>inner</li></ul></li><li><p>Second</p></li></ol>
      <table><thead><tr><th>Owner</th><th>Action</th></tr></thead><tr><td>A1</td><td>Write | send<br>it</td></tr></table>
      <p hidden>unseen</p><div style="display:none">unseen</div><script>unseen()</script><p>&pound;5 &amp; more</p></body></html>`;
    expect(await readText(Buffer.from(html))).toBe(
      [
        'Action plan',
        '',
        'We will publish it',
        'in May.',
        '',
        '4. First',
        '• inner',
        '5. Second',
        '',
        '| Owner | Action |',
        '| A1 | Write / send it |',
        '',
        '£5 & more',
      ].join('\n'),
    );
  });

  it('that nests without end is read, without an error', async () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}We will publish it.`;
    expect(await code(Buffer.from(deep))).toMatch(/^(read:|document-empty)/u);
  });
});

describe('a Word document', () => {
  it('keeps headings, paragraphs and rows of tables in lines of their own', async () => {
    const bytes = await docx(
      paragraph('Action log', 'Heading1') +
        paragraph('We will publish the guidance by 31 March 2027.') +
        `<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> consult.</w:t></w:r></w:p>` +
        `<w:tbl>${row('Owner', 'Action')}${row('A1', 'Write to the chair')}</w:tbl>`,
    );
    expect(await readText(bytes)).toBe(
      [
        'Action log',
        '',
        'We will publish the guidance by 31 March 2027.',
        '',
        'We will consult.',
        '',
        '| Owner | Action |',
        '| A1 | Write to the chair |',
      ].join('\n'),
    );
  });

  it('is known by its content, whatever its name says', async () => {
    const bytes = await docx(paragraph('We will publish it.'));
    expect(await readText(bytes, 'letter.pdf')).toBe('We will publish it.');
  });

  it('that unpacks to far more than it holds is refused before it is unpacked', async () => {
    const bomb = await docx(paragraph('x'), { 'word/media/image1.png': Buffer.alloc(12 * 1_024 ** 2) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await code(bomb)).toBe('document-packed-too-tightly');
    const many = Object.fromEntries(Array.from({ length: 5_100 }, (_, at) => [`word/p${at}.xml`, 'x']));
    expect(await code(await docx(paragraph('x'), many))).toBe('document-packed-too-tightly');
  });

  it('that lies about what it unpacks to is refused', async () => {
    const bytes = await docx(paragraph('x'.repeat(50_000)));
    // the size of word/document.xml, as the list at the end of the file says it
    const at = bytes.lastIndexOf('word/document.xml') - 46 + 24;
    bytes.writeUInt32LE(100, at);
    expect(['document-packed-too-tightly', 'document-damaged']).toContain(await code(bytes));
  });

  it.each([
    ['of an older Word', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'document-kind-not-read'],
    ['in rich text', Buffer.from('{\\rtf1 We will}'), 'document-kind-not-read'],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'document-kind-not-read'],
    ['cut off', Buffer.from('PK\u0003\u0004not really'), 'document-damaged'],
  ])('%s is refused in words', async (_name, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<x/>' }],
    ['an OpenDocument file', { 'content.xml': '<x/>' }],
    ['any packed file', { 'a.txt': 'x' }],
  ])('that is %s is refused in words', async (_name, parts) => {
    expect(await code(await zip(parts), 'letter.docx')).toBe('document-kind-not-read');
  });
});

describe('a PDF', () => {
  const LONG =
    'We will publish the revised guidance on additional learning provision for local authorities in Wales by 31 March 2027, and we will then consult on the changes that it recommends.';

  it('is read in order, with lines of one sentence joined and the edges of pages left out', async () => {
    const bytes = await pdf(
      (document) => {
        for (const page of [1, 2]) {
          document.addPage({ margin: 72 });
          document.fontSize(9).text('OFFICIAL – Ministerial correspondence', 72, 40, { lineBreak: false });
          document.fontSize(9).text(`Page ${page} of 2`, 280, 800, { lineBreak: false });
          document.fontSize(16).text(page === 1 ? 'Reply to the Committee' : 'Annex', 72, 90);
          document.fontSize(11).moveDown().text(LONG, { width: 440 }).moveDown();
          document.list(['to write to the chair', 'to lay the report'], { bulletRadius: 2 });
        }
      },
      { autoFirstPage: false },
    );
    const text = await readText(bytes);
    expect(text).toContain(`Reply to the Committee\n\n${LONG}\n`);
    expect(text.match(/OFFICIAL/gu)).toHaveLength(1);
    expect(text).not.toMatch(/Page \d/u);
    expect(text).toMatch(/to write to the chair\n.*to lay the report/u);
  });

  it('keeps the rows of a table together', async () => {
    const bytes = await pdf((document) => {
      document.fontSize(10);
      for (const [at, cells] of [
        ['Ref', 'Owner', 'Action'],
        ['A1', 'Chair', 'Write to the Minister'],
        ['A2', 'Clerk', 'Circulate the paper'],
      ].entries())
        for (const [column, cell] of cells.entries())
          document.text(cell, 72 + column * 120, 100 + at * 18, { lineBreak: false });
    });
    expect(await readText(bytes)).toBe(
      '| Ref | Owner | Action |\n| A1 | Chair | Write to the Minister |\n| A2 | Clerk | Circulate the paper |',
    );
  });

  it('of pictures alone, a scan, is refused in words', async () => {
    const bytes = await pdf((document) => document.rect(50, 50, 200, 200).fill('black'));
    expect(await code(bytes)).toBe('document-without-text');
  });

  it('that is locked is refused in words; one that only its owner may change is read', async () => {
    const locked = await pdf((document) => document.text(LONG), { userPassword: 'secret', ownerPassword: 'other' });
    expect(await code(locked)).toBe('document-encrypted');
    const owned = await pdf((document) => document.text(LONG), { ownerPassword: 'other' });
    expect(await code(owned)).toMatch(/^read: We will publish/u);
  });

  it('of too many pages is refused by their number', async () => {
    const bytes = await pdf(
      (document) => {
        for (let page = 0; page < 40; page += 1) document.addPage().text('We will publish it every year.');
      },
      { autoFirstPage: false },
    );
    expect(await code(bytes, 'plan.pdf', { pages: 30 })).toBe('document-too-many-pages');
    expect(await code(Buffer.from(pages(10_000)))).toBe('document-too-many-pages');
  });

  it('of more text than a document has is refused', async () => {
    const bytes = await pdf((document) => document.text('We will publish it. '.repeat(200)));
    expect(await code(bytes, 'plan.pdf', { characters: 1_000 })).toBe('document-too-long');
  });

  it('that breaks off is refused, or read as far as it goes', async () => {
    const whole = await pdf((document) => document.text(LONG));
    expect(await code(whole.subarray(0, whole.length >> 1))).toMatch(/^(document-(damaged|without-text)|read:)/u);
    expect(await code(Buffer.from('%PDF-1.7\nnothing more'))).toBe('document-damaged');
  });
});

/** A PDF of as many pages, by hand: a library takes seconds for them. */
function pages(count: number): string {
  const ids = Array.from({ length: count }, (_, at) => at + 3);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${count} >>`,
    ...ids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>'),
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return `${text}xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}${trailer}`;
}
