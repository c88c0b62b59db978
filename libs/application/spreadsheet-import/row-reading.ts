import type { Directory } from '#application/directory';
import {
  type Bilingual,
  type CalendarDate,
  type PostId,
  both,
  faultInText,
  idOfWords,
  obligationIdSchema,
} from '#domain/kernel';
import { type Authority, type ObligationKind, kindSchema, kindWords } from '#domain/obligations';
import { allOf, authorityChoices, chosen, kindChoices, near, postChoices } from './choices';
import { type ColumnKey, columnOf } from './columns';
import { type CellContent, type GridRow, type SheetFault, cellName, lineOf, wordsOf } from './grid';
import type { Headings } from './headings';
import { notShownAsDate, readDay } from './read-day';
import { cellWords } from './sheet-words';

/** What a row says, as far as it could be read. */
export interface RowAnswers {
  readonly reference: string | undefined;
  readonly titleEn: string | undefined;
  readonly titleCy: string | undefined;
  readonly kind: ObligationKind | undefined;
  readonly words: string | undefined;
  /** a day, or the words that say when */
  readonly due: CalendarDate | { readonly phrase: string } | undefined;
  readonly saidOn: CalendarDate | undefined;
  readonly speaker: string | undefined;
  readonly document: string | undefined;
  readonly place: string | undefined;
  readonly responsible: string | undefined;
  readonly authority: Authority | undefined;
  readonly legalBasis: string | undefined;
  readonly owner: PostId | undefined;
  readonly approver: PostId | undefined;
  readonly deputy: PostId | undefined;
  readonly lookAgain: CalendarDate | undefined;
  readonly tags: readonly string[];
}

/** One row of a sheet, and what is wrong with it: every fault is said, at its cell. */
export class RowReading {
  readonly faults: SheetFault[] = [];
  /** what is pointed out and stops nothing */
  readonly notes: SheetFault[] = [];

  constructor(
    private readonly headings: Headings,
    private readonly row: GridRow,
    private readonly directory: Directory,
  ) {}

  /** Where what a column says of this row stands; the row’s first cell where the file has no such column. */
  cellOf(key: ColumnKey): string {
    return cellName(this.row.number, this.headings.columns.get(key)?.index ?? 0);
  }

  complain(key: ColumnKey, code: string, message: Bilingual): void {
    this.faults.push(this.at(key, code, message));
  }

  pointOut(key: ColumnKey, code: string, message: Bilingual): void {
    this.notes.push(this.at(key, code, message));
  }

  private at(key: ColumnKey, code: string, message: Bilingual): SheetFault {
    const headed = this.headings.columns.get(key);
    const { number: row } = this.row;
    return { cell: this.cellOf(key), row, column: headed?.heading ?? null, code, message };
  }

  answers(): RowAnswers {
    this.beyondHeadings();
    const [titleEn, titleCy] = [this.line('titleEn'), this.line('titleCy')];
    if (titleEn === undefined && titleCy === undefined && !this.isFaulty('titleEn', 'titleCy'))
      this.complain(this.headings.columns.has('titleEn') ? 'titleEn' : 'titleCy', 'no-title', cellWords['no-title']());
    return {
      reference: this.reference(),
      titleEn,
      titleCy,
      kind: this.kind(),
      words: this.text('words', wordsOf),
      due: this.due(),
      saidOn: this.day('saidOn'),
      speaker: this.line('speaker'),
      document: this.line('document'),
      place: this.line('place'),
      responsible: this.line('responsible'),
      authority: this.authority(),
      legalBasis: this.line('legalBasis'),
      owner: this.post('owner'),
      approver: this.post('approver'),
      deputy: this.post('deputy'),
      lookAgain: this.day('lookAgain'),
      tags: this.tags(),
    };
  }

  private isFaulty(...keys: readonly ColumnKey[]): boolean {
    const cells = keys.map((key) => this.cellOf(key));
    return this.faults.some(({ cell }) => cell !== null && cells.includes(cell));
  }

  private content(key: ColumnKey): CellContent | null {
    const headed = this.headings.columns.get(key);
    return headed === undefined ? null : (this.row.cells[headed.index] ?? null);
  }

