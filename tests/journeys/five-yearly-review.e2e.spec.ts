import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { formatDate } from '#domain/deadlines';
import { type Language, calendarDate } from '#domain/kernel';
import { fold, occurrenceHeading } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { launchBrowser } from './support/browser';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';
import { WIDTHS, atWidths } from './support/widths';

const REVIEW = 'wm-alp-cycle';
const REPORT = Buffer.from('The report of the five-yearly review.');
const TITLES: Record<Language, string> = {
  en: 'Five-yearly review of sufficiency of Welsh-medium ALP',
  cy: 'Adolygiad bob pum mlynedd o ddigonolrwydd darpariaeth ddysgu ychwanegol yn Gymraeg',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close(), 60_000);

describe.each<[Language]>([['en'], ['cy']])('the five-yearly review, in %s', (language) => {
  let journey: Journey;
  const on = (date: string): string => formatDate(calendarDate(date), language);

  beforeAll(async () => {
    journey = await startJourney({ from: '2026-11-24T10:00:00Z' });
  }, 180_000);
  afterAll(() => journey.stop(), 60_000);

  const arrive = (role: 'official' | 'approver' | 'auditor') =>
    Visitor.arrive(browser, journey.url, language, role);

  it('is read, progressed and submitted by an official', async () => {
    const official = await arrive('official');
    await official.signIn();
    await official.checkPage('home');
    await official.follow(official.catalog('shared/layout')('navigation.register'));
    await official.checkPage('register');
    expect(await official.page.locator('tbody tr').count()).toBe(50);

    await official.page.locator('#text').fill(TITLES[language]);
    await official.press(official.catalog('register')('apply'));
    await official.follow(TITLES[language]);
    await official.checkPage('review');
    // the most important first: the first view is read at a glance, and all of it prints on two pages
    const firstView = await official.page.locator('main').innerText();
    expect(firstView.trim().split(/\s+/).length).toBeLessThan(500);
    // on a phone its sections are closed, one below the other
    const [height] = await atWidths(official.page, [WIDTHS.phone], () =>
      official.page.evaluate<number>('document.documentElement.scrollHeight'),
    );
    expect(height).toBeLessThan(4_000);
    const printed = (await official.page.pdf({ format: 'A4' })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
    // the dates on each reading, as the drawing has them
    await official.page.getByText(official.catalog('shared/days')('drawing.table')).first().click();
    const review = await official.text();
    for (const day of ['2026-08-31', '2031-08-31', '2036-08-31', '2025-08-31', '2030-08-31', '2035-08-31'])
      expect(review).toContain(on(day));
    expect(review).toContain('The first review must report by 1 September 2026.');
    expect(review).toContain(official.catalog('shared/words')('notOfficialText'));
    expect(review).toContain(official.catalog('shared/words')('standing.date-passed-outcome-not-recorded'));
    expect(
      await official.page.locator('blockquote[lang="en"], blockquote p[lang="en"]').count(),
    ).toBeGreaterThan(1);

    const action = official.catalog('obligation');
    await official.follow(action('action.note-progress'));
    await official.checkPage('note-progress');
    await official.send(official.catalog('note-progress')('send'));
    expect(await official.page.locator('.govuk-error-summary a').innerText()).toBe(
      official.catalog('note-progress')('fields.text.required'),
    );
    await official.checkPage('note-progress-refused');
    await official.page.locator('#text').fill('The contractor was appointed.');
    await official.send(official.catalog('note-progress')('send'));
    expect(await official.text()).toContain('The contractor was appointed.');

    await official.follow(action('action.attach-evidence'));
    await official.checkPage('attach-evidence');
    await official.page.locator('#reference').fill('https://www.gov.wales/review-2026');
    await official.page.locator('#description').fill('The published report');
    await official.fillDay('effectiveOn', ['2026', '8', '27']);
    await official.page
      .locator('#file')
      .setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: REPORT });
    await official.send(official.catalog('attach-evidence')('send'));
    // effective months ago: the core requires a reason and a document, and the input is preserved
    expect(await official.page.locator('.govuk-error-summary').count()).toBe(1);
    await official.checkPage('attach-evidence-refused');
    expect(await official.page.locator('#reference').inputValue()).toBe('https://www.gov.wales/review-2026');
    await giveReason(official);
    await official.send(official.catalog('attach-evidence')('send'));
    expect(await official.text()).toContain(createHash('sha256').update(REPORT).digest('hex'));

    await official.click(
      official.page.locator('.cylch-actions a.govuk-button[href$="/submit-completion/1"]'),
    );
    await official.checkPage('submit-completion');
    await official.fillDay('actEffectiveOn', ['2026', '8', '27']);
    await official.page.locator('input[name=evidenceIds]').check();
    await official.page.locator('#statement').fill('The report was published.');
    await giveReason(official);
    await official.send(official.catalog('submit-completion')('send'));
    expect(await official.text()).toContain(
      official.catalog('shared/words')('standing.awaiting-confirmation'),
    );
    expect(await official.page.locator('main a[href*="/completion/"]').count()).toBe(0);
    await official.checkPage('submitted');

    await official.signOut();
    expect(await official.open(`/obligations/${REVIEW}`)).toBe(200);
    expect(official.page.url()).not.toContain(REVIEW);
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 240_000);

  it('is confirmed by an approver, once, however often the button is pressed', async () => {
    const approver = await arrive('approver');
    await approver.signIn();
    await approver.open(`/obligations/${REVIEW}`);
    await approver.checkPage('review');
    await approver.follow(approver.catalog('obligation')('submission.open'));
    await approver.checkPage('approval');
    expect(await approver.text()).toContain(on('2026-08-27'));
    const form = { ...(await approver.hiddenAnswers()), decision: 'approve' };
    await approver.press(approver.catalog('approval')('decide.approveCompletion'));
    expect(await approver.text()).toContain(approver.catalog('approval')('done'));
    await approver.open(`/obligations/${REVIEW}`);
    await approver.checkPage('confirmed');
    const active = approver.page.locator('.govuk-service-navigation [aria-current]');
    expect(await active.innerText()).toBe(approver.catalog('shared/layout')('navigation.register'));
    await approver.open('/done');
    expect(await approver.page.locator('.govuk-notification-banner').count()).toBe(0);
    expect(await approver.text()).toContain(
      occurrenceHeading({ kind: 'recurring-duty', title: TITLES }, 1)[language],
    );
    await approver.checkPage('done');

    const again = await approver.page.request.post(
      `${journey.url}/${language}/approvals/${REVIEW}/completion/1`,
      { form, maxRedirects: 0 },
    );
    expect(again.status()).toBe(303);
    const events = await journey.ledger.readStream(REVIEW);
    expect(events.filter(({ type }) => type === 'CompletionConfirmed')).toHaveLength(1);
    const occurrences = fold(events)?.occurrences ?? [];
    expect(occurrences.map(({ due }) => due?.lastLawfulDay)).toEqual(['2026-08-31', '2031-08-31']);
    expect(occurrences[0]?.completion?.timeliness).toBe('in-time');
    expect(approver.faults).toEqual([]);
    await approver.leave();
  }, 120_000);

  it('is replayed by an auditor, who can change nothing', async () => {
    const auditor = await arrive('auditor');
    await auditor.signIn();
    await auditor.open(`/obligations/${REVIEW}`);
    await auditor.checkPage('review');
    expect(await auditor.page.locator('.cylch-actions a').count()).toBe(0);
    const events = await journey.ledger.readStream(REVIEW);
    expect(await auditor.page.locator('.cylch-history li').count()).toBe(events.length);

    const submitted = events.find(({ type }) => type === 'CompletionSubmitted');
    await auditor.click(auditor.page.locator(`.cylch-history a[href$="known=${submitted?.position}"]`));
    await auditor.checkPage('as-of');
    const then = await auditor.text();
    expect(then).toContain(auditor.catalog('shared/words')('standing.awaiting-confirmation'));
    expect(await auditor.page.locator('.cylch-history li').count()).toBeLessThan(events.length);

    await auditor.open('/late-recordings');
    await auditor.checkPage('late-recordings');
    expect(await auditor.page.locator('tbody tr').count()).toBe(2);
    const decided = (type: string) => events.find((event) => event.type === type)?.position;
    const listed = () =>
      auditor.page.locator(`a[href$="${REVIEW}?known=${decided('CompletionConfirmed')}"]`).count();
    await eventually(async () => (await auditor.open('/activity')) === 200 && (await listed()) === 1);
    await auditor.checkPage('activity');
    await auditor.page.locator('#person').selectOption('non-griffiths');
    await auditor.press(auditor.catalog('activity')('apply'));
    await auditor.checkPage('activity-of-one');
    expect(await listed()).toBe(0);
    expect(await auditor.page.locator(`a[href$="known=${decided('CompletionSubmitted')}"]`).count()).toBe(1);
    expect((await auditor.page.locator('tbody').allInnerTexts()).join()).not.toContain('Rhys Morgan');

    expect(await auditor.open(`/obligations/${REVIEW}/note-progress`)).toBe(403);
    await auditor.checkPage('forbidden');
    expect(auditor.faults).toEqual([]);
    await auditor.leave();
  }, 120_000);
});

async function giveReason({ page }: Visitor): Promise<void> {
  const details = page.locator('details', { has: page.locator('#late-reason') });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await page.locator('#late-reason').fill('The register was loaded after the report was published.');
  await page.locator('#late-reference').fill('Publication notice of 27 August 2026');
}
