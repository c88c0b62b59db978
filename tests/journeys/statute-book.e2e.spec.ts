import type { Browser } from 'playwright-core';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { statuteBook } from '#domain/deadlines';
import { addYears } from '#domain/kernel';
import { entriesOfDuty, fold, knownFactTitle } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

let journey: Journey;
let browser: Browser;
let official: Visitor;
let welsh: Visitor;
/** Reads and sends pages without showing them. */
let quick: Visitor;

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
  const plain = { javaScriptEnabled: false };
  official = await Visitor.arrive(browser, journey.url, 'en', 'official', plain);
  welsh = await Visitor.arrive(browser, journey.url, 'cy', 'official', plain);
  await official.signIn();
  await welsh.signIn();
  quick = await Visitor.arrive(browser, journey.url, 'en', 'official');
  await quick.signIn();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const every = statuteBook().flatMap((duty) =>
  entriesOfDuty(duty).map((entry) => [duty.id, entry.id, duty, entry] as const),
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Every = (typeof every)[number];
const likeness = ([, , , entry]: Every): string => `${entry.kind} ${entry.eachTime}`;
/** The first of each kind of form is filled on its page; the others are the same page with other words. */
const shown = every.filter(
  (each, index) => every.findIndex((one) => likeness(one) === likeness(each)) === index,
);
const sent = every.filter((each) => !shown.includes(each));

describe('every duty of the statute book, by the page and without scripts', () => {
  const isRegistered = async (id: string): Promise<void> => {
    expect(fold(await journey.ledger.readStream(id))).toMatchObject({
      owner: 'aln-policy-lead',
      definition: { source: { kind: 'legislation' } },
    });
  };

  it.each(shown)('%s as %s is put on the register', async (duty, id, { title: dutyTitle }, entry) => {
    expect(await official.open(`/duties/${duty}`)).toBe(200);
    expect(await official.text()).toContain(dutyTitle.en);
    const title = (entry.title ?? dutyTitle).en;
    await official.click(official.page.locator(`main a[href$="/register/${id}"]`));
    const own = entry.eachTime === true ? `${id}-1` : id;
    if (entry.eachTime === true) {
      await official.send(official.catalog('register-duty')('send'));
      expect(await official.text()).toContain('Give this one an id');
      await official.page.locator('#id').fill(own);
    }
    await official.page.locator('#owner').selectOption('aln-policy-lead');
    await official.page.locator('#approver').selectOption('deputy-director-aln');
    if (entry.kind === 'recurring-duty') await official.fillDay('heldFrom', journey.todayTyped());
    await official.send(official.catalog('register-duty')('send'));
    await official.page.waitForURL(`${journey.url}/en/obligations/${own}`);
    await isRegistered(own);
    expect(await official.text()).toContain(title);
  });

  it.each(sent)(
    '%s as %s is put on the register by the same form',
    async (duty, id, { title: dutyTitle }, entry) => {
      const read = await quick.glance(`/duties/${duty}`);
      expect(read).toMatchObject({ status: 200, text: expect.stringContaining(dutyTitle.en) as string });
      const title = (entry.title ?? dutyTitle).en;
      const form = (read.links[`${quick.catalog('duty')('register')}: ${title}`] ?? '').replace(/^\/en/, '');
      const fields: Record<string, string> = { owner: 'aln-policy-lead', approver: 'deputy-director-aln' };
      if (entry.kind === 'recurring-duty')
        [fields['heldFrom-year'], fields['heldFrom-month'], fields['heldFrom-day']] = journey.todayTyped();
      if (entry.eachTime === true) {
        expect((await quick.sendFilled(form, fields)).text).toContain('Give this one an id');
        fields['id'] = `${id}-1`;
      }
      const own = fields['id'] ?? id;
      expect(await quick.sendFilled(form, fields)).toMatchObject({
        opened: 200,
        problems: [],
        address: `${journey.url}/en/obligations/${own}`,
        text: expect.stringContaining(title) as string,
      });
      await isRegistered(own);
    },
  );

  it('are found by the words of their Act, in both languages', async () => {
    await official.open('/duties?text=Freedom of Information');
    expect(await official.text()).toContain('Response to a request for information');
    expect(await official.text()).not.toContain('State of Natural Resources Report');
    await welsh.open('/duties?text=Rhyddid Gwybodaeth');
    expect(await welsh.text()).toContain('Ymateb i gais am wybodaeth');
  });
});

describe('an election', () => {
  it('is a fact that the page of its duty offers to record, and dates what counts from it', async () => {
    await official.open('/duties/D19');
    await official.follow(
      official.catalog('duty')('record', {
        fact: capital(knownFactTitle('senedd-general-election')?.en ?? ''),
      }),
    );
    const poll = addYears(journey.today(), 3);
    await official.page.locator('input[value="projected"]').check();
    await official.fillDay('effectiveOn', poll.split('-') as [string, string, string]);
    await official.page.locator('#reference').fill('Senedd Act');
    await official.send(official.catalog('record-duty-fact')('send'));
    await official.page.waitForURL(`${journey.url}/en/duties/D19`);
    const dueOf = async () =>
      fold(await journey.ledger.readStream('senedd-must-meet'))?.occurrences.find(({ due }) => due !== null)
        ?.due;
    expect(await dueOf()).toBeUndefined();
    // it dates statutory duties, so it takes two
    const [proposed] = await journey.ledger.readStream('fact-senedd-general-election');
    const { proposalId, change } = proposed?.data as { proposalId: string; change: object };
    expect(change).toMatchObject({ factKind: 'series', status: 'projected', effectiveOn: poll });
    await sendCommand(journey, 'approver', ['fact-senedd-general-election', 'oneOffCommitment'], {
      type: 'approve-change',
      proposalId,
    });
    await eventually(async () => (await dueOf()) !== undefined, { everyMs: 200 });
    expect(await dueOf()).toMatchObject({ projected: true });
    await official.open('/duties/D19');
    expect(await official.text()).toContain('(expected)');
  });
});

it('what is missing stands on the page of the entry, in both languages', async () => {
  await official.open('/obligations/national-framework-review');
  expect(await official.text()).toContain('framework-laid');
  await welsh.open('/obligations/national-framework-review');
  expect(await welsh.text()).toContain('framework-laid');
});

describe('a duty of another Act, by the page', () => {
  const fill = async (visitor: Visitor, rule: string, facts = '') => {
    await visitor.open('/new/written-rule');
    const { page } = visitor;
    await page.locator('details:has(#id) summary').click();
    await page.locator('#id').fill('a-quarterly-return');
    await page.locator('#titleEn').fill('A quarterly return');
    await page.locator('input[value="recurring-duty"]').check();
    for (const [field, text] of [
      ['actEn', 'Returns order'],
      ['provisionEn', 'article 4'],
      ['wordsEn', 'A return after each quarter.'],
      ['responsible', 'An authority'],
      ['rule', rule],
      ['facts', facts],
    ] as const)
      await page.locator(`#${field}`).fill(text);
    await visitor.fillDay('asAt', journey.todayTyped());
    await page.locator('input[value="statutory"]').check();
    await visitor.send(visitor.catalog('written-rule')('send'));
  };
  const RULE = `primitive: period-end
periods: { kind: contiguous, start: { kind: event, event: first-quarter, title: { en: the first quarter, cy: y chwarter cyntaf } }, count: 3, unit: month }
operator: on_or_before`;

  it('says what is wrong with a rule and with its facts, in both languages', async () => {
    await fill(official, RULE.replace('count: 3', 'count: 0'));
    expect(await official.text()).toContain('/periods/count');
    await fill(welsh, RULE.replace('on_or_before', 'whenever'));
    expect(await welsh.text()).toContain('“operator”');
    await fill(official, 'primitive: [');
    expect(await official.text()).toContain('This is not YAML');
    await fill(welsh, RULE, 'second-quarter=the-second-quarter');
    expect(await welsh.text()).toContain('Mae’n cyfrif o: first-quarter');
    await fill(official, 'primitive: fixed-date\ndate: 2027-03-31\noperator: on_or_before');
    expect(await official.text()).toContain('it is no recurring duty');
    expect(fold(await journey.ledger.readStream('a-quarterly-return'))).toBeNull();
  });

  it('is put on the register with its rule and with where its names get their days from', async () => {
    await fill(official, RULE, 'first-quarter=each:financial-year:2026-04-01');
    await official.page.waitForURL(`${journey.url}/en/obligations/a-quarterly-return`);
    expect(fold(await journey.ledger.readStream('a-quarterly-return'))).toMatchObject({
      definition: {
        facts: { 'first-quarter': { each: 'financial-year', from: '2026-04-01' } },
        source: { kind: 'legislation', provision: { en: 'article 4' } },
      },
    });
  });
});

it('the list of bank holidays in use is recorded on the page of a duty that counts working days', async () => {
  await official.open('/duties/D30');
  await official.click(official.page.locator('main a[href$="/facts/uk-bank-holidays"]'));
  expect(await official.text()).toContain(official.catalog('record-duty-fact')('kinds.holiday-list'));
  await official.page.locator('input[value="recorded"]').check();
  await official.fillDay('effectiveOn', journey.todayTyped());
  await official.page.locator('#reference').fill('GOV.UK');
  await official.send(official.catalog('record-duty-fact')('send'));
  await official.page.waitForURL(`${journey.url}/en/duties/D30`);
  const [recorded] = await journey.ledger.readStream('fact-uk-bank-holidays');
  expect(recorded).toMatchObject({
    type: 'FactRecorded',
    data: { kind: 'holiday-list', list: ukBankHolidays.version },
  });
});
