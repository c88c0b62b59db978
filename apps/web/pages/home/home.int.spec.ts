import 'reflect-metadata';
import { giveDelegation } from '#application/delegation';
import { type Directory, type Person, loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { calendarDate, commandId, instant, personId } from '#domain/kernel';
import { type Actor, type Command, confirmableVersion, fold } from '#domain/obligations';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { type TestDatabase, createTestDatabase } from '../../../../tests/support/database';
import { drawnPage } from '../../../../tests/support/drawn-page';
import { decideNow, seedRegister } from '../../../../tests/support/seed-register';
import { ApprovalsController } from '../approvals/approvals.controller';
import { DoneController } from '../done/done.controller';
import { RegisterController } from '../register/register.controller';
import { showHome } from './home-page';

const now = instant('2026-11-23T10:00:00Z');
const sample = loadDirectory(sampleDirectoryFile);
const personWith = (role: Person['roles'][number]): Person =>
  sample.people.find(({ roles }) => roles.includes(role))!;
const [official, approver] = [personWith('official'), personWith('approver')];
/** They hold no post: what is theirs to do is somebody else’s. */
const deputy = (id: string): Person => ({ ...official, id: personId(id), subject: id, name: id, posts: [] });
const [forOfficial, forApprover] = [deputy('dee'), deputy('cai')];
const directory: Directory = { ...sample, people: [...sample.people, forOfficial, forApprover] };
const actor: Actor = { personId: official.id, roles: ['official'] };

let database: TestDatabase;
let ledger: SealedLedger;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, now);
  for (const id of ['maths-ps4-5', 'home-ed-guidance'])
    await send(id, {
      type: 'propose-change',
      proposalId: `of-${id}`,
      change: {
        kind: 'deferral',
        occurrence: 1,
        newLastDay: calendarDate('2027-03-31'),
        reason: 'More time',
        decision: { decidedBy: 'The minister', reference: 'MA/1', on: calendarDate('2026-11-23') },
      },
    });
  await send('fact-government-formed', {
    type: 'record-fact',
    fact: 'government-formed',
    effectiveOn: calendarDate('2026-11-23'),
    evidence: { reference: 'Record' },
  });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const send = (id: string, command: Command, by: Actor = actor) =>
  decideNow(ledger, id, command, { now, actor: by, commandId: commandId(`${id}/${command.type}`) });

const ofPerson = (person: Person, language: 'en' | 'cy' = 'en') => ({
  ledger,
  directory,
  now,
  person,
  language,
});

const queryIn = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(address.split('?')[1]?.replaceAll('&amp;', '&') ?? ''));

