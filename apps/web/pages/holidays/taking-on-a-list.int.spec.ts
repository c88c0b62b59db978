import 'reflect-metadata';
import { lookForList } from '#application/effects';
import { listMails } from '#application/notifications';
import { health, systemViewer } from '#application/queries';
import { replayPart } from '#application/replay';
import { DecideCommand, type Gateway } from '#application/submit-command';
import { rearmClocks } from '#application/clocks';
import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { HOLIDAYS } from '#domain/deadlines';
import { type CalendarDate, addDays, calendarDate, commandId, obligationId, personId } from '#domain/kernel';
import { type Command, definitionSchema, factStream, fold } from '#domain/obligations';
import { programVersion } from '#platform/program-version';
import {
  compareWithRebuild,
  listClocks,
  listPendingNotifications,
  refreshByHolidays,
} from '#record/read-models';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import {
  type Browser,
  type Faces,
  NOW,
  hiddenIn,
  openFaces,
  people,
} from '../../../../tests/evidence-files/faces';
import { decideNow } from '../../../../tests/support/seed-register';
import { fixed, sampleDefinition } from '../../../../libs/domain/obligations/sample-definition.testing';
import { sentences } from '../../platform/locale';

jest.setTimeout(120_000);

const t = sentences('en', 'holidays');
const LIST = factStream(HOLIDAYS);
const REPLY = obligationId('a-reply');
const RETURN = obligationId('a-return');
const REMINDED = obligationId('a-reminder');
const LATER = obligationId('a-later-reply');

/** So many working days after a day. */
const counted = (id: string, authority: string, count: number): Command => ({
  type: 'register',
  definition: definitionSchema.parse({
    ...sampleDefinition({ id, owner: 'aln-policy-lead', approver: 'deputy-director-aln' }),
    authority,
    readings: [
      {
        id: 'counted',
        basis: authority === 'statutory' ? 'legal' : 'policy',
        label: { en: 'Counted', cy: 'Wedi’i gyfrif' },
        reason: { en: 'So it says', cy: 'Felly y dywed' },
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date: '2026-11-20' },
          count,
          unit: { counted: 'working-day', regime: 'wales' },
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        },
      },
    ],
  }),
});

/** Due a month after the day that will be proclaimed: its reminder is due on that day. */
const reminded: Command = {
  type: 'register',
  definition: sampleDefinition({ id: REMINDED, owner: 'aln-policy-lead', readings: [fixed('2027-01-18')] }),
};

let faces: Faces;
let official: Browser;
/** what another process has of the same ledger */
let other: SealedLedger;
let deciding: DecideCommand;
beforeAll(async () => {
  faces = await openFaces(1);
  official = await faces.browser('official');
  other = openSealedLedger({ databaseUrl: faces.database.url });
  deciding = new DecideCommand(other, { current: people }, programVersion());
  await decideNow(faces.ledger, REMINDED, reminded, { now: NOW });
  await decideNow(faces.ledger, REPLY, counted(REPLY, 'internal', 20), { now: NOW });
});
afterAll(async () => {
  await other.close();
  await faces.close();
});

const lastDay = async (id: string): Promise<CalendarDate> => {
  const [occurrence] = fold(await faces.ledger.readStream(id))?.occurrences ?? [];
  if (occurrence?.due == null) throw new Error(`${id} has no date`);
  return occurrence.due.lastLawfulDay;
};

const proclaimed = (on: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', day = ''] = on.split('-');
  return {
    'on-year': year,
    'on-month': month,
    'on-day': day,
    divisions: 'england-and-wales',
    titleEn: 'Day of mourning',
    titleCy: 'Diwrnod o alar',
    reference: 'The Gazette',
  };
};

/** As the button of the check page sends it. */
const button = (html: string): Readonly<Record<string, string>> => {
  const [tag = ''] = /<button[^>]*name="shown"[^>]*>/u.exec(html) ?? [];
  return { ...hiddenIn(html), shown: /value="([^"]+)"/u.exec(tag)?.[1] ?? '' };
};

const send = (page: string, fields: Readonly<Record<string, string>>) =>
  official.agent.post(`/en/holidays/${page}`).type('form').send(fields);

/** Fills in the form and looks at its check page. */
async function checked(page: string, answers: Readonly<Record<string, string>>) {
  const { text } = await official.agent.get(`/en/holidays/${page}`);
  return send(page, { ...hiddenIn(text), ...answers });
}

