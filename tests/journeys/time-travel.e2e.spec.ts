import type { Browser } from 'playwright-core';
import { formatDate } from '#domain/deadlines';
import { type Language, type RecordedEvent, calendarDate, eventId } from '#domain/kernel';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const ID = 'healthcare-needs-guidance';
const ENTRY = [ID, 'oneOffCommitment'] as const;
const [OLD, NEW] = ['2026-12-31', '2027-12-31'].map(calendarDate) as [
  ReturnType<typeof calendarDate>,
  ReturnType<typeof calendarDate>,
];

let journey: Journey;
let browser: Browser;
let events: readonly RecordedEvent[];

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
  const opened = (await journey.ledger.readStream(ID)).find(({ type }) => type === 'OccurrenceOpened');
  await sendCommand(journey, 'official', ENTRY, {
    type: 'note-progress',
    text: 'The contractor was appointed.',
  });
  await sendCommand(journey, 'official', ENTRY, {
    type: 'propose-change',
    proposalId: 'a-correction',
    change: {
      kind: 'correction',
      occurrence: 1,
      newLastDay: NEW,
      correctedEventId: opened?.eventId ?? eventId('none'),
      error: 'The year was mistyped.',
      evidence: { reference: 'Minutes of the group' },
    },
  });
  await sendCommand(journey, 'approver', ENTRY, { type: 'approve-change', proposalId: 'a-correction' });
  events = await journey.ledger.readStream(ID);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const positionOf = (type: string): number => events.find((event) => event.type === type)?.position ?? 0;

