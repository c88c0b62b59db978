import type { Browser } from 'playwright-core';
import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type Language, addDays, calendarDate, commandId, obligationId, personId } from '#domain/kernel';
import { definitionOfDuty, fold, sha256Schema, statuteEntry } from '#domain/obligations';
import { markSetAside, noteAttempt } from '#record/decision-watch';
import { FEED, recordFeed } from '../calendar-feeds/a-feed';
import { eventually } from '../support/eventually';
import { sampleRows } from '../support/seed-register';
import { TEST_NOW } from '../support/test-now';
import { accessibilityFaults } from './support/axe';
import { launchBrowser } from './support/browser';
import { foreignWords, saidOn } from './support/foreign-words';
import { markupFaults } from './support/markup';
import { routeOf, routes } from './support/routes';
import { WORDS_READ, makeAccount, readDocuments } from './support/seed-documents';
import { seedDecisions } from './support/seed-decisions';
import { type Journey, startJourney } from './support/start-journey';
import { sendCommand } from './support/send-command';
import { type Role, Visitor } from './support/visitor';
import { WIDTHS } from './support/widths';

const REVIEW = 'obligations/wm-alp-cycle';
const GUIDANCE = 'obligations/healthcare-needs-guidance';
const TEMPLATE = obligationId('requests');
const CASE = `${TEMPLATE}-for-the-test`;

/** Every form, with an obligation and a role that may submit it. */
const FORMS: readonly (readonly [Role, string])[] = [
  ['official', `${REVIEW}/note-progress`],
  ['official', `${REVIEW}/attach-evidence`],
  ['official', `${REVIEW}/submit-completion/1`],
  ['official', `${REVIEW}/record-absence/1`],
  ['official', `${REVIEW}/propose-legal-reading`],
  ['official', `${REVIEW}/propose-statutory-move/1`],
  ['official', `${REVIEW}/propose-correction/1`],
  ['official', `${REVIEW}/look-again`],
  ['official', `${REVIEW}/transfer-ownership`],
  ['official', `${REVIEW}/body-mail`],
  ['official', `${REVIEW}/link`],
  ['official', 'obligations/aln-code-amend/unlink'],
  ['official', 'record-change-of-government'],
  ['official', 'ladders/set'],
  ['official', 'documents/read'],
  ['official', `${REVIEW}/set-ladder`],
  ['official', `${REVIEW}/set-milestones`],
  ['official', `${REVIEW}/change-milestone`],
  ['official', `${REVIEW}/reach-milestone/1`],
  ['official', `${REVIEW}/name-deputy`],
  ['official', `${REVIEW}/newer-version`],
  ['official', `${REVIEW}/close`],
  ['official', `${REVIEW}/set-aside`],
  ['official', `${GUIDANCE}/withdraw-change/proposal-for-the-test`],
  ['official', `${GUIDANCE}/choose-reading`],
  ['official', `${GUIDANCE}/propose-deferral/1`],
  ['official', `${GUIDANCE}/propose-extension/1`],
  ['official', `${GUIDANCE}/propose-pause/1`],
  ['official', `${GUIDANCE}/propose-pause-end/1`],
  ['official', `${GUIDANCE}/propose-explanation/1`],
  ['official', 'obligations/pmg-guidance/answer-trigger'],
  ['official', 'obligations/pa-report/close-item'],
  ['official', 'record-fact/sitting-calendar'],
  ['official', 'record-fact/event/government-formed'],
  ['official', 'holidays/new-list'],
  ['official', 'holidays/new-day'],
  ['official', 'facts/government-formed/correct'],
  ['official', 'delegations/give'],
  ['official', 'new/from-sentence'],
  ['official', 'new/written-rule'],
  ['official', 'new/recurring-duty/day'],
  ['official', 'new/recurring-duty/fact'],
  ['official', 'new/recurring-duty/last-act'],
  ['official', 'new/recurring-duty/period'],
  ['official', 'new/recurring-duty/commencement'],
  ['official', 'duties/D30/register/freedom-of-information-response'],
  ['official', 'duties/D19/facts/senedd-general-election'],
  ['official', 'duties/D30/facts/uk-bank-holidays'],
  ['official', `obligations/${TEMPLATE}/open-case`],
  ['official', 'calendar/feeds/make'],
  ['approver', 'approvals/healthcare-needs-guidance/change/proposal-for-the-test'],
  ['approver', 'approvals/fact-government-formed/change/correction-for-the-test'],
];

