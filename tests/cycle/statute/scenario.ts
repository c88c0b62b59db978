import { type SchoolCalendar, previousWorkingDay, schoolCalendarSchema } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type CalendarDate, type Instant, addDays, calendarDate, instant } from '#domain/kernel';
import { type ObligationDefinition, type Supply, definitionOfDuty, statuteEntry } from '#domain/obligations';

/** The day on which the register begins, before what is recorded on it. */
export const BEGINS: Instant = instant('2026-02-02T10:00:00Z');
export const FIRST_DAY = calendarDate('2026-02-02');
export const OWNER = 'aln-policy-lead';
export const APPROVER = 'deputy-director-aln';

/** Something that a person records of a fact, at 11:00 on a day. On the first day: before the entries are registered. */
export interface FactRecording {
  readonly on: CalendarDate;
  readonly fact: string;
  readonly kind: 'event' | 'series' | 'parameter' | 'school-calendar';
  readonly number: number;
  readonly effectiveOn: CalendarDate;
  readonly status: 'recorded' | 'projected';
  readonly value?: string | number;
  readonly school?: SchoolCalendar;
}

/** Where the dates of a rule's name come from, said for the calculator and apart from how the register finds them. */
type Source =
  | { readonly fact: string }
  | { readonly obligation: string; readonly of: 'last-day' | 'act' }
  | { readonly financialYearsFrom: number }
  | { readonly lastAct: CalendarDate };

/** One entry of the statute book as it is lived. */
export interface Lived {
  readonly id: string;
  readonly definition: ObligationDefinition;
  readonly sources: Readonly<Record<string, Source>>;
}

const date = calendarDate;
const at = (
  on: string,
  fact: string,
  kind: FactRecording['kind'],
  number: number,
  effectiveOn: string,
  status: FactRecording['status'] = 'recorded',
  more: Pick<FactRecording, 'value' | 'school'> = {},
): FactRecording => ({ on: date(on), fact, kind, number, effectiveOn: date(effectiveOn), status, ...more });

const SENEDD = 'senedd-general-election';
const COUNCIL = 'council-election';
const D0 = '2026-02-02';

const expected = (fact: string, from: number, days: readonly string[]): readonly FactRecording[] =>
  days.map((day, index) => at(D0, fact, 'series', from + index, day, 'projected'));

const TERMS = 'local-authority-school-terms';

/** Two school years of one authority, each half term between two halves of a term. */
const SCHOOL_TERMS = schoolCalendarSchema.parse({
  about: 'The terms of one authority’s schools',
  version: '2026-01-05',
  asAt: '2026-01-05',
  authority_en: 'A council',
  authority_cy: 'Cyngor',
  terms: [
    { from: '2026-01-05', to: '2026-03-27' },
    { from: '2026-04-13', to: '2026-07-20' },
    { from: '2026-09-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-03-19' },
  ],
  closures: [
    { from: '2026-02-16', to: '2026-02-20', title_en: 'Half term', title_cy: 'Hanner tymor' },
    { from: '2026-10-26', to: '2026-10-30', title_en: 'Half term', title_cy: 'Hanner tymor' },
    { from: '2026-10-05', to: '2026-10-05', title_en: 'Training day', title_cy: 'Diwrnod hyfforddi' },
  ],
});