describe.each<[Language]>([['en'], ['cy']])('another time, in %s', (language) => {
  const on = (date: typeof OLD): string => formatDate(date, language);
  const arrive = async (options = {}): Promise<Visitor> => {
    const auditor = await Visitor.arrive(browser, journey.url, language, 'auditor', options);
    await auditor.signIn();
    await auditor.open(`/obligations/${ID}`);
    return auditor;
  };
  const addressIn = (): string => `${journey.url}/${language}/obligations/${ID}`;
  const contentOf = ({ page }: Visitor): Promise<string> =>
    page
      .locator('[data-at-point="content"]')
      .textContent()
      .then((text) => text?.replaceAll(/\s+/g, ' ').trim() ?? '');
  const facts = ({ page }: Visitor): Promise<string> => page.locator('.cylch-lead').innerText();

  it('is reached by the arrow keys alone, and by the form without JavaScript, and reads the same', async () => {
    const auditor = await arrive();
    const { page } = auditor;
    const address = addressIn();
    expect(await facts(auditor)).toContain(on(NEW));
    await page.locator('#earlier-version summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const slider = page.locator('#slider');
    const isFocused = async () => (await page.locator('#slider:focus').count()) === 1;
    expect(await isFocused()).toBe(true);
    // a mark that a reload would remove
    await page.evaluate(`document.body.setAttribute('data-mark', 'still here')`);

    const before = positionOf('ChangeProposed');
    const steps = events.filter(({ position }) => position >= before).length;
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(({ href }) => href === `${address}?known=${before}`);
    const stop = await slider.getAttribute('aria-valuetext');
    expect(stop).toContain(String(before));
    expect(await page.locator('[data-slider-stop]').innerText()).toBe(stop);
    expect(await page.locator('[data-time-said]').innerText()).toBe(await page.title());
    expect(await isFocused()).toBe(true);
    expect(await page.locator('body').getAttribute('data-mark')).toBe('still here');
    expect(await facts(auditor)).toContain(on(OLD));
    expect(await page.locator('.cylch-as-of').innerText()).toContain(
      auditor.catalog('obligation')('history.position', { position: before }).toLowerCase(),
    );
    expect(await page.locator('.cylch-actions').count()).toBe(0);
    const other = language === 'en' ? 'cy' : 'en';
    expect(await page.locator(`a[hreflang="${other}"]`).getAttribute('href')).toBe(
      `/${other}/obligations/${ID}?known=${before}`,
    );
    await auditor.checkPage('time-then');
    const bySlider = await contentOf(auditor);
    await page.keyboard.press('End');
    await page.waitForURL(({ href }) => href === address);
    expect(await facts(auditor)).toContain(on(NEW));
    expect(await page.locator('.cylch-as-of').count()).toBe(0);

    const plain = await arrive({ javaScriptEnabled: false });
    expect(await plain.page.locator('#slider').isVisible()).toBe(false);
    await plain.page.locator('#earlier-version summary').click();
    await plain.page.locator('#known').selectOption(String(before));
    await plain.press(plain.catalog('obligation')('time.show'));
    expect(plain.page.url()).toBe(`${address}?known=${before}`);
    expect(await contentOf(plain)).toBe(bySlider);
    await plain.checkPage('time-then-plain');
    expect([...auditor.faults, ...plain.faults]).toEqual([]);
    await auditor.leave();
    await plain.leave();
  }, 180_000);

  it('shows both times together, and says what is no day', async () => {
    const auditor = await arrive();
    const say = auditor.catalog('obligation');
    await auditor.page.locator('#earlier-version summary').click();
    await auditor.checkPage('time-now');
    await auditor.fillDay('effective', ['2026', '2', '31']);
    await auditor.press(say('time.show'));
    expect(await auditor.page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#effective-day');
    expect(await auditor.page.locator('#effective-month').inputValue()).toBe('2');
    await auditor.checkPage('time-refused');

    await auditor.page.locator('#known').selectOption(String(positionOf('ProgressNoted')));
    await auditor.fillDay('effective', journey.todayTyped());
    await auditor.press(say('time.show'));
    expect(auditor.page.url()).toContain(
      `?known=${positionOf('ProgressNoted')}&effective=${journey.today()}`,
    );
    expect(await facts(auditor)).toContain(on(OLD));
    expect(await auditor.page.locator('.cylch-as-of').innerText()).toContain(on(journey.today()));
    await auditor.checkPage('time-both');

    await auditor.fillDay('effective', ['2020', '1', '1']);
    await auditor.press(say('time.show'));
    expect(await auditor.text()).toContain(say('past.nothing'));
    await auditor.checkPage('time-nothing');
    expect(await auditor.open(`/obligations/${ID}?known=${positionOf('ObligationRegistered') - 1}`)).toBe(
      404,
    );
    expect(await auditor.open(`/obligations/${ID}?known=yesterday`)).toBe(422);
    expect(auditor.faults).toEqual([]);
    await auditor.leave();
  }, 120_000);

  it('tells what is different now by which records, why it is so, and why something is not', async () => {
    const auditor = await arrive();
    const { page } = auditor;
    const why = auditor.catalog('why');
    await auditor.open(`/obligations/${ID}?known=${positionOf('ProgressNoted')}`);
    const changed = page.locator('table', { hasText: auditor.catalog('obligation')('changed.then') });
    const row = changed.locator('tr', { hasText: on(OLD) }).first();
    expect(await row.innerText()).toContain(on(NEW));
    expect(await contentOf(auditor)).toContain('The year was mistyped.');

    await row.getByRole('link').click();
    expect(await auditor.text()).toContain(on(NEW));
    expect(await auditor.text()).toContain('Minutes of the group');
    await auditor.checkPage('why-corrected');
    await auditor.follow(why('record', { position: positionOf('DueDateCorrected') }));
    expect(await page.locator('tbody tr').first().innerText()).toContain(on(OLD));
    await auditor.checkPage('why-record');

    await auditor.open(`/obligations/${ID}?known=${positionOf('ProgressNoted')}`);
    await page.locator('.cylch-lead a[href*="lastLawfulDay"]').click();
    expect(await auditor.text()).toContain(on(OLD));
    expect(await page.locator('.cylch-as-of').count()).toBe(1);
    await auditor.checkPage('why-before');
    await page.locator('#field').selectOption('occurrences.1.completion.timeliness');
    await auditor.press(why('ask'));
    expect(await auditor.text()).toContain(why('needed'));
    expect(await page.locator('main ul li').count()).toBeGreaterThan(0);
    await auditor.checkPage('why-not');
    expect(page.url()).toContain(`known=${positionOf('ProgressNoted')}`);
    expect(auditor.faults).toEqual([]);
    await auditor.leave();
  }, 120_000);

  it('reads the stream of the entry once, at any point', async () => {
    const auditor = await arrive();
    const reads = jest.spyOn(journey.ledger, 'readStream');
    const readsOf = async (path: string): Promise<number> => {
      reads.mockClear();
      expect(await auditor.open(`/obligations/${ID}${path}`)).toBe(200);
      return reads.mock.calls.filter(([stream]) => stream === ID).length;
    };
    const known = positionOf('ProgressNoted');
    for (const path of [
      '',
      `?known=${known}&effective=${journey.today()}`,
      '/why?field=notified',
      `/records/${known}`,
    ])
      expect([path, await readsOf(path)]).toEqual([path, 1]);
    reads.mockRestore();
    await auditor.leave();
  }, 60_000);

  it('answers why of every record and every field that the page shows', async () => {
    const auditor = await arrive();
    const { page } = auditor;
    const links = await page.locator('main a[href*="/why?"], main a[href*="/records/"]').all();
    const addresses = new Set(await Promise.all(links.map((link) => link.getAttribute('href'))));
    expect([...addresses].filter((address) => address?.includes('/records/'))).toHaveLength(events.length);
    for (const address of addresses) {
      const response = await page.request.get(`${journey.url}${address}`);
      expect([address, response.status()]).toEqual([address, 200]);
    }
    expect(addresses.size).toBeGreaterThan(events.length + 8);
    expect((await page.request.get(`${addressIn()}/why?field=colour`)).status()).toBe(404);
    expect((await page.request.get(`${addressIn()}/records/1000000`)).status()).toBe(404);
    await auditor.leave();
  }, 120_000);
});
