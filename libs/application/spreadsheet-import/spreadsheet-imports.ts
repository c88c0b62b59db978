import { randomUUID } from 'node:crypto';
import type { LoadServices, LoadedEntries } from '#application/load-entries';
import type { Viewer } from '#application/queries';
import { type Bilingual, type Refusal, type Result, addMillis, both, ok, refuse } from '#domain/kernel';
import { type Actor, permitted, refusal } from '#domain/obligations';
import {
  type ImportState,
  type StoredImport,
  beginLoading,
  contentOfImport,
  endLoading,
  findImport,
  keepImport,
  listImports,
  noteLoading,
} from '#record/spreadsheet-imports';
import { type GivenFile, checkAgainstRegister } from './check-against-register';
import type { CheckedSpreadsheet, RowAction } from './check-spreadsheet';
import type { SheetFault } from './grid';
import { loadSpreadsheet } from './load-spreadsheet';

export interface Importer {
  readonly actor: Actor;
  readonly viewer: Viewer;
}

/** What the check of a spreadsheet found, as it is kept: the rows are read again when they are loaded. */
export interface ImportCheck {
  readonly sheet: string | null;
  readonly rows: number;
  readonly counts: Readonly<Record<RowAction, number>>;
  readonly faults: readonly SheetFault[];
  readonly notes: readonly SheetFault[];
  /** the first of the rows that would be loaded */
  readonly first: readonly { readonly row: number; readonly title: string; readonly id: string }[];
}

export interface LoadOutcome {
  readonly loaded: number;
  readonly refused: readonly { readonly id: string; readonly why: Bilingual }[];
  readonly clocksLeft: number;
}

export interface SpreadsheetImport extends Omit<StoredImport, 'checked' | 'outcome'> {
  readonly check: ImportCheck;
  readonly outcome: LoadOutcome | null;
}

const WEEK = -7 * 86_400_000;
const FIRST = 10;
const MOST_LISTED = 20;
/** progress is noted so many entries apart: a page that follows it needs no more */
const NOTED_EVERY = 100;
const MOST_REFUSED = 200;

/**
 * Spreadsheets sent by people: checked first, always; loaded in the background when they say so, in the process that was asked.
 * A process that ends in the middle loses nothing: the load is gone on with, or the same file sent again.
 */
export class SpreadsheetImports {
  private readonly underWay = new Map<string, Promise<void>>();
  private ending = false;

