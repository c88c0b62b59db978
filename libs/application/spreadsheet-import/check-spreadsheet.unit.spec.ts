import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { obligationId } from '#domain/kernel';
import type { ObligationDefinition } from '#domain/obligations';
import { likenessKey } from './check-spreadsheet';
import { readSpreadsheet } from './read-spreadsheet';
import {
  type Cells,
  SOUND,
  againstNothing,
  checked,
  csvOfRows,
  letterOf,
  sampleDirectory,
  xlsxOfRows,
} from './spreadsheet.testing';
import { csvCell } from './safe-text';
import { faultListCsv } from './fault-list';
import { templateCsv, templateXlsx } from './template';

const refusalOf = async (bytes: Buffer) => {
  const read = await readSpreadsheet(bytes);
  return read.ok ? null : { code: read.refusal.code, cell: read.refusal.cell ?? null };
};

describe('a file that is read', () => {
  const csv = (text: string) => checked(Buffer.from(text));
  const HEADS = 'Title,Type,Responsible,Authority';
  const ROW = 'Publish,Action,WG,Internal';

  it.each([
    ['commas', `${HEADS}\n${ROW}`],
    ['semicolons', `${HEADS}\n${ROW}`.replaceAll(',', ';')],
    ['tabs', `${HEADS}\n${ROW}`.replaceAll(',', '\t')],
    ['a line that says the separator', `sep=;\r\n${`${HEADS}\r\n${ROW}`.replaceAll(',', ';')}`],
    ['a mark of UTF-8', `\ufeff${HEADS}\n${ROW}`],
    ['Welsh headings in another order', 'AWDURDOD;corff  cyfrifol;Math;Teitl (Cymraeg)\nMewnol;LlC;Cam gweithredu;Cyhoeddi'],
    ['a title above, blank rows and spaces', `Our list,,,\n,,,\n ${HEADS} ,\n,,,\n  Publish  ,Action ,WG, Internal\n,,,`],
  ])('with %s', async (_name, text) => {
    const { rows, faults } = await csv(text);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ action: 'register', definition: { responsible: expect.any(String) as string } }]);
  });

  it('in UTF-16 of either order', async () => {
    const little = Buffer.from(`\ufeff${HEADS}\nCyhoeddi’r canllawiau,Action,WG,Internal`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big])
      expect((await checked(bytes)).rows).toMatchObject([{ title: 'Cyhoeddi’r canllawiau' }]);
  });

  it.each([
    ['Windows-1252', Buffer.from(`${HEADS}\n${ROW}\nthe pupil\x92s plan,Action,WG,Internal`, 'latin1'), 'not-utf-8', 'A3'],
    ['an accent of Latin-1 in a later column', Buffer.from(`${HEADS}\nx,Action,T\xf4n,Internal`, 'latin1'), 'not-utf-8', 'C2'],
    ['UTF-16 without its mark', Buffer.from(HEADS, 'utf16le'), 'utf-16-unmarked', null],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'utf-16-broken', null],
    ['a quotation mark that is never closed', Buffer.from(`${HEADS}\n${ROW}\n"Publish,Action,WG,Internal\n${ROW}`), 'quote-not-closed', 'A3'],
    ['a quotation mark in the middle', Buffer.from(`${HEADS}\n"Pub"lish,Action,WG,Internal`), 'quote-in-the-middle', 'A2'],
    ['nothing', Buffer.alloc(0), 'empty-file', null],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-locked', null],
    ['an archive of something else', Buffer.from('504b0304aaaa', 'hex'), 'not-a-workbook', null],
  ])('is refused with its place for %s', async (_name, bytes, code, cell) => {
    expect(await refusalOf(bytes)).toEqual({ code, cell });
  });

  it('names the byte of Windows-1252 and what it was meant to be', async () => {
    const read = await readSpreadsheet(Buffer.from(`${HEADS}\nit\x92s,Action,WG,Internal`, 'latin1'));
    expect(read.ok ? '' : read.refusal.message.en).toContain('byte 36 (hexadecimal 92, “’” in Windows-1252), in cell A2');
  });

  it('that names no column of ours is refused, and a column that is missing is named', async () => {
    await expect(csv('a,b\n1,2')).rejects.toThrow('No row of headings');
    const { faults, rows } = await csv('Title,Type\nPublish,Action');
    expect(rows).toEqual([]);
    expect(faults.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('There is no column “Responsible body”'),
      expect.stringContaining('There is no column “What lets the date move”'),
    ]);
  });

  it('says which columns are not read, and takes the template’s heading before another for the same', async () => {
    const { notes, rows } = await csv(
      'Date,Due date,Colour,Title,Type,Responsible,Authority\n1/1/2020,31/03/2027,red,Publish,Action,WG,Internal',
    );
    expect(notes.map(({ cell, code }) => [cell, code])).toEqual([
      ['A1', 'unknown-column'],
      ['C1', 'unknown-column'],
    ]);
    expect(rows[0]?.definition?.readings).toMatchObject([{ rule: { date: '2027-03-31' } }]);
  });
});

