import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type PartlyTranslated,
  type Refusal,
  type Result,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import {
  type CasePeriod,
  type CaseState,
  casePeriodOf,
  casePeriods,
  caseStateOf,
  caseStates,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type ObligationListing, getListing, listCases } from '#record/read-models';
import { notFound } from './refusals';
import { type Viewer, maySee } from './viewer';

const days = { from: calendarDateSchema.optional(), to: calendarDateSchema.optional() };

/** Which cases are wanted, by what became of them and the day on which they arose; `not-over`: open and overdue ones. */
export const caseFilter = z.object({ state: z.enum([...caseStates, 'not-over']).optional(), ...days });
export const caseCountFilter = z.object({ by: z.enum(casePeriods).default('month'), ...days });

export interface ShownCase extends Pick<
  ObligationListing,
  'id' | 'title' | 'owner' | 'standing' | 'current'
> {
  readonly number: string;
  /** the day on which it arose; of one whose fact was withdrawn, the day it was first known */
  readonly arose: CalendarDate;
  readonly state: CaseState;
}

interface Asked {
  /** of the template */
  readonly id: string;
  readonly now: Instant;
}

type Answer<Shown> = Promise<Result<Shown, Refusal<'not-found'>>>;

const shown = (entry: ObligationListing, today: CalendarDate): ShownCase => ({
  id: entry.id,
  title: entry.title,
  owner: entry.owner,
  standing: entry.standing,
  current: entry.current,
  number: entry.caseOf?.number ?? '',
  arose: entry.caseOf?.arose ?? entry.firstKnownOn,
  // what it arose from was withdrawn: nothing is to be done, and it is no open case
  state: entry.caseOf?.arose === null && entry.status === 'open' ? 'ended' : caseStateOf(entry, today),
});

async function casesOf(
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: Asked,
  { from, to }: { readonly from?: CalendarDate | undefined; readonly to?: CalendarDate | undefined },
): Answer<{ readonly title: PartlyTranslated; readonly all: readonly ShownCase[] }> {
  const today = dateInWales(now);
  const template = maySee(viewer, id) ? await getListing(ledger.db, id, today) : null;
  if (template === null) return refuse(notFound(id));
  const all = (await listCases(ledger.db, id, today))
    .filter((each) => maySee(viewer, each.id))
    .map((each) => shown(each, today))
    .filter(({ arose }) => (from === undefined || arose >= from) && (to === undefined || arose <= to));
  return ok({ title: template.title, all });
}

/** The cases of a template, the last that arose first; none for an entry that is no template. */
export async function cases(
  viewer: Viewer,
  ledger: Ledger,
  { filter = {}, ...asked }: Asked & { readonly filter?: z.infer<typeof caseFilter> },
): Answer<{ readonly title: PartlyTranslated; readonly cases: readonly ShownCase[] }> {
  const found = await casesOf(viewer, ledger, asked, filter);
  if (!found.ok) return found;
  const { state: wanted } = filter;
  const isWanted = ({ state }: ShownCase): boolean =>
    wanted === undefined || (wanted === 'not-over' ? NOT_OVER.includes(state) : state === wanted);
  const chosen = found.value.all
    .filter(isWanted)
    .toSorted((one, other) =>
      one.arose === other.arose ? byNumber(other, one) : one.arose < other.arose ? 1 : -1,
    );
  return ok({ title: found.value.title, cases: chosen });
}

const NOT_OVER: readonly CaseState[] = ['open', 'overdue'];

const byNumber = (one: ShownCase, other: ShownCase): number =>
  one.number.localeCompare(other.number, 'en', { numeric: true });

/** How many of the cases that arose in a period stand so; whoever asks for its days and a state gets those behind a count. */
export interface CountedPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly total: number;
  readonly counts: Readonly<Record<CaseState, number>>;
}

/** The cases of a template counted by the period in which they arose, the latest first. */
export async function caseCounts(
  viewer: Viewer,
  ledger: Ledger,
  { by = 'month', from, to, ...asked }: Asked & Partial<z.infer<typeof caseCountFilter>>,
): Answer<{ readonly title: PartlyTranslated; readonly periods: readonly CountedPeriod[] }> {
  const found = await casesOf(viewer, ledger, asked, { from, to });
  return found.ok ? ok({ title: found.value.title, periods: countedBy(found.value.all, by) }) : found;
}

function countedBy(all: readonly ShownCase[], by: CasePeriod): readonly CountedPeriod[] {
  const periods = new Map<string, { to: CalendarDate; of: ShownCase[] }>();
  for (const each of all) {
    const { from, to } = casePeriodOf(each.arose, by);
    const period = periods.get(from) ?? { to, of: [] };
    period.of.push(each);
    periods.set(from, period);
  }
  return [...periods]
    .map(([from, { to, of }]) => ({
      from: from as CalendarDate,
      to,
      total: of.length,
      counts: Object.fromEntries(
        caseStates.map((state) => [state, of.filter((each) => each.state === state).length]),
      ) as Record<CaseState, number>,
    }))
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
}
