import type { Browser } from 'playwright-core';
import { formatDate, formatDateWithDay } from '#domain/deadlines';
import { type Language, both, calendarDate, obligationId } from '#domain/kernel';
import { type Obligation, definitionSchema, fold, refusal } from '#domain/obligations';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { sampleRows } from '../support/seed-register';
import { Visitor } from './support/visitor';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: '2026-11-24T10:00:00Z' }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const SAID_ON = ['2026', '3', '13'] as const;
const WORDS = { en: 'later this academic year', cy: 'yn ddiweddarach yn y flwyddyn academaidd hon' };
/** Obligations with vague words, one in each language. */
const VAGUE = { en: 'healthcare-needs-guidance', cy: 'pa-report-test' };
const WITHOUT_DATE = { en: 'reading-share', cy: 'aln-code-scrutiny-time' };

const stateOf = async (id: string): Promise<Obligation | null> => fold(await journey.ledger.readStream(id));

async function arrive(language: Language): Promise<Visitor> {
  const official = await Visitor.arrive(browser, journey.url, language, 'official');
  await official.signIn();
  return official;
}

async function typeObligation({ page }: Pick<Visitor, 'page'>, words: string): Promise<void> {
  await page.locator('#titleEn').fill('Report on provision');
  await page.locator('#titleCy').fill('Adroddiad ar ddarpariaeth');
  await page.locator('#kind').selectOption('action');
  await page.locator('#sentence').fill(`Byddwn yn adrodd ${words}.`);
  await page.locator('#speaker').fill('Y Gweinidog');
  await page.locator('#document').fill('Llythyr');
  await page.locator('#place').fill('Tudalen 1');
  await page.locator('details:has(#sha256) summary').click();
  await page.locator('#sha256').fill('ab'.repeat(32));
  await page.locator('#responsible').fill('Llywodraeth Cymru');
  await page.locator('input[value="internal"]').check();
  await page.locator('#owner').selectOption('aln-policy-lead');
}

const COUNTED = definitionSchema.parse({
  ...sampleRows()[0],
  id: 'counted-days',
  kind: 'action',
  authority: 'internal',
  owner: 'aln-policy-lead',
  undated: undefined,
  triggers: [],
  readings: [
    {
      id: 'counted',
      basis: 'policy',
      label: both('Twenty working days', 'Ugain diwrnod gwaith'),
      reason: both('As the letter says', 'Fel y dywed y llythyr'),
      rule: {
        primitive: 'offset',
        anchor: { kind: 'literal', date: '2026-12-10' },
        count: 20,
        unit: { counted: 'working-day', regime: 'foi-2000' },
        convention: 'after',
        direction: 'forward',
        operator: 'on_or_before',
      },
    },
    {
      id: 'months',
      basis: 'policy',
      label: both('Two months', 'Dau fis'),
      reason: both('As the law says of others', 'Fel y dywed y gyfraith am eraill'),
      rule: {
        primitive: 'offset',
        anchor: { kind: 'literal', date: '2026-12-31' },
        count: 2,
        unit: 'month',
        convention: 'after',
        direction: 'forward',
        operator: 'on_or_before',
      },
    },
  ],
});

