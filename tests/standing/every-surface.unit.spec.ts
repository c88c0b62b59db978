import { ukBankHolidays } from '#domain/calendars';
import { loadDirectory } from '#application/directory';
import {
  type CalendarDate,
  addDays,
  calendarDate,
  commandId,
  endOfDay,
  instant,
  personId,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { digestItems } from '#application/notifications';
import {
  type Obligation,
  decideOn,
  eventJson,
  fold,
  ladderFor,
  obligationStanding,
  standing,
} from '#domain/obligations';
import { listed, summaryOf } from '#record/read-models';
import { sampleDirectoryFile } from '#application/register-import';
import { sampleRows } from '../support/seed-register';
import { Obligations } from '../../apps/api/service/obligations.service';
import { obligationView } from '../../apps/web/pages/obligation/obligation-view';

const directory = loadDirectory(sampleDirectoryFile);
const [person] = directory.people;

/** An obligation with one date, registered before the tested years. */
function registered(): Obligation {
  const definition = sampleRows().find(({ id }) => id === 'home-ed-guidance')!;
  const context = {
    now: instant('2023-01-03T10:00:00Z'),
    actor: { personId: personId('register-loader'), roles: ['system' as const] },
    commandId: commandId('c1'),
    calendar: ukBankHolidays,
  };
  const decided = decideOn(definition.id, [], { type: 'register', definition }, context);
  if (!decided.ok) throw new Error(decided.refusal.message.en);
  return fold(decided.value.map((draft) => ({ ...draft, data: eventJson(draft) })))!;
}

const template = registered();

/** The same obligation with another last lawful day. */
const dueOn = (lastLawfulDay: CalendarDate): Obligation => ({
  ...template,
  occurrences: template.occurrences.map((occurrence) => ({
    ...occurrence,
    due: occurrence.due && { ...occurrence.due, lastLawfulDay, candidate: false },
  })),
});

const fourYears = (function* () {
  for (let day = calendarDate('2024-01-01'); day <= '2027-12-31'; day = addDays(day, 1)) yield day;
})();
const days: readonly CalendarDate[] = [...fourYears];

/** The day of the reminder one month before, from which it is due within a month. */
const monthBefore = (lastLawfulDay: CalendarDate): CalendarDate =>
  ladderFor({ due: { lastLawfulDay }, cycleYears: null, calendar: ukBankHolidays }).find(
    ({ key }) => key === 'P1M',
  )!.nominalOn;

const onRegister = (state: Obligation, today: CalendarDate) =>
  listed(summaryOf(state), today, { position: 1, nextWakeAt: null }).standing;

const inDigest = (state: Obligation, today: CalendarDate) =>
  [...digestItems([summaryOf(state)], today, []).values()].flat().map(({ section }) => section);

const api = new Obligations({} as Ledger, () => endOfDay(calendarDate('2020-01-01')));

const onPage = (state: Obligation, today: CalendarDate) => {
  const { id, definition } = state;
  const point = {};
  const model = { id, title: definition.title, obligation: state, events: [], directory, point };
  const at = { ...model, lastKnown: null, registeredLater: false, judgedOn: today };
  return obligationView(at, { person: person!, language: 'en', now: endOfDay(today) });
};

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

it('the page and the API show that standing on the day on which it changes and the day before, for every date of four years', () => {
  for (const last of days) {
    const state = dueOn(last);
    for (const today of [addDays(monthBefore(last), -1), monthBefore(last)]) {
      const says = standing(state.occurrences[0]!, today);
      expect(onPage(state, today)).toMatchObject({ standing: says, occurrences: [{ standing: says }] });
      expect(api.view(state, today)).toMatchObject({ occurrences: [{ standing: says }] });
    }
  }
});