/** What these entries do not take as they stand: their pages say why instead of a form. */
const NOT_NOW = [
  `${REVIEW}/reach-milestone/1`,
  `${REVIEW}/set-aside`,
  `${GUIDANCE}/propose-extension/1`,
  `${GUIDANCE}/propose-pause/1`,
  `${GUIDANCE}/propose-pause-end/1`,
  `${GUIDANCE}/propose-explanation/1`,
];

/** What these ask has an answer already when they are opened. */
const SENT_AS_OPENED = ['calendar/feeds/make'];

/** Together they contain every kind of question. */
const OF_EACH_KIND = ['attach-evidence', 'submit-completion', 'transfer-ownership', 'answer-trigger'];

const PAGES = [
  '',
  'approvals',
  'approvals?who=mine&kind=date',
  'register?standing=no-date&sort=-title&colour=red',
  'register?text=brontosaurus+ALN',
  'done',
  'saved-views',
  'calendar?year=2031&month=8&colour=red',
  'calendar?year=2026&month=3&day=31',
  'calendar/load',
  'calendar/feeds',
  'timeline?group=owner',
  'late-recordings',
  'waking',
  'documents',
  'activity',
  'new',
  'new/spreadsheet',
  'audit',
  'replay?asked=yes&obligation=wm-alp-cycle',
  'compare?asked=yes&from=2026-11-24',
  'compare?asked=yes&obligation=zebra',
  'sent-to',
  'duties',
  'duties/D1',
  'duties/D30',
  'facts',
  'record-fact',
  'facts/government-formed',
  'facts/uk-bank-holidays',
  `obligations/${TEMPLATE}/cases`,
  'holidays?year=2027&division=scotland',
  'rules',
  'ladders',
  'delegations',
  'change-of-government',
  `${REVIEW}/ladder`,
  `${REVIEW}/why`,
  `${REVIEW}/evidence/evidence-for-the-test`,
  'accessibility',
  'about',
  'help',
  'help?q=zebra',
  'privacy',
  'cookies',
  'contact',
  'sign-out',
  'nowhere',
];
/** For whoever audits. */
const OF_AUDITORS = ['audit', 'sent-to?who=post%3Adeputy-director-aln', 'seal', 'bundle', 'access'];
/** Nothing is called so: the page says what to do. */
const UNKNOWN = ['compare?asked=yes&obligation=zebra'];
const RELEASE = `stuck/${TEMPLATE}/release/the-poison`;
/** What an administrator alone opens. */
const ADMINISTRATORS = [
  'admin',
  'people',
  'stuck',
  RELEASE,
  'stuck/wake/wm-alp-cycle',
  'stuck/resume/activity',
  'stuck/put-right',
  'mails',
  'mail-settings',
  'mail-settings/test',
  'register-file',
  'webhooks',
  'webhooks/new',
  'audit-scope',
  'audit-scope/set',
  'audit-scope/eleri-price/end',
  'service-accounts',
  'service-accounts/create',
];
/** Of the administrator’s own: nobody else has them. */
const OWN = [`calendar/feeds/${FEED}/end`];
/** Of the evidence no file is kept: its page says why none is opened. */
const UNOPENED = ['nowhere', `${REVIEW}/evidence/evidence-for-the-test`];
/** Their links lead to events of every kind. */
const OF_RECORDS = ['late-recordings', 'activity'];
const ENTRIES = [
  'wm-alp-cycle',
  'healthcare-needs-guidance',
  'home-ed-guidance',
  'pa-report-test',
  'pmg-guidance',
  TEMPLATE,
  CASE,
];

/** No pages: they lead on to one, or answer a program. */
const NO_PAGES = [
  // an act on many entries must be interrupted first: gone on with in `words-kept`
  'change-of-government/:act/continue',
  'ladders/continue/:kind/:authority',
  'approvals/next',
  // of a file that was sent: walked in `letter-to-register`
  'new/spreadsheet/:id',
  'new/spreadsheet/:id/check',
  // files to download
  'new/spreadsheet/template.xlsx',
  'new/spreadsheet/template.csv',
  'new/spreadsheet/:id/faults.csv',
  // a document itself
  'documents/:id/file',
  // a file
  'calendar/download',
  // addresses that lead on
  'new-duty',
  'new-obligation',
  'facts/:name/decide/:proposalId',
  'obligations/:id/approve-change/:proposalId',
  'obligations/:id/confirm-completion/:occurrence',
  'obligations/:id/refuse-change/:proposalId',
  'obligations/:id/refuse-completion/:occurrence',
  'obligations/fact-:name',
  'saved-views/:id',
  // files
  'exports/:file',
  'obligations/:id/history.jsonl',
  'obligations/:id/submission.pdf',
  'register-file/register.yaml',
  'session/time-left',
  'sign-in',
  'signed-in',
];