  /** What a cell says that holds something to read; undefined where it is empty or at fault. */
  private text(key: ColumnKey, textOf: (cell: CellContent) => string): string | undefined {
    const content = this.content(key);
    const text = content === null ? '' : textOf(content);
    if (content?.kind === 'error') this.complain(key, 'cell-error', cellWords['cell-error'](content.error));
    else if (content?.kind === 'no-result') this.complain(key, 'no-result', cellWords['no-result']());
    else {
      const unfit = faultInText(text);
      if (unfit !== null) this.complain(key, 'unfit-text', unfit);
      else if (text !== '') return text;
      else if (columnOf(key).required) this.complain(key, 'required', cellWords.required(columnOf(key).heading));
    }
    return undefined;
  }

  private line(key: ColumnKey): string | undefined {
    return this.text(key, lineOf);
  }

  private reference(): string | undefined {
    const written = this.line('reference');
    if (written === undefined) return undefined;
    const id = idOfWords(written);
    if (obligationIdSchema.safeParse(id).success) return id;
    this.complain('reference', 'reference-unusable', cellWords['reference-unusable'](written));
    return undefined;
  }

  private kind(): ObligationKind | undefined {
    const written = this.line('kind');
    if (written === undefined) return undefined;
    const all = kindSchema.options.map((value) => ({ value, words: kindWords[value] }));
    const kind = chosen(written, all);
    if (kind === 'recurring-duty') this.complain('kind', kind, cellWords['recurring-duty']());
    else if (kind === 'case' || kind === 'case-template')
      this.complain('kind', 'case-or-template', cellWords['case-or-template']());
    else if (kind === undefined)
      this.complain(
        'kind',
        'no-such-kind',
        cellWords['no-such-kind'](written, near(written, kindChoices), allOf(kindChoices)),
      );
    else return kind;
    return undefined;
  }

  private authority(): Authority | undefined {
    const written = this.line('authority');
    if (written === undefined) return undefined;
    const authority = chosen(written, authorityChoices);
    if (authority === undefined)
      this.complain(
        'authority',
        'no-such-authority',
        cellWords['no-such-authority'](written, allOf(authorityChoices)),
      );
    return authority;
  }

  private post(key: 'owner' | 'approver' | 'deputy'): PostId | undefined {
    const written = this.line(key);
    if (written === undefined) return undefined;
    const choices = postChoices(this.directory);
    const post = chosen(written, choices);
    if (post === undefined)
      this.complain(key, 'no-such-post', cellWords['no-such-post'](written, near(written, choices)));
    return post;
  }

  private due(): RowAnswers['due'] {
    const written = this.dayOrWords('due');
    return written === undefined || typeof written !== 'string' ? written?.on : { phrase: written };
  }

  private day(key: 'saidOn' | 'lookAgain'): CalendarDate | undefined {
    const written = this.dayOrWords(key);
    if (typeof written !== 'string') return written?.on;
    this.complain(key, 'not-a-day', cellWords['not-a-day']());
    return undefined;
  }

  /** A day, or a text that is none; undefined where the cell is empty or at fault. */
  private dayOrWords(key: ColumnKey): { readonly on: CalendarDate } | string | undefined {
    const content = this.content(key);
    if (content?.kind === 'date') {
      if (!content.early) return { on: content.on };
      this.complain(key, 'date-before-1900', cellWords['date-before-1900']());
      return undefined;
    }
    if (content?.kind === 'number') {
      this.complain(key, 'number-not-date', notShownAsDate(String(content.number)));
      return undefined;
    }
    const written = this.line(key);
    if (written === undefined) return undefined;
    const read = readDay(written);
    if (read === null) return written;
    if (read.ok) return { on: read.value };
    this.complain(key, read.refusal.code, read.refusal.message);
    return undefined;
  }

  private tags(): readonly string[] {
    const written = this.line('tags') ?? '';
    const tags = written.split(/[,;]/u).map((tag) => idOfWords(tag));
    return [...new Set(tags.filter((tag) => tag.length > 1))];
  }

  /** Values that no heading names: a comma within a cell has most often divided it. */
  private beyondHeadings(): void {
    const { columns, unknown } = this.headings;
    const last = Math.max(...[...columns.values(), ...unknown].map(({ index }) => index));
    const beyond = this.row.cells.findIndex((cell, index) => index > last && lineOf(cell) !== '');
    if (beyond === -1) return;
    const { number: row } = this.row;
    this.faults.push({
      cell: cellName(row, beyond),
      row,
      column: null,
      code: 'beyond-headings',
      message: cellWords['beyond-headings'](),
    });
  }
}

export const untranslated = (text: string): Bilingual => both(text, text);