/** Elections as they are expected and come, one of them on another day; what is laid and received; values in guidance. */
const RECORDINGS: readonly FactRecording[] = [
  at(D0, SENEDD, 'series', 1, '2021-05-06'),
  ...expected(SENEDD, 2, [
    '2026-05-07',
    '2030-05-02',
    '2034-05-04',
    '2038-05-06',
    '2042-05-01',
    '2046-05-03',
  ]),
  at(D0, COUNCIL, 'series', 1, '2022-05-05'),
  ...expected(COUNCIL, 2, ['2027-05-06', '2032-05-06', '2037-05-07', '2042-05-01', '2047-05-02']),
  at(D0, 'first-carbon-budget-set', 'event', 1, '2018-12-11'),
  at(D0, 'objectives-published', 'event', 1, '2024-04-02'),
  at(D0, 'section-2-in-force', 'event', 1, '2025-07-07'),
  at(D0, 'first-reporting-period', 'event', 1, '2012-04-01'),
  at(D0, 'scheme-interval-years', 'parameter', 1, '2012-05-01', 'recorded', { value: 5 }),
  at(D0, 'date-in-guidance', 'parameter', 1, '2005-10-15', 'recorded', { value: '10-31' }),
  at(D0, TERMS, 'school-calendar', 1, '2026-01-05', 'recorded', { school: SCHOOL_TERMS }),
  at('2026-03-02', 'coming-into-force', 'event', 1, '2026-09-01', 'projected'),
  at('2026-04-14', 'instrument-made', 'event', 1, '2026-04-13'),
  at('2026-05-08', SENEDD, 'series', 2, '2026-05-07'),
  at('2026-05-13', 'first-meeting', 'event', 1, '2026-05-12'),
  at('2026-06-10', 'request-received', 'event', 1, '2026-06-09'),
  at('2026-09-02', 'last-day-of-the-period', 'event', 1, '2026-09-01'),
  at('2026-09-02', 'coming-into-force', 'event', 1, '2026-09-01'),
  at('2026-09-15', 'concern-raised', 'event', 1, '2026-09-14'),
  at('2026-09-10', 'meeting', 'event', 1, '2026-10-09', 'projected'),
  at('2027-03-16', 'un-committee-recommendation', 'event', 1, '2027-03-15'),
  at('2027-05-07', COUNCIL, 'series', 2, '2027-05-06'),
  at('2027-06-02', 'framework-laid', 'event', 1, '2027-06-01'),
  // the election of 2030 is put back by five weeks before it comes
  at('2029-10-03', SENEDD, 'series', 3, '2030-06-06', 'projected'),
  at('2030-06-07', SENEDD, 'series', 3, '2030-06-06'),
  at('2032-05-07', COUNCIL, 'series', 3, '2032-05-06'),
  at('2034-05-05', SENEDD, 'series', 4, '2034-05-04'),
  at('2037-05-08', COUNCIL, 'series', 4, '2037-05-07'),
  at('2038-05-07', SENEDD, 'series', 5, '2038-05-06'),
  at('2042-05-02', SENEDD, 'series', 6, '2042-05-01'),
  at('2042-05-06', COUNCIL, 'series', 5, '2042-05-05'),
];

const fact = (name: string): Source => ({ fact: name });
const POLL = { 'senedd-general-election/poll': fact(SENEDD) };