describe('a workbook', () => {
  it.each([
    ['1900', '2027-03-31'],
    ['1904', '2027-03-31'],
  ] as const)('of the %s system gives its dates', async (dateSystem, on) => {
    const rows = [
      ['Title', 'Kind', 'Responsible body', 'Authority', 'Due date'],
      ['Publish', 'Action', 'WG', 'Internal', new Date(Date.UTC(2027, 2, 31))],
    ];
    const bytes = await writeXlsx({ dateSystem, sheets: [{ name: 'S', rows }] });
    expect((await checked(Buffer.from(bytes))).rows).toMatchObject([
      { definition: { readings: [{ rule: { primitive: 'fixed-date', date: on } }] } },
    ]);
  });

  it('fills a cell merged over rows, leaves hidden sheets and says so, and takes errors and unsaved formulas to task', async () => {
    const rows = [
      ['Title', 'Kind', 'Responsible body', 'Authority', 'Due date'],
      ['One', 'Action', 'WG', 'Internal', null],
      ['Two', 'Action', null, 'Internal', null],
      [null, null, null, null, null],
      ['Three', 'Action', 'WG', 'Internal', null],
      ['Four', 'Action', 'WG', 'Internal', null],
    ];
    const cells = new Map([
      ['4,4', { type: 'error' as const, value: '#REF!' }],
      ['5,4', { type: 'formula' as const, formula: 'TODAY()', value: null }],
    ]);
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Old', hidden: true, rows: [['Title', 'Kind'], ['x', 'Action']] },
        { name: 'S', rows, cells, merges: [{ startRow: 1, startCol: 2, endRow: 3, endCol: 2 }] },
      ],
    });
    const found = await checked(Buffer.from(bytes));
    expect(found.rows.map(({ row, action }) => [row, action])).toEqual([
      [2, 'register'],
      [3, 'register'],
      [5, 'faulty'],
      [6, 'faulty'],
    ]);
    expect(found.rows[1]?.definition?.responsible).toBe('WG');
    expect(found.faults.map(({ cell, code }) => [cell, code])).toEqual([
      ['E5', 'cell-error'],
      ['E6', 'no-result'],
    ]);
    expect(found.notes.map(({ code }) => code)).toEqual(['hidden-sheet']);
  });

  it('that unpacks to far more than it is, is refused whatever it says of its size', async () => {
    const part = deflateRawSync(Buffer.alloc(60 * 1024 ** 2));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(part.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + name.length + part.length, 16);
    const bomb = Buffer.concat([local, name, part, entry, name, end]);
    expect(await refusalOf(bomb)).toEqual({ code: 'unpacks-too-large', cell: null });
  });
});

