import { type HolidayCalendar, dayOff, withExpectedHolidays } from '#domain/calendars';
import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, addWeeks, both, dateOf, monthOf, yearOf } from '#domain/kernel';
import type { PlannedMilestone } from './plan';
import type { Poll } from './polls';

/** Something about the date of a milestone that a person should look at. It bars nothing. */
export interface MilestoneClash {
  /** names the finding, e.g. `translation-in-august/translation` */
  readonly key: string;
  readonly milestone: string;
  readonly message: Bilingual;
  /** it follows from an election that is expected, and not recorded yet */
  readonly projected?: true;
}

/** A milestone with its date. */
export interface DatedMilestone extends Pick<PlannedMilestone, 'id' | 'title' | 'kind'> {
  readonly on: CalendarDate;
  readonly reached: boolean;
}

export interface ClashQuestion {
  /** in the order in which they are to come */
  readonly milestones: readonly DatedMilestone[];
  readonly today: CalendarDate;
  readonly calendar: HolidayCalendar;
  /** the days of polls, recorded or projected */
  readonly elections: readonly Poll[];
}

/** Everything that the dates of milestones clash with, in the order of the milestones. */
export const milestoneClashes = (question: ClashQuestion): readonly MilestoneClash[] => {
  const open = question.milestones.filter(({ reached }) => !reached);
  return open.flatMap((milestone) => [
    ...inAugust(milestone, question.milestones),
    ...beforeElection(milestone, question.elections),
    ...onDayOff(milestone, question.calendar),
    ...outOfOrder(milestone, question.milestones),
    ...beforeToday(milestone, question.today),
  ]);
};

const named = ({ title, on }: DatedMilestone): Bilingual =>
  both(`“${title.en}” (${formatDate(on, 'en')})`, `“${title.cy}” (${formatDate(on, 'cy')})`);

const clash = (code: string, { id }: DatedMilestone, message: Bilingual): readonly MilestoneClash[] => [
  { key: `${code}/${id}`, milestone: id, message },
];

const AUGUST = 8;

/** Translators are away in August: a translation that is due then, or for which the whole of August is counted on. */
function inAugust(milestone: DatedMilestone, all: readonly DatedMilestone[]): readonly MilestoneClash[] {
  if (milestone.kind !== 'translation') return [];
  const { en, cy } = named(milestone);
  const { on } = milestone;
  if (monthOf(on) === AUGUST)
    return clash(
      'translation-in-august',
      milestone,
      both(
        `${en}: translation is due in August, when few translators are at work.`,
        `${cy}: mae’r cyfieithu i’w gwblhau ym mis Awst, pan fydd llai o gyfieithwyr wrth eu gwaith.`,
      ),
    );
  const from = all
    .map((each) => each.on)
    .filter((day) => day < on)
    .sort()
    .at(-1);
  const through = from !== undefined && spansAugust(from, on);
  return through
    ? clash(
        'translation-in-august',
        milestone,
        both(
          `${en}: the time for translation, from ${formatDate(from, 'en')}, holds the whole of August, when few translators are at work.`,
          `${cy}: mae’r amser ar gyfer cyfieithu, o ${formatDate(from, 'cy')}, yn cynnwys mis Awst cyfan, pan fydd llai o gyfieithwyr wrth eu gwaith.`,
        ),
      )
    : [];
}

const spansAugust = (from: CalendarDate, to: CalendarDate): boolean =>
  [yearOf(from), yearOf(to)].some((year) => from <= dateOf(year, 8, 1) && dateOf(year, 8, 31) <= to);

/** Weeks before a poll in which a government publishes nothing that could sway it. */
const WEEKS_BEFORE_POLL = 6;
const IN_PUBLIC = new Set<PlannedMilestone['kind']>(['publication', 'consultation', 'laying']);

/** The weeks before a poll, and its day. */
export interface PreElectionPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** the election is expected: nobody has recorded its day */
  readonly projected: boolean;
}

/** When, before each poll, nothing is made public that could sway it. */
export const preElectionPeriods = (polls: readonly Poll[]): readonly PreElectionPeriod[] =>
  polls.map(({ on, projected }) => ({ from: addWeeks(on, -WEEKS_BEFORE_POLL), to: on, projected }));

function beforeElection(milestone: DatedMilestone, elections: readonly Poll[]): readonly MilestoneClash[] {
  const { kind, on } = milestone;
  if (!IN_PUBLIC.has(kind)) return [];
  const before = preElectionPeriods(elections).filter(({ from, to }) => from <= on && on <= to);
  // one that is recorded is sure, whatever is expected besides
  const found = [...before].sort(byCertainty)[0];
  if (found === undefined) return [];
  const { from, to: poll, projected } = found;
  const { en, cy } = named(milestone);
  const expected = projected ? EXPECTED : both('', '');
  return clash(
    'pre-election',
    milestone,
    both(
      `${en} falls in the pre-election period, ${formatDate(from, 'en')} to ${formatDate(poll, 'en')}, when nothing of the kind is made public.${expected.en}`,
      `${cy}: mae’n disgyn yn y cyfnod cyn etholiad, ${formatDate(from, 'cy')} hyd at ${formatDate(poll, 'cy')}, pan na chyhoeddir dim o’r fath.${expected.cy}`,
    ),
  ).map((each) => (projected ? { ...each, projected } : each));
}

const byCertainty = (one: PreElectionPeriod, other: PreElectionPeriod): number =>
  one.projected === other.projected ? (one.to < other.to ? -1 : 1) : one.projected ? 1 : -1;

const EXPECTED = both(
  ' The election is expected: its day is not recorded yet.',
  ' Mae’r etholiad yn ddisgwyliedig: nid yw ei ddiwrnod wedi’i gofnodi eto.',
);

const WEEKEND = both('a weekend', 'penwythnos');

function onDayOff(milestone: DatedMilestone, calendar: HolidayCalendar): readonly MilestoneClash[] {
  const off = dayOff(milestone.on, 'wales', withExpectedHolidays(calendar));
  if (off === null) return [];
  const why = off === 'day-of-week' ? WEEKEND : off.title;
  const { en, cy } = named(milestone);
  return clash(
    'day-off',
    milestone,
    both(
      `${en} is not a working day in Wales: ${why.en}.`,
      `${cy}: nid yw’n ddiwrnod gwaith yng Nghymru: ${why.cy}.`,
    ),
  );
}

/** The order of the plan is the order in which they are to come: one that falls before an earlier one cannot follow it. */
function outOfOrder(milestone: DatedMilestone, all: readonly DatedMilestone[]): readonly MilestoneClash[] {
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === milestone.id),
  );
  const after = earlier.filter(({ on }) => on > milestone.on).sort((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (after === undefined) return [];
  const [before, other] = [named(milestone), named(after)];
  return clash(
    'wrong-order',
    milestone,
    both(
      `${before.en} comes before ${other.en}, which is to come first.`,
      `${before.cy}: daw cyn ${other.cy}, sydd i ddod yn gyntaf.`,
    ),
  );
}

function beforeToday(milestone: DatedMilestone, today: CalendarDate): readonly MilestoneClash[] {
  if (milestone.on >= today) return [];
  const { en, cy } = named(milestone);
  return clash(
    'before-today',
    milestone,
    both(
      `${en} has passed, and is not recorded as reached.`,
      `${cy}: mae wedi mynd heibio, ac ni chofnodwyd iddi gael ei chyrraedd.`,
    ),
  );
}
