import 'reflect-metadata';
import { stopwatch } from '#platform/clock';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';
import { seedRegister } from '../support/seed-register';
import { NOW, OF_REGISTER, OTHERS, drawPage } from './register-pages';

export interface RegisterFigures {
  readonly entries: number;
  /** milliseconds, by question: the middle and the 95th of a hundred */
  readonly questions: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
  /** the 95th of a hundred of all questions that are asked of the register together */
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
      for (const [name, asked] of Object.entries({ ...OF_REGISTER, ...OTHERS })) {
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
      p95: percentile(
        Object.keys(OF_REGISTER).flatMap((name) => took.get(name) ?? []),
        0.95,
      ),
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
create index obligation_search on read.obligation using gin (search) with (fastupdate = off);
insert into read.task select stream || '-' || n, kind, key, post, on_day + n % 3000 - 1000, candidate
from read.task cross join generate_series(1, ${each}) as n;
insert into read.calendar_entry select id || '-' || n, kind, owner, approver, source, source_title, title, holidays
from read.calendar_entry cross join generate_series(1, ${each}) as n;
insert into read.calendar_day select obligation_id || '-' || k, d.n, on_day + k % 3000 - 1000, what,
  jsonb_set(data::jsonb, '{on}', to_jsonb((on_day + k % 3000 - 1000)::text))::text
from read.calendar_day d cross join generate_series(1, ${each}) as copy(k);
-- one entry in fifty waits for a second person, and each was done once
insert into read.awaited_decision select id, 'd', position, 'completion', 1, 'non-griffiths', null, 'aln-policy-lead', '{}'
from read.obligation where hashtext(id) % 50 = 0;
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

export function registerReport(figures: readonly RegisterFigures[]): string {
  const [first] = figures;
  const last = figures.length > 1 ? figures.at(-1) : undefined;
  const ms = (value: number | undefined): string => (value ?? 0).toFixed(1).padStart(9);
  const line = (name: string, of: (each: RegisterFigures) => number | undefined): string => {
    const ratio = last === undefined || first === undefined ? '' : ms((of(last) ?? 0) / (of(first) ?? 1));
    return `${name.padEnd(32)}${figures.map((each) => ms(of(each))).join('')}${ratio}`;
  };
  const lines = (names: readonly string[]) =>
    names.map((name) => line(name, ({ questions }) => questions[name]?.p95));
  const heads = [...figures.map(({ entries }) => String(entries)), ...(last === undefined ? [] : ['ratio'])];
  return [
    `milliseconds, p95 of a page     ${heads.map((head) => head.padStart(9)).join('')}`,
    ...lines(Object.keys(OF_REGISTER)),
    line('of the register, all together', ({ p95 }) => p95),
    ...lines(Object.keys(OTHERS)),
    '',
  ].join('\n');
}