describe('rows', () => {
  const faultsIn = async (...rows: readonly Cells[]) =>
    (await checked(csvOfRows(rows))).faults.map(({ cell, code }) => [cell, code]);

  it('say all their faults at once, each at its cell, and the others load', async () => {
    const bad: Cells = { kind: 'Acton', responsible: '', authority: 'Nobody', due: '31/02/2027', owner: 'nobody' };
    const rows = [{ ...SOUND, due: '', owner: '' }, bad];
    const found = await checked(csvOfRows(rows));
    const at = (key: Parameters<typeof letterOf>[1]): string => `${letterOf(rows, key)}3`;
    expect(found.rows.map(({ action }) => action)).toEqual(['register', 'faulty']);
    expect(found.faults.map(({ cell, code }) => [cell, code])).toEqual([
      [at('titleEn'), 'no-title'],
      [at('kind'), 'no-such-kind'],
      [at('due'), 'no-such-day'],
      [at('responsible'), 'required'],
      [at('authority'), 'no-such-authority'],
      [at('owner'), 'no-such-post'],
    ]);
    expect(found.faults[1]?.message).toEqual({
      en: 'There is no kind “Acton”. Did you mean “Action”?',
      cy: 'Nid oes math “Acton”. Oeddech chi’n golygu “Cam gweithredu”?',
    });
  });

  it('take posts by their title in either language, and refuse one post for two', async () => {
    const given = { ...SOUND, owner: 'arweinydd polisi ady', approver: 'Deputy director, additional learning needs' };
    const { rows } = await checked(csvOfRows([given]));
    expect(rows[0]?.definition).toMatchObject({ owner: 'aln-policy-lead', approver: 'deputy-director-aln' });
    expect(await faultsIn({ ...given, approver: 'ALN policy lead' })).toEqual([
      [expect.any(String), 'owner-is-approver'],
    ]);
  });

  it('keep words that say when, with their readings, counted from the day they were said', async () => {
    const due = 'by the end of March 2027';
    const { rows, notes } = await checked(csvOfRows([{ ...SOUND, due, saidOn: '13/03/2026' }]));
    expect(notes).toMatchObject([{ code: 'phrase-read', message: { en: expect.stringContaining('31 March 2027') as string } }]);
    expect(rows[0]?.definition).toMatchObject({
      source: { datePhrase: due, on: '2026-03-13' },
      readings: [{ basis: 'policy' }],
    });
    expect(await faultsIn({ ...SOUND, due, saidOn: '' })).toEqual([[expect.any(String), 'no-said-on']]);
    expect(await faultsIn({ ...SOUND, due: 'in due course', saidOn: '13/03/2026' })).toEqual([]);
    expect(await faultsIn({ ...SOUND, due: 'purple', saidOn: '13/03/2026', lookAgain: '1/1/2027' })).toEqual([
      [expect.any(String), 'not-understood'],
    ]);
  });

  it('have one reference each, and one entry for what is said twice', async () => {
    const one = { ...SOUND, reference: 'ALN 1' };
    expect(await faultsIn(one, { ...one, reference: 'aln-1', titleEn: 'Other' })).toEqual([
      ['A2', 'reference-twice'],
      ['A3', 'reference-twice'],
    ]);
    const twice = await checked(csvOfRows([SOUND, SOUND]));
    expect(twice.rows.map(({ action }) => action)).toEqual(['register', 'repeated']);
    expect(twice.notes).toMatchObject([{ cell: 'A3', code: 'repeated-row' }]);
    const alike = await checked(csvOfRows([one, { ...one, reference: 'ALN 2' }]));
    expect(alike.rows.map(({ action }) => action)).toEqual(['register', 'register']);
    expect(alike.notes).toMatchObject([{ cell: 'B3', code: 'same-in-file' }]);
  });

  it('that the register has are unchanged; what they say otherwise is said and not applied; what seems the same is pointed out', async () => {
    const file = csvOfRows([{ ...SOUND, reference: 'aln-1', due: '31/03/2027' }]);
    const [row] = (await checked(file)).rows;
    const definition = row?.definition as ObligationDefinition;
    const held = (given: ObligationDefinition) =>
      againstNothing({ held: () => Promise.resolve(new Map([[given.id, given]])) });
    expect((await checked(file, held(definition))).rows).toMatchObject([{ action: 'unchanged' }]);
    const other = { ...definition, title: { en: 'Another title' }, tags: ['mine'] };
    const changed = await checked(file, held(other));
    expect(changed.rows).toMatchObject([{ action: 'changed' }]);
    expect(changed.notes).toMatchObject([
      { cell: 'B2', code: 'changed', message: { en: expect.stringContaining('The register has “Another title”') as string } },
    ]);
    const alike = againstNothing({
      alike: (keys) => {
        expect([...keys]).toEqual([likenessKey('Publish the guidance', definition.readings[0] ? ('2027-03-31' as never) : null)]);
        return Promise.resolve(
          new Map([[[...keys][0] ?? '', { id: obligationId('old-one'), title: { en: 'Old', cy: 'Hen' } }]]),
        );
      },
    });
    const pointed = await checked(file, alike);
    expect(pointed.rows).toMatchObject([{ action: 'register' }]);
    expect(pointed.notes).toMatchObject([{ code: 'same-on-register', cell: 'B2' }]);
  });

  it.each(['=1+1', '+44', '-', '@SUM(A1)', '=cmd|"/c calc"!A1'])('keep “%s” as text, both ways', async (title) => {
    for (const bytes of [csvOfRows([{ ...SOUND, titleEn: title }]), await xlsxOfRows([{ ...SOUND, titleEn: title }])])
      expect((await checked(bytes)).rows[0]).toMatchObject({ title });
    const written = csvCell(title).replaceAll(/^"|"$/gu, '').replaceAll('""', '"');
    expect(written).toBe(`'${title}`);
    const again = await checked(csvOfRows([{ ...SOUND, titleEn: written }]));
    expect(again.rows[0]).toMatchObject({ title });
  });
});

describe('what is handed out', () => {
  it.each(['en', 'cy'] as const)('the templates (%s) have every column, and no fault', async (language) => {
    for (const bytes of [Buffer.from(templateCsv(language)), Buffer.from(await templateXlsx(language, sampleDirectory))])
      expect(await checked(bytes)).toMatchObject({ rows: [], faults: [], notes: [] });
  });

  it('the list of faults holds no formula, whatever the file said', async () => {
    const found = await checked(csvOfRows([{ ...SOUND, kind: '=HYPERLINK("x")', titleEn: '=1' }]));
    for (const language of ['en', 'cy'] as const) {
      const lines = faultListCsv(found, language).split('\r\n');
      expect(lines).toHaveLength(3);
      expect(lines[1]).toMatch(/^2,B2,Kind,/u);
    }
  });
});