/** How many the list says that an address leads to. */
async function countAt(person: Person, address: string): Promise<number> {
  if (address.includes('/approvals')) {
    const html = await drawnPage(ofPerson(person), (services, request, response) =>
      new ApprovalsController(services).list(request, response, queryIn(address)),
    );
    return html.match(/class="govuk-task-list__item /gu)?.length ?? 0;
  }
  const html = await drawnPage(ofPerson(person), (services, request, response) =>
    new RegisterController(services).list(request, response, queryIn(address)),
  );
  expect(html).not.toContain('id="ignored"');
  return Number(/id="count">(\d+) entr/u.exec(html)?.[1] ?? 0);
}

const COUNT = /cylch-counts__link" href="([^"]+)"><span class="cylch-counts__number">([^<]+)<\/span>/gu;
const LIST = /id="home-\w+">[^<]*<span class="cylch-count">\((\d+)\)<\/span>[\s\S]*?<\/section>/gu;
const WEEK = /href="([^"]*work=week[^"]*)">[^<]*<\/a><\/th>\s*<td[^>]*>(\d+)/gu;

describe.each(['official', 'approver', 'auditor', 'administrator'] as const)(
  'the first page of an %s',
  (role) => {
    const person = personWith(role);

    it('counts what the list behind each count has', async () => {
      const html = await drawnPage(ofPerson(person), showHome);
      const counts = [...html.matchAll(COUNT)].map(
        ([, href = '', count = '']) => [href, Number(count)] as const,
      );
      const weeks = [...html.matchAll(WEEK)].map(
        ([, href = '', count = '']) => [href, Number(count)] as const,
      );
      const lists = [...html.matchAll(LIST)].flatMap(([section, count = '']) => {
        const href = /href="([^"]*\/register\?work=[^"]+)"/u.exec(section)?.[1];
        return href === undefined ? [] : [[href, Number(count)] as const];
      });
      expect(counts.length).toBeGreaterThan(1);
      for (const [href, count] of [...counts, ...weeks, ...lists])
        expect([href, await countAt(person, href)]).toEqual([href, count]);
    });
  },
);

describe('whoever acts for somebody who is away', () => {
  const give = async (from: Person, to: Person): Promise<void> => {
    const days = { firstDay: calendarDate('2026-11-23'), lastDay: calendarDate('2026-11-30') };
    const given = { from: from.id, to: to.id, ...days };
    const decided = await giveDelegation({ ledger, directory }, { given, by: { personId: from.id }, now });
    expect(decided).toMatchObject({ ok: true });
  };
  const agrees = async (person: Person, html: string): Promise<void> => {
    for (const [, href = '', count = ''] of html.matchAll(COUNT))
      expect([href, await countAt(person, href)]).toEqual([href, Number(count)]);
  };

  it('has their work in the lists without a switch, marked with their name', async () => {
    expect(await drawnPage(ofPerson(forOfficial), showHome)).not.toContain(`For ${official.name}`);
    await give(official, forOfficial);
    const html = await drawnPage(ofPerson(forOfficial), showHome);
    expect(html).toContain(`For ${official.name}`);
    await agrees(forOfficial, html);
    // the person’s own lists stay their own
    expect(await drawnPage(ofPerson(official), showHome)).not.toContain(`For ${official.name}`);
  });

  it('has what they could approve among the approvals, and their own lists count it', async () => {
    await give(approver, forApprover);
    const html = await drawnPage(ofPerson(forApprover), showHome);
    expect(html).toContain(`For ${approver.name}, who is away`);
    await agrees(forApprover, html);
    const list = await drawnPage(ofPerson(forApprover), (services, request, response) =>
      new ApprovalsController(services).list(request, response, { who: 'me' }),
    );
    expect(list.match(new RegExp(`For ${approver.name}, who is away`, 'gu'))).toHaveLength(2);
  });
});

it('the register stands in the order of its owners’ titles in each language, nobody last, page by page', async () => {
  for (const language of ['en', 'cy'] as const) {
    const draw = (query: Readonly<Record<string, string>>) =>
      drawnPage(ofPerson(official, language), (services, request, response) =>
        new RegisterController(services).list(request, response, query),
      );
    const titles = new Map(directory.posts.map(({ title }) => [title[language], title[language]]));
    const ownersIn = (html: string) =>
      [...html.matchAll(/<td class="govuk-table__cell" data-label="(?:Owner|Perchennog)">([^<]*)/gu)].map(
        ([, owner = '']) => owner.trim(),
      );
    const first = await draw({ sort: 'owner' });
    const next = /href="[^"]*(after=[^"&]+)[^"]*"/u.exec(first)?.[1]?.slice('after='.length) ?? '';
    const second = await draw({ sort: 'owner', after: decodeURIComponent(next) });
    const owners = [...ownersIn(first), ...ownersIn(second)].filter((owner) => titles.has(owner));
    expect(owners.length).toBeGreaterThan(60);
    const seen = [...new Set(owners)];
    expect(seen).toEqual(seen.toSorted((one, other) => one.localeCompare(other, language)));
    expect(owners).toEqual(seen.flatMap((owner) => owners.filter((each) => each === owner)));
  }
});

it('a word mistyped by one letter is offered as the register has it', async () => {
  const draw = (text: string) =>
    drawnPage(ofPerson(official), (services, request, response) =>
      new RegisterController(services).list(request, response, { text }),
    );
  expect(await draw('aditional learning')).toContain('Did you mean “additional learning”?');
  expect(await draw('brontosaurus')).not.toContain('Did you mean');
});

it('what was done is listed between two days, each in three parts, and a day that is none is a fault', async () => {
  await send('wm-alp-cycle', {
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'Report',
    description: 'As published',
    sha256: 'a'.repeat(64),
    effectiveOn: calendarDate('2026-11-23'),
  });
  await send('wm-alp-cycle', {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: calendarDate('2026-11-23'),
    evidenceIds: ['report'],
    statement: 'It was published.',
  });
  const [occurrence] = fold(await ledger.readStream('wm-alp-cycle'))!.occurrences;
  const version = confirmableVersion(occurrence!)!;
  await send(
    'wm-alp-cycle',
    { type: 'confirm-completion', occurrence: 1, version },
    { personId: approver.id, roles: ['approver'] },
  );
  const draw = (query: Readonly<Record<string, string>>) =>
    drawnPage(ofPerson(official), (services, request, response) =>
      new DoneController(services).list(request, response, query),
    );
  const day = (name: string, on: number) => ({
    [`${name}-day`]: String(on),
    [`${name}-month`]: '11',
    [`${name}-year`]: '2026',
  });
  const row = '/obligations/wm-alp-cycle"';
  expect(await draw({})).toContain(row);
  expect(await draw({ ...day('from', 23), ...day('to', 23) })).toContain(row);
  expect(await draw(day('from', 24))).not.toContain(row);
  expect(await draw(day('to', 22))).not.toContain(row);
  expect(await draw({ owner: 'nobody' })).not.toContain(row);
  expect(await draw(day('from', 31))).toContain('govuk-error-message');
  expect(await draw({ colour: 'red' })).toContain('id="ignored"');
});

it('two deferrals of one entry are told apart by the days that they put forward, in either language', async () => {
  const id = 'maths-ps4-5';
  await decideNow(
    ledger,
    id,
    {
      type: 'propose-change',
      proposalId: 'later-still',
      change: {
        kind: 'deferral',
        occurrence: 1,
        newLastDay: calendarDate('2027-06-30'),
        reason: 'More time',
        decision: { decidedBy: 'The minister', reference: 'MA/2', on: calendarDate('2026-11-23') },
      },
    },
    { now, actor, commandId: commandId('later-still') },
  );
  const linesIn = async (language: 'en' | 'cy'): Promise<readonly string[]> => {
    const html = await drawnPage(ofPerson(approver, language), (services, request, response) =>
      new ApprovalsController(services).list(request, response, {}),
    );
    const items = html.split('class="govuk-task-list__item ').filter((item) => item.includes(`/${id}/`));
    return items.map((item) => /<br>\s*([^<]*(?:2026|2027)[^<]*)<br>/u.exec(item)?.[1] ?? '');
  };
  expect(await linesIn('en')).toEqual([
    'New due date: 31 March 2027 · Due date now: 31 March 2026',
    'New due date: 30 June 2027 · Due date now: 31 March 2026',
  ]);
  expect(await linesIn('cy')).toEqual([
    'Dyddiad cau newydd: 31 Mawrth 2027 · Dyddiad cau ar hyn o bryd: 31 Mawrth 2026',
    'Dyddiad cau newydd: 30 Mehefin 2027 · Dyddiad cau ar hyn o bryd: 31 Mawrth 2026',
  ]);
});