/** What people wrote here or are quoted with, and titles that await their translation. */
const WRITTEN = [
  'The consultation was extended.',
  'The register was loaded afterwards.',
  'The published report',
  'Record of the Senedd',
  'A slip.',
  ...WORDS_READ,
  ...sampleRows().flatMap(({ title }) => (title.cy === undefined ? [title.en ?? ''] : [])),
];

let journey: Journey;
let browser: Browser;
let decisions: Awaited<ReturnType<typeof seedDecisions>>;
/** the routes of the pages that were judged, the addresses, and what was found on them */
const judged = { routes: new Set<string>(), addresses: new Set<string>(), findings: 0 };
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
  await sendCommand(journey, 'official', ['healthcare-needs-guidance', 'oneOffCommitment'], {
    type: 'propose-change',
    proposalId: 'proposal-for-the-test',
    change: {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: calendarDate('2027-03-31'),
      reason: 'The consultation was extended.',
      decision: { decidedBy: 'The minister', reference: 'MA/1', on: journey.today() },
    },
  });
  await sendCommand(journey, 'official', ['fact-government-formed', 'oneOffCommitment'], {
    type: 'record-fact',
    fact: 'government-formed',
    effectiveOn: addDays(journey.today(), -200),
    evidence: { reference: 'Record of the Senedd' },
    late: { reason: 'The register was loaded afterwards.', document: { reference: 'Record of the Senedd' } },
  });
  await sendCommand(journey, 'official', ['fact-government-formed', 'oneOffCommitment'], {
    type: 'propose-change',
    proposalId: 'correction-for-the-test',
    change: {
      kind: 'fact-correction',
      effectiveOn: addDays(journey.today(), -201),
      reason: 'A slip.',
      evidence: { reference: 'Record of the Senedd' },
    },
  });
  await sendCommand(journey, 'official', ['wm-alp-cycle', 'recurringDuty'], {
    type: 'set-milestones',
    milestones: { template: 'five-yearly-review' },
    reason: 'Agreed.',
  });
  await sendCommand(journey, 'official', ['wm-alp-cycle', 'recurringDuty'], {
    type: 'attach-evidence',
    evidenceId: 'evidence-for-the-test',
    reference: 'https://www.gov.wales/review',
    description: 'The published report',
    sha256: sha256Schema.parse('ab'.repeat(32)),
    effectiveOn: journey.today(),
  });
  decisions = await seedDecisions(browser, journey);
  PAGES.push(...(await readDocuments(journey)));
  ADMINISTRATORS.push(await makeAccount(journey));
  await recordFeed(journey.ledger, personId('dafydd-hughes'), TEST_NOW);
  await openACase();
  await setOneAside();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

async function setOneAside(): Promise<void> {
  const poison = { obligationId: TEMPLATE, subject: 'the-poison', commandId: commandId('the-poison') };
  const { db } = journey.ledger;
  await noteAttempt(db, { ...poison, command: 'note-progress' }, 'silent', false);
  await markSetAside(db, poison);
}

async function openACase(): Promise<void> {
  const { duty, entry } = statuteEntry('freedom-of-information-response')!;
  const registration = {
    id: TEMPLATE,
    asTemplate: true,
    owner: 'aln-policy-lead',
    approver: 'deputy-director-aln',
  };
  const definition = definitionOfDuty(duty, entry, registration, journey.today());
  await sendCommand(journey, 'official', [TEMPLATE, 'oneOffCommitment'], { type: 'register', definition });
  await sendCommand(journey, 'official', [`fact-${CASE}`, 'oneOffCommitment'], {
    type: 'record-fact',
    fact: CASE,
    effectiveOn: journey.today(),
    opens: { template: TEMPLATE, number: 'for-the-test' },
    evidence: { reference: 'Request' },
  });
  const opened = async () => fold(await journey.ledger.readStream(CASE)) !== null;
  await eventually(opened, { everyMs: 200 });
}

/** The last minutes of a session, without waiting for them: the page's clock is moved, and the server's answer with it. */
async function warnsBeforeTheEnd(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const t = visitor.catalog('shared/session');
  const left = { secondsLeft: 240, extendable: true, at: '10:59' };
  const timeLeft = '**/session/time-left';
  await page.clock.install();
  await visitor.open(`/${REVIEW}/note-progress`);
  await page.route(timeLeft, (route) => route.fulfill({ json: left }));
  await page.clock.fastForward('56:00');
  const dialog = page.getByRole('dialog', { name: t('session.warnTitle') });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('10:59');
  await visitor.checkPage('session-warning');
  await page.unroute(timeLeft);
  // by keyboard: the button is what has the focus
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.route(timeLeft, (route) => route.fulfill({ status: 303, headers: { location: '/' } }));
  await page.clock.fastForward('56:00');
  await page.getByRole('dialog', { name: t('session.endedTitle') }).waitFor();
  await visitor.checkPage('session-ended');
  await page.unroute(timeLeft);
}