  constructor(
    private readonly services: LoadServices,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Checks a file and keeps it for a week, or until it is loaded. */
  async check({ actor, viewer }: Importer, file: GivenFile): Promise<Result<SpreadsheetImport, Refusal>> {
    if (!permitted(actor, 'register')) return refuse(refusal('not-permitted', undefined));
    const { ledger, directory, clock } = this.services;
    const now = clock.now();
    const checked = await checkAgainstRegister({ ledger, directory: directory.current, now }, viewer, file);
    if (!checked.ok) return checked;
    const id = randomUUID();
    const waiting = {
      id,
      personId: viewer.personId,
      fileName: file.name,
      sha256: checked.value.file.sha256,
      madeAt: now,
      checked: JSON.stringify(summaryOf(checked.value)),
    };
    await keepImport(ledger.db, waiting, file.bytes, addMillis(now, WEEK));
    const stored = await this.find(viewer, id);
    return stored === null ? refuse(unknownImport(id)) : ok(stored);
  }

  /** One that the viewer sent; an administrator sees everybody's. Null where there is none, or none any more. */
  async find(viewer: Viewer, id: string): Promise<SpreadsheetImport | null> {
    const stored = await findImport(this.services.ledger.db, id);
    if (stored === undefined) return null;
    if (stored.personId !== viewer.personId && !viewer.roles.includes('administrator')) return null;
    const { checked, outcome, ...rest } = stored;
    return {
      ...rest,
      check: JSON.parse(checked) as ImportCheck,
      outcome: outcome === null ? null : (JSON.parse(outcome) as LoadOutcome),
    };
  }

  /** The viewer's own that are kept, the latest first. */
  list({ personId }: Viewer, most = MOST_LISTED) {
    return listImports(this.services.ledger.db, personId, most);
  }

  /** Begins to load the good rows, or goes on where a load has stopped. @returns its state by now */
  async load(by: Importer, id: string): Promise<Result<ImportState, Refusal>> {
    if (!permitted(by.actor, 'register')) return refuse(refusal('not-permitted', undefined));
    const found = await this.find(by.viewer, id);
    if (found === null) return refuse(unknownImport(id));
    const { db } = this.services.ledger;
    if (!(await beginLoading(db, id))) return ok(found.state);
    const loading = this.run(by, found)
      .catch(async (error: unknown) => {
        this.report(error);
        await endLoading(db, id, { state: 'stopped', outcome: null }).catch(this.report);
      })
      .finally(() => this.underWay.delete(id));
    this.underWay.set(id, loading);
    return ok('loading');
  }

  /** Lets the loads that go on here end after the group that they are at. */
  async end(): Promise<void> {
    this.ending = true;
    await Promise.all(this.underWay.values());
  }

  private async run({ actor, viewer }: Importer, { id, fileName }: SpreadsheetImport): Promise<void> {
    const { ledger, directory, clock } = this.services;
    const { db } = ledger;
    const content = await contentOfImport(db, id);
    if (content === null) throw new Error(`the file of import ${id} is gone`);
    const file = { name: fileName, bytes: Buffer.from(content) };
    const now = clock.now();
    const checked = await checkAgainstRegister({ ledger, directory: directory.current, now }, viewer, file);
    if (!checked.ok) throw new Error(checked.refusal.message.en);
    const loaded = await loadSpreadsheet(this.services, checked.value, {
      actor,
      viewer,
      stopped: () => this.ending,
      onProgress: (done, total) => {
        if (done % NOTED_EVERY === 0 || done === total)
          noteLoading(db, id, { done, total }).catch(this.report);
      },
    });
    const wanted = checked.value.rows.filter(({ action }) => action === 'register').length;
    const state = loaded.loaded.length < wanted ? 'stopped' : 'loaded';
    await endLoading(db, id, { state, outcome: JSON.stringify(outcomeOf(loaded)) });
  }
}

const summaryOf = ({ file, rows, faults, notes }: CheckedSpreadsheet): ImportCheck => ({
  sheet: file.sheet,
  rows: rows.length,
  counts: countsOf({ rows }),
  faults,
  notes,
  first: rows
    .filter(({ action }) => action === 'register')
    .slice(0, FIRST)
    .map(({ row, title, definition }) => ({ row, title, id: definition?.id ?? '' })),
});

/** How many rows there are of each kind. */
export function countsOf({ rows }: Pick<CheckedSpreadsheet, 'rows'>): Readonly<Record<RowAction, number>> {
  const counts = { register: 0, unchanged: 0, changed: 0, repeated: 0, faulty: 0 };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}

const outcomeOf = ({ loaded, clocksLeft }: LoadedEntries): LoadOutcome => ({
  loaded: loaded.filter((each) => each.ok).length,
  refused: loaded
    .filter((each) => !each.ok)
    .slice(0, MOST_REFUSED)
    .map(({ id, why }) => ({ id, why: why ?? NO_REASON })),
  clocksLeft,
});

const NO_REASON = both('It could not be decided.', 'Nid oedd modd penderfynu arno.');

const unknownImport = (id: string): Refusal<'unknown-import'> => ({
  code: 'unknown-import',
  message: both(
    `There is no import ${id}, or it is not yours. What was sent is kept for a week: send the file again.`,
    `Nid oes mewnforiad ${id}, neu nid eich un chi ydyw. Cedwir yr hyn a anfonwyd am wythnos: anfonwch y ffeil eto.`,
  ),
});
