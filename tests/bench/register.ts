import 'reflect-metadata';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { stopwatch } from '#platform/clock';
import { instant } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import type { Request, Response } from 'express';
import type { WebServices } from '../../apps/web/platform/services';
import { RegisterController } from '../../apps/web/pages/register/register.controller';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';
import { seedRegister } from '../support/seed-register';

const NOW = instant('2026-11-23T10:00:00Z');

/** What a person asks of the register, one after the other, as its address says it. */
const QUESTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'first page': {},
  'search, many found': { text: 'ALN code' },
  'search, few found': { text: 'Welsh-medium ALN 777' },
  'search, none found': { text: 'brontosaurus' },
  'filter: owner': { owner: 'aln-policy-lead' },
  'filter: status': { standing: 'late' },
  'filter: kind and dates': { kind: 'action', from: '2027-01-01', to: '2027-03-31' },
  'filter: tag': { tag: 'aln-reform' },
  'sorted by title': { sort: 'title' },
  'sorted by date, latest first': { sort: '-date' },
  'sorted by owner': { sort: 'owner' },
  'search, sorted by title': { text: 'ALN', sort: 'title' },
};

const directory = loadDirectory(sampleDirectoryFile);

/** The page of the register as it is sent, drawn without HTTP and sign-in. */
async function drawPage(ledger: SealedLedger, query: Readonly<Record<string, string>>): Promise<string> {
  const services = { ledger, directory, now: () => NOW } as unknown as WebServices;
  const person = directory.people.find(({ roles }) => roles.includes('official'));
  const request = { language: 'en', person, bareUrl: '/register', session: {} } as unknown as Request;
  let html = '';
  const response = {
    status: () => response,
    setHeader: () => response,
    type: () => response,
    send: (text: string) => (html = text),
  };
  await new RegisterController(services).list(request, response as unknown as Response, query);
  return html;
}

export interface RegisterFigures {
  readonly entries: number;
  /** milliseconds, by question: the middle and the 95th of a hundred */
  readonly questions: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
  /** the 95th of a hundred of all questions together */
  readonly p95: number;
}

const percentile = (took: readonly number[], part: number): number =>
  took.toSorted((one, other) => one - other)[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;

/** Pages of a register of so many entries, each question asked `rounds` times. */
export async function measureRegister(entries: number, rounds: number): Promise<RegisterFigures> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  try {
    await fill(database, ledger, entries);
    const took = new Map<string, number[]>();
    for (let round = -1; round < rounds; round += 1)
      for (const [name, asked] of Object.entries(QUESTIONS)) {
        const elapsed = stopwatch();
        const html = await drawPage(ledger, asked);
        if (!html.includes('</html>')) throw new Error(`no page for ${name}`);
        // the first round warms up
        if (round >= 0) took.set(name, [...(took.get(name) ?? []), elapsed()]);
      }
    return {
      entries,
      questions: Object.fromEntries(
        [...took].map(([name, each]) => [name, { p50: percentile(each, 0.5), p95: percentile(each, 0.95) }]),
      ),
      p95: percentile([...took.values()].flat(), 0.95),
    };
  } finally {
    await ledger.close();
    await database.drop();
  }
}

/** Copies of the entries of the sample register, each with its own number in its title and its own dates. */
const copies = (each: number): string => `
set maintenance_work_mem = '256MB';
drop index read.obligation_search;
insert into read.obligation (id, status, workflow_type, next_wake_at, sources, case_of, over, version, position, summary,
  listing)
select id || '-' || n, status, workflow_type, next_wake_at, sources, case_of, over, version, position,
  replace(summary, '"id":"' || id || '"', '"id":"' || id || '-' || n || '"'),
  listing || jsonb_build_object('words', (listing -> 'words') || to_jsonb(n::text),
    'titleEn', (listing ->> 'titleEn') || ' ' || lpad(n::text, 6, '0'),
    'titleCy', (listing ->> 'titleCy') || ' ' || lpad(n::text, 6, '0'))
from read.obligation cross join generate_series(1, ${each}) as n;
insert into read.standing_span
select obligation_id || '-' || n, from_day + n % 3000 - 1000, until_day + n % 3000 - 1000, standing, rank,
  due_on + n % 3000 - 1000, sort_on + n % 3000 - 1000,
  case when isfinite(sort_on) then sort_back - n % 3000 + 1000 else sort_back end, complete, over
from read.standing_span cross join generate_series(1, ${each}) as n;
insert into read.obligation_tag select tag, obligation_id || '-' || n
from read.obligation_tag cross join generate_series(1, ${each}) as n;
create index obligation_search on read.obligation using gin (search) with (fastupdate = off);`;

async function fill({ adminUrl }: TestDatabase, ledger: SealedLedger, entries: number): Promise<void> {
  await seedRegister(ledger, NOW);
  const [{ there = 0 } = {}] = await asSuperuser(
    adminUrl,
    'select count(*)::integer as there from read.obligation',
  );
  await asSuperuser(adminUrl, copies(Math.max(0, Math.round(entries / Number(there)) - 1)));
  await asSuperuser(adminUrl, 'vacuum analyze');
}

export function registerReport(figures: readonly RegisterFigures[]): string {
  const [first] = figures;
  const ms = (value: number | undefined): string => (value ?? 0).toFixed(1).padStart(8);
  const line = (name: string, of: (each: RegisterFigures) => number | undefined): string =>
    `${name.padEnd(32)}${figures.map((each) => ms(of(each))).join('')}`;
  return [
    `milliseconds, p95 of a page   ${figures.map(({ entries }) => String(entries).padStart(8)).join('')}`,
    ...Object.keys(first?.questions ?? {}).map((name) => line(name, ({ questions }) => questions[name]?.p95)),
    line('of all together', ({ p95 }) => p95),
    '',
  ].join('\n');
}