it('would notice a fault', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html><body><img src="x"><input>
    <details><summary>More</summary><select></select></details>
    <style>.govuk-tabs__panel--hidden { display: none }</style>
    <div class="govuk-tabs__panel govuk-tabs__panel--hidden" id="tab"><textarea></textarea></div></body></html>`);
  expect(await accessibilityFaults(page)).toEqual(
    expect.arrayContaining(['image-alt: img', 'label: input', 'select-name: select', 'label: textarea']),
  );
  // in a frame that was judged before
  const framed = (text: string): string => `<!doctype html><html lang="en"><head><title>A page</title></head>
    <body><main><h1>A page</h1>${text}</main><footer class="govuk-footer"><p>Its end</p></footer></body></html>`;
  await page.setContent(framed('<p>Plain</p>'));
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setContent(framed('<p class="faint" style="color: #ccc">Faint</p>'));
  expect(await accessibilityFaults(page)).toEqual(['color-contrast: .faint']);
  expect(await markupFaults('<p><div></p>')).not.toEqual([]);
  await context.close();
});

it('wakes what waits for the next Government', async () => {
  const woken = async () =>
    fold(await journey.ledger.readStream('pmg-guidance'))?.triggersReached.map(({ trigger }) => trigger);
  await eventually(async () => (await woken())?.length !== 0, { everyMs: 200 });
  expect(await woken()).toEqual(['government-formed']);
}, 60_000);

/** The page of an email that there is. */
async function aMail(administrator: Visitor): Promise<string> {
  await administrator.open('/mails');
  const href = await administrator.page.locator('main tbody a').first().getAttribute('href');
  return href?.replace(/^\/\w+\//, '') ?? '';
}

/** Without a reason nothing is released; with one it is, and set aside again for the next visitor. */
async function release(administrator: Visitor): Promise<void> {
  const [t, form] = [administrator.catalog('stuck'), administrator.catalog('release')];
  expect((await administrator.sendUntouched(`/${RELEASE}`)).problems).toEqual([
    form('fields.reason.required'),
  ]);
  await administrator.open(`/${RELEASE}`);
  await administrator.page.locator('#reason').fill('A slip.');
  await administrator.check();
  await judge(administrator, 'release-check');
  await administrator.send(form('send'));
  expect(await administrator.text()).toContain(t('done.released'));
  expect(await administrator.open(`/${RELEASE}`)).toBe(404);
  await setOneAside();
}

/** GOV.UK’s newer list, as its file: with one holiday more, which the page names before anything is recorded. */
async function givesAList(official: Visitor): Promise<void> {
  const { page } = official;
  const t = official.catalog('holidays');
  const lists = DIVISIONS.map((division) => {
    const events = [...ukBankHolidays.divisions[division].values()].map(({ on, title, substitute }) => ({
      title: title.en,
      date: on,
      notes: substitute ? 'Substitute day' : '',
    }));
    const more = { title: 'Boxing Day', date: '2028-12-29', notes: '' };
    return [division, { division, events: division === 'scotland' ? [...events, more] : events }];
  });
  const buffer = Buffer.from(JSON.stringify(Object.fromEntries(lists)));
  await official.open('/holidays/new-list');
  await page.setInputFiles('#file', { name: 'bank-holidays.json', mimeType: 'application/json', buffer });
  await official.press(t('send'));
  expect(await official.text()).toContain(t('preview.differences', { count: 1 }));
  await judge(official, 'holidays-newer-list');
  await official.press(t('preview.back'));
  expect(await page.locator('#reference').inputValue()).toBe('www.gov.uk/bank-holidays.json');
}

/** At a desk and on a phone, and that it says nothing in the other language. */
async function judge(visitor: Visitor | undefined, path: string): Promise<void> {
  const before = visitor?.faults.length ?? 0;
  await visitor?.checkPage(path.replaceAll(/\W+/g, '-'), { widths: [WIDTHS.phone] });
  const foreign = visitor && foreignWords(await saidOn(visitor.page), WRITTEN);
  visitor?.faults.push(...(foreign ?? []).map((fault) => `${path}: ${fault}`));
  judged.routes.add(routeOf(path) ?? path);
  judged.addresses.add(path);
  judged.findings += (visitor?.faults.length ?? 0) - before;
}

describe.each<[Language]>([['en'], ['cy']])('every page, in %s', (language) => {
  it('is without faults', async () => {
    const visitors = new Map<Role, Visitor>();
    for (const role of ['official', 'approver', 'auditor', 'administrator'] as const) {
      const visitor = await Visitor.arrive(browser, journey.url, language, role);
      await visitor.signIn();
      const items = visitor.page.locator('.govuk-service-navigation__list > li');
      const boxes = await Promise.all((await items.all()).map((item) => item.boundingBox()));
      expect([role, new Set(boxes.map((box) => box?.y)).size]).toEqual([role, 1]);
      visitors.set(role, visitor);
    }
    const official = visitors.get('official');
    for (const path of [...PAGES, ...ENTRIES.map((id) => `obligations/${id}`)]) {
      const status = await official?.open(`/${path}`);
      expect([path, status]).toEqual([
        path,
        UNOPENED.includes(path) ? 404 : UNKNOWN.includes(path) ? 422 : 200,
      ]);
      await judge(official, path);
      if (OF_RECORDS.includes(path)) expect(await official?.deadLinks()).toEqual([]);
    }
    for (const path of OF_AUDITORS) {
      expect([path, await visitors.get('auditor')?.open(`/${path}`)]).toEqual([path, 200]);
      await judge(visitors.get('auditor'), path);
    }
    const auditor = visitors.get('auditor')!;
    await auditor.open(`/${REVIEW}/ladder`);
    expect(await auditor.deadLinks()).toEqual([]);
    await auditor.open('/obligations/fact-government-formed');
    expect(auditor.page.url()).toBe(`${journey.url}/${language}/facts/government-formed`);
    const mail = await aMail(visitors.get('administrator')!);
    for (const path of [...ADMINISTRATORS, mail]) {
      if (path !== mail) expect([path, await official?.open(`/${path}`)]).toEqual([path, 403]);
      expect([path, await visitors.get('administrator')?.open(`/${path}`)]).toEqual([path, 200]);
      await judge(visitors.get('administrator'), path);
    }
    for (const [role, paths] of [...Object.entries(decisions), ['administrator', OWN] as const])
      for (const path of paths) {
        const visitor = visitors.get(role as keyof typeof decisions);
        expect([path, await visitor?.open(`/${path}`)]).toEqual([path, 200]);
        await judge(visitor, path);
      }
    await givesAList(official!);
    await release(visitors.get('administrator')!);
    await warnsBeforeTheEnd(official!);
    for (const [role, path] of FORMS) {
      const visitor = visitors.get(role);
      expect([path, await visitor?.open(`/${path}`)]).toEqual([path, NOT_NOW.includes(path) ? 409 : 200]);
      expect([path, await visitor?.page.locator('#why-not').count()]).toEqual([
        path,
        NOT_NOW.includes(path) ? 1 : 0,
      ]);
      await judge(visitor, path);
    }
    for (const visitor of visitors.values()) {
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    }
  }, 480_000);

  it('refuses every form left empty, in its own words', async () => {
    const official = await Visitor.arrive(browser, journey.url, language, 'official');
    await official.signIn();
    const left = [...NOT_NOW, ...SENT_AS_OPENED];
    for (const [, path] of FORMS.filter(([each, path]) => each === 'official' && !left.includes(path))) {
      const { opened, problems } = await official.sendUntouched(`/${path}`);
      expect([path, opened, problems.filter((problem) => problem === '')]).toEqual([path, 200, []]);
      expect([path, problems.length > 0]).toEqual([path, true]);
      // what asks for a title among others says so at once
      const required = official.catalog('recurring-duty')('fields.titleEn.required');
      if (path.startsWith('new/recurring-duty/'))
        expect([path, problems]).toEqual([path, expect.arrayContaining([required])]);
      if (!OF_EACH_KIND.some((page) => path.includes(page))) continue;
      await official.open(`/${path}`);
      await official.page.locator('main form button').last().click();
      expect(await official.page.locator('.govuk-error-summary li').allInnerTexts()).toEqual(problems);
      await official.checkPage(`${path.replaceAll(/\W+/g, '-')}-empty`);
    }
    expect(official.faults).toEqual([]);
    await official.leave();
  }, 240_000);
});

it('leaves out no page that there is', () => {
  const { findings, addresses } = judged;
  expect(routes.filter((route) => !NO_PAGES.includes(route) && !judged.routes.has(route))).toEqual([]);
  console.info(
    `${judged.routes.size} pages at ${addresses.size} addresses, in both languages, at ${Object.values(WIDTHS).join(' and ')} px: ${findings} findings`,
  );
});