/** What the clocks of the entries that count from a list do: another process does it, which has not looked yet. */
async function tellThem(): Promise<void> {
  for (const { obligationId: id, fact } of await listPendingNotifications(other.db, [HOLIDAYS])) {
    const { name: source, value, eventId: factEventId, version: factVersion } = fact;
    const outcome = await deciding.decide({
      v: 1,
      obligationId: id,
      message: {
        v: 1,
        commandId: commandId(`fact/${id}/${factEventId}`),
        command: { type: 'receive-fact', source, value, factEventId, factVersion },
        actor: { personId: personId('clock'), roles: ['system'] },
      },
      now: NOW,
      clockOffsetMs: 0,
    });
    expect(outcome.refusal).toBeUndefined();
  }
}

it('a day that was proclaimed moves what falls on it, once it was seen and recorded, in every process', async () => {
  const due = await lastDay(REPLY);
  const shown = await checked('new-day', proclaimed(due));
  expect([shown.status, (await faces.ledger.readStream(LIST)).length]).toEqual([200, 0]);
  for (const said of ['preview.title', 'preview.notified', 'preview.record'])
    expect(shown.text).toContain(t(said));
  expect(shown.text).toContain('One person records it.');
  const again = button(shown.text);
  expect((await send('new-day', { ...again, shown: 'another' })).status).toBe(409);

  const done = await send('new-day', again);
  expect([done.status, done.headers['location']]).toEqual([303, '/en/holidays']);
  const recorded = await faces.ledger.readStream(LIST);
  expect((await send('new-day', again)).status).toBe(303);
  expect(await faces.ledger.readStream(LIST)).toEqual(recorded);
  const version = recorded[0]?.metadata['calendar'];
  expect(recorded).toMatchObject([{ type: 'FactRecorded', data: { list: version, kind: 'holiday-list' } }]);
  expect(version).not.toBe(ukBankHolidays.version);
  expect((await official.agent.get('/en/holidays')).text).toContain(t('done'));

  expect(other.holidays.current.version).toBe(ukBankHolidays.version);
  await tellThem();
  expect(await lastDay(REPLY)).toBe(addDays(due, 3));
  const [moved] = (await faces.ledger.readStream(REPLY)).filter(({ type }) => type === 'OccurrenceRedated');
  expect(moved?.metadata['calendar']).toBe(version);
  const mails = await listMails(faces.ledger.db, { obligationId: REPLY });
  expect(mails).toMatchObject([{ recipient: 'aln-policy-lead' }]);

  // a reminder on the day that is one no more is sent before it, though nothing else of its entry moves
  const wake = async () =>
    (await listClocks(other.db)).find(({ obligationId: id }) => id === REMINDED)?.nextWakeAt ?? '';
  const before = await wake();
  expect(await lookForList(other)).toBe(true);
  const execute = (asked: Parameters<Gateway['execute']>[0]) =>
    deciding.decide({ v: 1, ...asked, now: NOW, clockOffsetMs: 0 });
  const { mended, unmended } = await rearmClocks({ ledger: other, gateway: { execute } }, NOW);
  expect([mended.includes(REMINDED), unmended]).toEqual([true, []]);
  expect([before.slice(0, 10), (await wake()).slice(0, 10)]).toEqual([due, addDays(due, -1)]);
  expect(await lookForList(other)).toBe(false);
  const { holidays } = await health(systemViewer, other, { now: NOW, directory: 'current' });
  expect(holidays).toMatchObject({ running: version, recorded: version, standing: 'recorded' });
  expect(holidays.shipped).toBe(ukBankHolidays.version);
  await deciding.decide({
    v: 1,
    obligationId: LATER,
    message: {
      v: 1,
      commandId: commandId('a-later-one'),
      command: counted(LATER, 'internal', 20),
      actor: { personId: personId('non-griffiths'), roles: ['official'] },
    },
    now: NOW,
    clockOffsetMs: 0,
  });
  expect(await lastDay(LATER)).toBe(addDays(due, 3));
});