describe.each<[Language]>([['en'], ['cy']])('in %s', (language) => {
  it('shows how the words of a new entry can be read, and records who chose which and why', async () => {
    const official = await arrive(language);
    const t = official.catalog('from-sentence');
    await official.open('/new/from-sentence');
    await typeObligation(official, WORDS[language]);
    await official.fillDay('saidOn', SAID_ON);
    // while it is typed, then by the button
    await official.page.locator('mark[data-kind="time"]', { hasText: WORDS[language] }).waitFor();
    await official.press(t('fields.preview.label'));
    expect(await official.page.locator('#datePhrase').inputValue()).toBe(WORDS[language]);
    expect(await official.page.locator('#sentence').inputValue()).toContain(WORDS[language]);
    const shown = await official.text();
    const [from, to] = ['2026-03-13', '2026-08-31'].map((on) => formatDate(calendarDate(on), language));
    expect(shown).toContain(official.catalog('shared/phrase')('phrase.window', { from, to }));
    expect(shown).toContain(official.catalog('shared/phrase')('phrase.basis.policy'));
    expect(shown).toContain(official.catalog('shared/phrase')('phrase.without'));
    await official.checkPage('new-entry-readings');

    await official.send(t('send'));
    expect(await official.text()).toContain(t('fields.readingId.required'));
    await official.checkPage('new-entry-reading-wanted');
    await official.page.locator('input[value="academic-year-2026-03-13-2026-08-31"]').check();
    await official.page.locator('#readingReason').fill('Cytunwyd â’r Gweinidog.');
    await official.send(t('send'));
    expect(await official.text()).toContain(t('done'));
    expect(await official.text()).toContain('Cytunwyd â’r Gweinidog.');
    await official.checkPage('new-entry-chosen');
    const id = new URL(official.page.url()).pathname.split('/').at(-1) ?? '';
    const state = await stateOf(id);
    expect(state?.chosenReading).toMatchObject({ basis: 'policy', reason: 'Cytunwyd â’r Gweinidog.' });
    expect(state?.occurrences[0]?.due).toMatchObject({ lastLawfulDay: '2026-08-31', candidate: false });
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 120_000);

  it('offers nothing for words without a date, says why, and wants a day to look again', async () => {
    const official = await arrive(language);
    const t = official.catalog('from-sentence');
    await official.open('/new/from-sentence');
    const vague = language === 'en' ? 'in due course' : 'maes o law';
    await typeObligation(official, vague);
    await official.page.locator('#datePhrase').fill(vague);
    await official.fillDay('saidOn', SAID_ON);
    await official.send(t('send'));
    expect(await official.text()).toContain(t('fields.lookAgain.withoutDate'));
    expect(await official.text()).toContain(official.catalog('shared/phrase')('phrase.nothing'));
    expect(await official.page.locator('input[name="readingId"]').count()).toBe(0);
    await official.checkPage('new-entry-without-date');
    await official.fillDay('lookAgain', ['2027', '6', '14']);
    await official.send(t('send'));
    expect(await official.text()).toContain(t('done'));
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 120_000);

  it('takes another day with its reason instead of any reading', async () => {
    const official = await arrive(language);
    const t = official.catalog('choose-reading');
    await official.open(`/obligations/${VAGUE[language]}`);
    await official.follow(official.catalog('obligation')('action.choose-reading'));
    await official.checkPage('choose-reading-offered');
    await official.page.locator('input[value="another-day"]').check();
    await official.page.locator('#reason').fill('Cytunwyd â’r Gweinidog.');
    await official.send(t('send'));
    expect(await official.text()).toContain(t('fields.otherDay.required'));
    await official.fillDay('otherDay', ['2027', '1', '29']);
    await official.send(t('send'));
    expect(await official.text()).toContain(refusal('decision-needed', undefined).message[language]);
    await official.page.locator('#decidedBy').fill('Y Gweinidog');
    await official.page.locator('#decisionReference').fill('MA/LN/1/26');
    await official.fillDay('decidedOn', SAID_ON);
    await official.checkPage('another-day-decided');
    await official.send(t('send'));
    expect(await official.text()).toContain(official.catalog('shared/form')('proposed'));
    expect((await stateOf(VAGUE[language]))?.chosenReading).toBeNull();
    const approver = await Visitor.arrive(browser, journey.url, language, 'approver');
    await approver.signIn();
    await approver.open(`/obligations/${VAGUE[language]}`);
    await approver.follow(approver.catalog('obligation')('proposal.open'));
    await approver.press(approver.catalog('approval')('decide.approve'));
    await approver.leave();
    await official.open(`/obligations/${VAGUE[language]}`);
    expect(await official.text()).toContain(formatDate(calendarDate('2027-01-29'), language));
    expect((await stateOf(VAGUE[language]))?.chosenReading).toMatchObject({
      readingId: 'another-day-2027-01-29',
    });
    await official.checkPage('another-day-chosen');
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 120_000);

  it('leaves an obligation without a date, to be looked at again, without JavaScript', async () => {
    const official = await arrive(language);
    const t = official.catalog('choose-reading');
    const id = WITHOUT_DATE[language];
    await official.open(`/obligations/${id}/choose-reading`);
    await official.checkPage('choose-reading-without-date');
    const storageState = await official.page.context().storageState();
    const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await plain.newPage();
    await page.goto(official.page.url());
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain(official.catalog('shared/phrase')('phrase.nothing'));
    await page.locator('input[value="no-date"]').check();
    await page.locator('#lookAgain-day').fill('14');
    await page.locator('#lookAgain-month').fill('6');
    await page.locator('#lookAgain-year').fill('2027');
    await page.locator('#reason').fill('Nid oes dyddiad eto.');
    await main.getByRole('button', { name: t('check.continue') }).click();
    await main.getByRole('button', { name: t('send') }).click();
    expect(await main.innerText()).toContain(t('done'));
    expect((await stateOf(id))?.lookAgainOn).toBe('2027-06-14');
    await plain.close();
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 120_000);

  it('shows the workings of counted days and of months', async () => {
    const official = await arrive(language);
    const id = obligationId(`${COUNTED.id}-${language}`);
    await sendCommand(journey, 'official', [id, 'oneOffCommitment'], {
      type: 'register',
      definition: { ...COUNTED, id },
    });
    const seeWhy = async (): Promise<void> => {
      await official.open(`/obligations/${id}`);
      await official.page.locator('.cylch-lead a[href*="due.lastLawfulDay"]').click();
    };
    await seeWhy();
    const day = formatDateWithDay(calendarDate('2027-01-13'), language);
    expect(await official.text()).toContain(
      language === 'en' ? `That gives ${day}.` : `Y canlyniad yw ${day}.`,
    );
    await official.checkPage('counted-days');
    await sendCommand(journey, 'official', [id, 'oneOffCommitment'], {
      type: 'choose-reading',
      readingId: 'months',
      reason: 'Agreed',
    });
    await seeWhy();
    const months = formatDateWithDay(calendarDate('2027-02-28'), language);
    expect(await official.text()).toContain(months);
    await official.checkPage('counted-months');
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 120_000);
});
