import { createHash } from 'node:crypto';
import type { Language } from '#domain/kernel';
import type { Day, RoleJourney } from './role-day';
import type { Visitor } from './visitor';

const MINUTES = { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('We will report.') };
const FINGERPRINT = createHash('sha256').update(MINUTES.buffer).digest('hex');

/** On a page to check: a reload, Back and Forward show it again, with what was answered. */
async function backAndForward({ page }: Visitor, answer: string): Promise<void> {
  const confirm = page.locator('button[name="checked"]');
  const mark = await confirm.getAttribute('value');
  await page.reload();
  await page.goBack();
  expect(await page.locator('.govuk-error-summary, #form').count()).toBeGreaterThan(0);
  await page.goForward();
  expect(await confirm.getAttribute('value')).toBe(mark);
  expect(await page.locator('#answers').innerText()).toContain(answer);
}

/** Back to what is recorded says so, and offers nothing to confirm. */
async function backOnceRecorded(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const led = page.url();
  await page.goBack();
  expect(await visitor.text()).toContain(visitor.catalog('shared/check')('sentBefore.title'));
  expect(await page.locator('button[name="checked"]').count()).toBe(0);
  await visitor.checkPage('role-recorded-already');
  await page.goForward();
  expect(page.url()).toBe(led);
}

/** A commitment, from the sentence in which it was made. */
async function fromSentence(visitor: Visitor, { id, today }: Day): Promise<void> {
  const { page, hands } = visitor;
  const t = visitor.catalog('from-sentence');
  await visitor.follow(visitor.catalog('put-on-register')('sentence.link'));
  await hands.write(page.locator('#sentence'), 'We will report on provision by 1 March 2027.');
  await visitor.fillDay('saidOn', today, hands);
  await hands.choose(page.locator('input[name="authority"][value="ministerial"]'));
  await visitor.fillDay('lastDay', ['2027', '3', '1'], hands);
  await hands.write(page.locator('#titleEn'), `Report ${id}`);
  await hands.write(page.locator('#titleCy'), `Adroddiad ${id}`);
  await hands.write(page.locator('#speaker'), 'The Minister');
  await hands.write(page.locator('#document'), 'Record of Proceedings');
  await hands.write(page.locator('#place'), 'Paragraph 9');
  await visitor.write(page.locator('#sha256'), FINGERPRINT);
  // what is still missing is named, and nothing that was typed is lost
  await visitor.check();
  expect(await page.locator('.govuk-error-summary a').allInnerTexts()).toEqual([
    t('fields.responsible.required'),
  ]);
  await hands.write(page.locator('#responsible'), 'The Welsh Ministers');
  await hands.select(page.locator('#approver'), 'deputy-director-aln');
  await visitor.write(page.locator('#id'), id);
  await visitor.check();
  await visitor.checkPage('role-check-new');
  await backAndForward(visitor, 'The Welsh Ministers');
  await visitor.press(t('send'));
  expect(await visitor.text()).toContain(t('done'));
  await backOnceRecorded(visitor);
}

/** A duty that the statute book has. */
async function fromStatuteBook(visitor: Visitor, { id, today }: Day): Promise<void> {
  const { page, hands } = visitor;
  const t = visitor.catalog('register-duty');
  await hands.write(page.locator('#text'), 'darpariaeth ddysgu ychwanegol yn Gymraeg');
  await visitor.press(visitor.catalog('put-on-register')('statute.find'));
  await hands.activate(page.locator('main table a').first());
  await hands.activate(page.locator('main a[href*="/register/"]').first());
  await hands.select(page.locator('#approver'), 'deputy-director-aln');
  await visitor.fillDay('heldFrom', today, hands);
  await visitor.write(page.locator('#ownId'), id);
  await visitor.check();
  await visitor.checkPage('role-check-new');
  await visitor.press(t('send'));
  expect(await visitor.text()).toContain(t('done'));
}

