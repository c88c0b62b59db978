import 'reflect-metadata';
import { stopwatch } from '#platform/clock';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';
import { seedRegister } from '../support/seed-register';
import { NOW, OF_REGISTER, OTHERS, drawPage } from './register-pages';

interface Took {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds that pages took, by what was asked, of each register. */
export interface RegisterFigures {
  readonly entries: readonly number[];
  /** of each question one for each register */
  readonly questions: Readonly<Record<string, readonly Took[]>>;
}

/** The line of all questions that are asked of the register. */
const TOGETHER = 'of the register, all together';
const ASKED = { ...OF_REGISTER, ...OTHERS };

const percentile = (took: readonly number[], part: number): number =>
  took.toSorted((one, other) => one - other)[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0;

const tookOf = (took: readonly number[]): Took => ({
  p50: percentile(took, 0.5),
  p95: percentile(took, 0.95),
});

interface Filled {
  readonly database: TestDatabase;
  readonly ledger: SealedLedger;
  /** milliseconds, by question */
  readonly took: Map<string, number[]>;
}

/**
 * Pages of registers of so many entries, each question asked `rounds` times of one register after the other, so that a busy minute
 * weighs on all.
 */
export async function measureRegister(entries: readonly number[], rounds: number): Promise<RegisterFigures> {
  const registers: Filled[] = [];
  try {
    for (const size of entries) registers.push(await filled(size));
    // the first round warms up
    for (let round = -1; round < rounds; round += 1)
      for (const [name, asked] of Object.entries(ASKED))
        for (const { ledger, took } of registers) {
          const elapsed = stopwatch();
          const html = await drawPage(ledger, asked);
          if (!html.includes('</html>')) throw new Error(`no page for ${name}`);
          if (round >= 0) took.set(name, [...(took.get(name) ?? []), elapsed()]);
        }
    const names = Object.keys(ASKED);
    const together = registers.map(({ took }) =>
      Object.keys(OF_REGISTER).flatMap((name) => took.get(name) ?? []),
    );
    return {
      entries,
      questions: Object.fromEntries([
        ...names.map((name) => [name, registers.map(({ took }) => tookOf(took.get(name) ?? []))] as const),
        [TOGETHER, together.map(tookOf)],
      ]),
    };
  } finally {
    for (const { ledger, database } of registers) {
      await ledger.close();
      await database.drop();
    }
  }
}

async function filled(entries: number): Promise<Filled> {
  const database = await createTestDatabase({ scratch: true });
  const ledger = openSealedLedger({ databaseUrl: database.url });
  await fill(database, ledger, entries);
  return { database, ledger, took: new Map() };
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
  case when isfinite(sort_on) then sort_back - n % 3000 + 1000 else sort_back end, complete, over, kind, owner, approver
from read.standing_span cross join generate_series(1, ${each}) as n;
insert into read.obligation_tag select tag, obligation_id || '-' || n
from read.obligation_tag cross join generate_series(1, ${each}) as n;
create index obligation_search on read.obligation using gin (search) with (fastupdate = off);
insert into read.task select stream || '-' || n, kind, key, post, approver, on_day + n % 3000 - 1000, is_first,
  day_before + n % 3000 - 1000, candidate
from read.task cross join generate_series(1, ${each}) as n;
insert into read.calendar_entry select id || '-' || n, kind, owner, approver, source, source_title, title, holidays
from read.calendar_entry cross join generate_series(1, ${each}) as n;
insert into read.calendar_day select obligation_id || '-' || k, d.n, on_day + k % 3000 - 1000, what,
  jsonb_set(data::jsonb, '{on}', to_jsonb((on_day + k % 3000 - 1000)::text))::text,
  day_before + k % 3000 - 1000, day_after + k % 3000 - 1000, kind, owner, approver, source
from read.calendar_day d cross join generate_series(1, ${each}) as copy(k);
insert into read.link select obligation_id || '-' || n, type, to_id || '-' || n, stands
from read.link cross join generate_series(1, ${each}) as n;
-- one entry in twenty waits for a second person, asked by many people for many things; and each was done once
insert into read.awaited_decision
select id, 'd', position, (array['completion', 'deferral', 'reading', 'amendment', 'extension'])[1 + abs(hashtext(id)) % 5],
  1, date '2027-03-31', (array['non-griffiths', 'somebody-else', 'a-colleague', 'one-more'])[1 + abs(hashtext(id)) % 4], null,
  owner, owner, approver, '{}'
from read.obligation where hashtext(id) % 20 = 0;
insert into read.done_occurrence select id, 900, 'done-in-time', date '2026-10-01' - abs(hashtext(id)) % 3000, null
from read.obligation;
insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at)
select 'm-' || id, id, coalesce(owner, 'aln-policy-lead'), 'reminder-before', '{}', now(), now() + (abs(hashtext(id)) % 3000) * interval '1 hour'
from read.obligation;`;

async function fill({ adminUrl }: TestDatabase, ledger: SealedLedger, entries: number): Promise<void> {
  await seedRegister(ledger, NOW);
  const [{ there = 0 } = {}] = await asSuperuser(
    adminUrl,
    'select count(*)::integer as there from read.obligation',
  );
  await asSuperuser(adminUrl, copies(Math.max(0, Math.round(entries / Number(there)) - 1)));
  await asSuperuser(adminUrl, 'vacuum analyze');
}

/** The lines whose 95th percentile on the largest register is more than so many times that on the smallest. */
export const linesBeyond = (times: number, { questions }: RegisterFigures): readonly string[] =>
  Object.entries(questions).flatMap(([name, took]) => (ratioOf(took) > times ? [name] : []));

const ratioOf = (took: readonly Took[]): number => (took.at(-1)?.p95 ?? 0) / (took[0]?.p95 ?? 1);

/** Of each line its median and 95th percentile on each register, and the ratio of the last percentile to the first. */
export function registerReport({ entries, questions }: RegisterFigures): string {
  const ms = (value: number): string => value.toFixed(1).padStart(9);
  const line = (name: string, took: readonly Took[]): string => {
    const ratio = took.length > 1 ? ms(ratioOf(took)) : '';
    return `${name.padEnd(32)}${took.map(({ p50, p95 }) => ms(p50) + ms(p95)).join('')}${ratio}`;
  };
  const sizes = entries.map((size) => String(size).padStart(18)).join('');
  const heads = entries.map(() => `${'p50'.padStart(9)}${'p95'.padStart(9)}`).join('');
  const ratio = entries.length > 1 ? 'ratio'.padStart(9) : '';
  return [
    `${'milliseconds of a page, entries'.padEnd(32)}${sizes}`,
    `${''.padEnd(32)}${heads}${ratio}`,
    ...Object.entries(questions).map(([name, took]) => line(name, took)),
    '',
  ].join('\n');
}