/** The entries with what each counts from. Those that arise each time something happens are lived once. */
const SOURCES: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  'alp-in-welsh-report': {},
  'keep-alp-under-review': {},
  'aln-time-limit': { 'last-day-of-the-period': fact('last-day-of-the-period') },
  'school-decision-on-aln': { 'concern-raised': fact('concern-raised'), 'local-authority': fact(TERMS) },
  'natural-resources-report': POLL,
  'natural-resources-draft': POLL,
  'first-natural-resources-report': {},
  'future-trends-report': { [SENEDD]: fact(SENEDD) },
  'future-generations-report': { 'next-senedd-general-election': fact(SENEDD) },
  'local-well-being-plan': { [COUNCIL]: fact(COUNCIL) },
  'local-well-being-assessment': {
    'local-well-being-plan/plan': { obligation: 'local-well-being-plan', of: 'last-day' },
  },
  'wfg-annual-report': { 'year-in-question': { financialYearsFrom: 0 } },
  'carbon-budget-plan': { 'first-carbon-budget-set': fact('first-carbon-budget-set') },
  'carbon-budget-final-statement': {},
  'climate-progress-report': {
    'final-statement-laid': { obligation: 'carbon-budget-final-statement', of: 'act' },
  },
  'childrens-rights-report': { 'scheme-interval-years': fact('scheme-interval-years') },
  'reconsider-childrens-scheme': { 'un-committee-recommendation': fact('un-committee-recommendation') },
  'nurse-staffing-report': {},
  'equality-objectives-review': { 'objectives-published': fact('objectives-published') },
  'scottish-mainstreaming-report': { published: { lastAct: date('2025-04-10') } },
  'senedd-must-meet': POLL,
  'senedd-reform-motion': { 'first-meeting': fact('first-meeting') },
  'senedd-reform-report': { 'first-meeting': fact('first-meeting') },
  'welsh-language-strategy-plan': { 'year-in-question': { financialYearsFrom: 1 } },
  'welsh-language-strategy-report': { 'year-in-question': { financialYearsFrom: 0 } },
  'language-situation-analysis': { 'section-2-in-force': fact('section-2-in-force') },
  'national-framework-review': { 'framework-laid': fact('framework-laid') },
  'welsh-si-law-period': {},
  'welsh-si-law-report': {},
  'laying-21-days-before': { 'coming-into-force': fact('coming-into-force') },
  'default-laying': { 'instrument-made': fact('instrument-made') },
  'accessibility-programme': { [SENEDD]: fact(SENEDD) },
  'review-of-the-2019-act': {},
  'ldp-annual-monitoring-report': { 'date-in-guidance': fact('date-in-guidance') },
  'welsh-in-education-plan-review': {},
  'freedom-of-information-response': { 'request-received': fact('request-received') },
  'subject-access-response': { 'request-received': fact('request-received') },
  'council-meeting-notice': { meeting: fact('meeting') },
  'minimum-alcohol-price-report': {},
  'minimum-alcohol-price-sunset': {},
  'welsh-language-commissioner-report': { 'first-reporting-period': fact('first-reporting-period') },
  'population-assessment': { [COUNCIL]: fact(COUNCIL) },
};

export const LIVED: readonly string[] = Object.keys(SOURCES);

export function lived(id: string): Lived {
  const found = statuteEntry(id);
  if (found === null) throw new Error(`no entry ${id}`);
  const sources = SOURCES[id] ?? {};
  const lastActs = Object.entries(sources).filter(([, source]) => 'lastAct' in source);
  const heldFrom = found.entry.kind === 'recurring-duty' ? FIRST_DAY : undefined;
  const definition = definitionOfDuty(
    found.duty,
    found.entry,
    {
      owner: OWNER,
      approver: APPROVER,
      heldFrom,
      ...(lastActs.length > 0 && { facts: Object.fromEntries(lastActs) as Record<string, Supply> }),
    },
    FIRST_DAY,
  );
  return { id, definition, sources };
}

/** Those joined by facts or by one another live in one ledger and advance in step; what shares nothing has one of its own. */
export function groupsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const groups: { readonly ids: string[]; readonly names: Set<string> }[] = [];
  for (const id of ids) {
    const names = new Set([`obligation/${id}`]);
    for (const source of Object.values(SOURCES[id] ?? {})) {
      if ('fact' in source) names.add(source.fact);
      if ('obligation' in source) names.add(`obligation/${source.obligation}`);
    }
    const joined = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    for (const group of joined) {
      for (const name of group.names) names.add(name);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ ids: [...joined.flatMap((group) => group.ids), id], names });
  }
  return groups.map((group) => group.ids);
}

/** The working day before a day, or that day. */
const workingDay = (day: CalendarDate): CalendarDate => previousWorkingDay(day, 'wales', ukBankHolidays).on;

/**
 * When people do an occurrence: some early, some on the last day, some late by days or weeks. The same for whoever foretells and
 * whoever lives it. @param today never before it
 */
export function doneOn(id: string, number: number, last: CalendarDate): CalendarDate {
  const kind = (number + id.length) % 5;
  const days = [0, -40, 3, 0, 45][kind] ?? 0;
  return workingDay(addDays(last, days));
}

/** What is recorded up to a day of the facts that these entries count from. */
export function recordingsFor(entries: readonly Lived[], until: CalendarDate): readonly FactRecording[] {
  const facts = new Set(
    entries.flatMap(({ sources }) =>
      Object.values(sources).flatMap((source) => ('fact' in source ? [source.fact] : [])),
    ),
  );
  return RECORDINGS.filter(({ on, fact }) => on <= until && facts.has(fact));
}