/** So that each way is walked in every mode. */
const WAYS: Readonly<Record<Language, (visitor: Visitor, day: Day) => Promise<void>>> = {
  en: fromSentence,
  cy: fromStatuteBook,
};

/** By its link in what the entry's page offers, to the page that says that it is recorded. */
async function act(visitor: Visitor, { id }: Day, page: string, fill: () => Promise<void>): Promise<void> {
  const t = visitor.catalog(page);
  await visitor.click(visitor.page.locator(`main a[href*="/${id}/${page}"]`).first());
  await visitor.checkPage(`role-${page}`);
  await fill();
  await visitor.send(t('send'));
  expect(new URL(visitor.page.url()).pathname).toBe(`/${visitor.language}/obligations/${id}`);
}

/** The day that is wanted, as the law or the decision has it. */
async function proposeAMove(visitor: Visitor, day: Day): Promise<void> {
  const { page, hands, language } = visitor;
  if (language === 'cy')
    return act(visitor, day, 'propose-statutory-move', async () => {
      await hands.write(page.locator('#amendingProvision'), 'S.I. 2026/999');
      await visitor.fillDay('effectiveOn', day.today, hands);
      await visitor.fillDay('newLastDay', ['2032', '8', '31'], hands);
    });
  return act(visitor, day, 'propose-deferral', async () => {
    await visitor.fillDay('newLastDay', ['2027', '6', '30'], hands);
    await hands.write(page.locator('#decidedBy'), 'The Cabinet Secretary for Education');
    await visitor.fillDay('on', day.today, hands);
    await hands.write(page.locator('#reference'), 'MA/LN/1234/26');
    await hands.write(page.locator('#reason'), 'The consultation was extended.');
  });
}

async function workOnIt(visitor: Visitor, day: Day): Promise<void> {
  const { page, hands } = visitor;
  await act(visitor, day, 'note-progress', () =>
    hands.write(page.locator('#text'), 'The contractor was appointed.'),
  );
  await act(visitor, day, 'attach-evidence', async () => {
    await hands.write(page.locator('#reference'), 'https://www.gov.wales/report');
    await hands.write(page.locator('#description'), 'The published report');
    await visitor.fillDay('effectiveOn', day.today, hands);
    await hands.attach(page.locator('#file'), MINUTES);
  });
  await proposeAMove(visitor, day);
  await act(visitor, day, 'submit-completion', async () => {
    await visitor.fillDay('actEffectiveOn', day.today, hands);
    await hands.choose(page.locator('input[name="evidenceIds"]'));
    await hands.write(page.locator('#statement'), 'The report was published.');
  });
  await visitor.checkPage('role-submitted');
}

/**
 * Looks at what is to be done, searches the register, puts something on it, notes progress, attaches evidence, asks for another
 * day, submits that it is done, and looks at what comes: each page by a link of the one before.
 */
export const officialDay: RoleJourney = async (visitor, day) => {
  const { page, hands, language } = visitor;
  const layout = visitor.catalog('shared/layout');
  await visitor.checkPage('role-home');
  await visitor.follow(layout('navigation.register'));
  await hands.write(page.locator('#text'), 'ALN review');
  await visitor.press(visitor.catalog('register')('apply'));
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
  await visitor.checkPage('role-register');
  await visitor.follow(layout('navigation.newObligation'));
  await WAYS[language](visitor, day);
  await visitor.checkPage('role-new-entry');
  await workOnIt(visitor, day);
  await visitor.follow(layout('navigation.calendar'));
  await visitor.checkPage('role-calendar');
  await visitor.follow(visitor.catalog('calendar')('calendar.view.timeline'));
  expect(await page.locator('svg.cylch-timeline').count()).toBe(1);
  await visitor.checkPage('role-timeline');
  const recorded = (await day.eventsOf(day.id)).map(({ type }) => type);
  expect(recorded).toEqual(
    expect.arrayContaining([
      'ObligationRegistered',
      'ProgressNoted',
      'EvidenceAttached',
      'ChangeProposed',
      'CompletionSubmitted',
    ]),
  );
};
