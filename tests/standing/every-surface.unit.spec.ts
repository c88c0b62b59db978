import { ukBankHolidays } from '#domain/shipped-holidays';
import { loadDirectory } from '#application/directory';
import {
  type CalendarDate,
  type Instant,
  type RecordedEvent,
  addDays,
  calendarDate,
  commandId,
  dateInWales,
  instant,
  personId,
} from '#domain/kernel';
import { HolidayLists, type Ledger } from '#record/ledger';
import { digestItems } from '#application/notifications';
import type { CurrentDirectory } from '#application/directory';
import { obligation, systemViewer } from '#application/queries';
import {
  type Obligation,
  decideOn,
  eventJson,
  fold,
  milestoneLadder,
  obligationStanding,
  standing,
  stepsUpTo,
} from '#domain/obligations';
import { listed, summaryOf } from '#record/read-models';
import { sampleDirectoryFile } from '#application/register-import';
import { sampleRows } from '../support/seed-register';
import { ObligationsController } from '../../apps/api/resources/obligations.controller';
import { obligationView } from '../../apps/web/pages/obligation/obligation-view';

const directory = loadDirectory(sampleDirectoryFile);
const [person] = directory.people;

const REGISTERED = instant('2023-01-03T10:00:00Z');

/** An obligation with one date, registered before the tested years. */
function registered(): readonly RecordedEvent[] {
  const definition = sampleRows().find(({ id }) => id === 'home-ed-guidance')!;
  const context = {
    now: REGISTERED,
    actor: { personId: personId('register-loader'), roles: ['system' as const] },
    commandId: commandId('c1'),
    calendar: ukBankHolidays,
  };
  const decided = decideOn(definition.id, [], { type: 'register', definition }, context);
  if (!decided.ok) throw new Error(decided.refusal.message.en);
  return decided.value.map((draft, index) => ({
    ...draft,
    data: eventJson(draft),
    metadata: {},
    stream: definition.id,
    version: index + 1,
    position: index + 1,
    recordedAt: REGISTERED,
  }));
}

const template = registered();

/** The same obligation with another last lawful day. */
const eventsDueOn = (lastLawfulDay: CalendarDate): readonly RecordedEvent[] =>
  template.map((event) => {
    const due = event.data['due'];
    return due === undefined || due === null
      ? event
      : { ...event, data: { ...event.data, due: { ...(due as object), lastLawfulDay, candidate: false } } };
  });

const dueOn = (lastLawfulDay: CalendarDate): Obligation => fold(eventsDueOn(lastLawfulDay))!;

const fourYears = (function* () {
  for (let day = calendarDate('2024-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) yield day;
})();
const days: readonly CalendarDate[] = [...fourYears];

/** The day from which the reminder of one month before says that it is due within a month. */
const monthBefore = (lastLawfulDay: CalendarDate): CalendarDate =>
  stepsUpTo({ ladder: milestoneLadder, day: lastLawfulDay, calendar: ukBankHolidays }).find(
    ({ key }) => key === 'P1M',
  )!.nominalOn;

const onRegister = (state: Obligation, today: CalendarDate) =>
  listed(summaryOf(state, ukBankHolidays), today, { position: 1, nextWakeAt: null }).standing;

const inDigest = (state: Obligation, today: CalendarDate) =>
  [
    ...digestItems([summaryOf(state, ukBankHolidays)], {
      today,
      administrators: [],
      may: () => true,
    }).values(),
  ]
    .flat()
    .map(({ section }) => section);

/** A ledger of this one entry. */
const ledgerDueOn = (last: CalendarDate) =>
  ({
    holidays: new HolidayLists(),
    readStream: (stream: string) =>
      Promise.resolve(eventsDueOn(last).filter((event) => event.stream === stream)),
  }) as unknown as Ledger;

const inApi = (ledger: Ledger, id: string, now: Instant): Promise<object> =>
  new ObligationsController(ledger, () => now, {} as CurrentDirectory).get(systemViewer, id, {
    setHeader: () => undefined,
    req: { headers: {} },
  } as never);

async function onPage(ledger: Ledger, id: string, now: Instant): Promise<object> {
  const answer = await obligation(systemViewer, ledger, { id, now });
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  const nothing = {
    history: [],
    readings: [],
    windows: [],
    items: [],
    mails: [],
    links: [],
    changedSince: null,
  };
  const at = { ...answer.value, ...nothing };
  const today = dateInWales(now);
  return obligationView(at, at.state, {
    person: person!,
    directory,
    language: 'en',
    deputies: [],
    today,
    calendar: ukBankHolidays,
    entryCalled: (id) => id ?? '',
  });
}

it('due within a month is the month that its reminder names, for every last day of four years', () => {
  for (const last of days) {
    const state = dueOn(last);
    const from = monthBefore(last);
    expect(
      [addDays(from, -1), from, last, addDays(last, 1)].map((on) => obligationStanding(state, on)),
    ).toEqual(['not-due', 'due-soon', 'due-soon', 'late']);
  }
});

it('the register and the digest say what the page says, on every day of four years for every date near it', () => {
  const states = new Map<CalendarDate, Obligation>();
  const differ: string[] = [];
  for (const today of days)
    for (let ahead = -2; ahead <= 33; ahead += 1) {
      const last = addDays(today, ahead);
      const state = states.get(last) ?? dueOn(last);
      states.set(last, state);
      const says = obligationStanding(state, today);
      const shown = onRegister(state, today);
      const digest = inDigest(state, today);
      const wanted = says === 'due-soon' || says === 'late' ? [says] : [];
      if (shown !== says || digest.join() !== wanted.join())
        differ.push(`${last} on ${today}: ${says}, ${shown}, ${digest.join()}`);
    }
  expect(differ).toEqual([]);
});

it('the page and the API show that standing on the day on which it changes and the day before, for every date of four years', async () => {
  for (const last of days) {
    const state = dueOn(last);
    const ledger = ledgerDueOn(last);
    for (const today of [addDays(monthBefore(last), -1), monthBefore(last)]) {
      const says = standing(state.occurrences[0]!, today);
      const now = instant(`${today}T12:00:00Z`);
      expect(await onPage(ledger, state.id, now)).toMatchObject({
        standing: says,
        occurrences: [{ standing: says }],
      });
      expect(await inApi(ledger, state.id, now)).toMatchObject({ occurrences: [{ standing: says }] });
    }
  }
}, 180_000);