it('a list that moves a date of an Act is put forward, and recorded once somebody else approves it', async () => {
  await decideNow(faces.ledger, RETURN, counted(RETURN, 'statutory', 15), { now: NOW });
  const due = await lastDay(RETURN);
  const putForward = async () => {
    const shown = await checked('new-day', proclaimed(due));
    expect(shown.text).toContain(t('preview.propose'));
    expect((await send('new-day', button(shown.text))).status).toBe(303);
    const proposed = (await faces.ledger.readStream(LIST)).at(-1);
    const effects = expect.arrayContaining([expect.objectContaining({ obligationId: RETURN })]) as unknown;
    expect(proposed).toMatchObject({ type: 'ChangeProposed', data: { effects } });
    return { type: 'approve-change', proposalId: proposed?.data['proposalId'] };
  };
  const approve = (command: object) => faces.api('approver').at('facts/uk-bank-holidays/commands', command);
  const outdated = await putForward();
  expect(await lastDay(RETURN)).toBe(due);
  // it was made from the list before, and would take away again what is recorded meanwhile
  const meanwhile = await checked('new-day', proclaimed('2027-05-05'));
  expect((await send('new-day', button(meanwhile.text))).status).toBe(303);
  expect((await approve(outdated)).body).toMatchObject({ code: 'fact-already-recorded' });
  expect((await approve(await putForward())).status).toBe(200);
  await tellThem();
  expect(await lastDay(RETURN)).toBe(addDays(due, 3));
  // the day that was proclaimed before is still one
  await lookForList(other);
  expect(other.holidays.current.divisions['england-and-wales'].get(due)).toMatchObject({
    knownSince: '2026-11-23',
  });
});

it('a preview of what is not registered yet is worked out by the list in force', async () => {
  const command = counted('a-preview', 'internal', 20);
  const asked = command.type === 'register' ? command.definition : null;
  const { body } = await faces.api('official').at('obligations/preview', asked ?? {});
  expect(body).toMatchObject({ occurrences: [{ due: { lastLawfulDay: await lastDay(LATER) } }] });
});

it('a preview, a list and what an entry was known as refuse days that nobody can mean', async () => {
  const api = faces.api('official');
  const definition = { ...sampleDefinition({ id: 'a-battle' }), readings: [fixed('1066-10-14')] };
  const asAt = '2027-01-01';
  const given = { kind: 'day', on: '2027-05-06', divisions: ['scotland'], title: { en: 'A', cy: 'B' } };
  for (const [answer, status, code] of [
    [await api.at('obligations/preview', definition), 422, 'date-beyond-sense'],
    [await api.at('holidays/preview', { given, asAt }), 422, 'as-at-in-future'],
    [await api.get(`${REPLY}/as-of?known=2027-01-01`), 400, 'not-as-documented'],
    [await api.get(`${REPLY}/diff?from=1&to=2027-01-01`), 400, 'not-as-documented'],
  ] as const)
    expect([answer.status, answer.body]).toMatchObject([status, { code, bilingual: { title: {} } }]);
  const shown = await official.agent.get(`/cy/obligations/${REPLY}?known=2027-01-01`);
  expect([shown.status, shown.text.includes('Ni ellir dweud eto beth fydd yn hysbys')]).toEqual([422, true]);
});

it('every decision is replayed byte for byte with the list that it was made with, and read models are as rebuilt', async () => {
  const { position: to } = await other.head();
  const { decisions } = await replayPart(other, {
    after: 0,
    to,
    limit: 100,
    streams: [LIST, REPLY, RETURN, LATER],
  });
  const verdicts = decisions
    .filter(({ events }) => events[0]?.metadata['input'] !== undefined)
    .map(({ replayed }) => replayed.verdict.kind);
  expect(verdicts.length).toBeGreaterThan(7);
  expect(new Set(verdicts)).toEqual(new Set(['same']));
  // as a worker does once another list is in force
  expect(await refreshByHolidays(other)).toBeGreaterThan(0);
  expect(await compareWithRebuild(other)).toEqual([]);
});

it.each([
  ['what is no list', { list: 'nonsense' }, 422, t('fields.list.not-a-list')],
  ['a part of one', { list: '' }, 409, 'it is an older one, or a part'],
])('%s is refused with what is wrong', async (_what, answers, status, said) => {
  const part = Object.fromEntries(
    DIVISIONS.map((division) => [
      division,
      {
        division,
        events: [...ukBankHolidays.divisions[division].values()]
          .filter(({ on }) => on < '2027')
          .map(({ on, title, substitute }) => ({
            title: title.en,
            date: on,
            notes: substitute ? 'Substitute day' : '',
          })),
      },
    ]),
  );
  const list = answers.list === '' ? JSON.stringify(part) : answers.list;
  const answer = await checked('new-list', { list, welsh: '', reference: 'GOV.UK' });
  expect([answer.status, answer.text.includes(said)]).toEqual([status, true]);
  expect(calendarDate('2026-11-23')).toBe('2026-11-23');
});
