import type { Browser } from 'playwright-core';
import { type Language, addDays, calendarDate, obligationId } from '#domain/kernel';
import { definitionOfDuty, fold, sha256Schema, statuteEntry } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { accessibilityFaults, launchBrowser } from './support/browser';
import { markupFaults } from './support/markup';
import { type Journey, startJourney } from './support/start-journey';
import { sendCommand } from './support/send-command';
import { type Role, Visitor } from './support/visitor';

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
  ['official', 'change-of-government'],
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
  ['official', 'record-fact'],
  ['official', 'facts/government-formed/correct'],
  ['official', 'delegations'],
  ['official', 'new-obligation'],
  ['official', 'new-duty'],
  ['official', 'duties/D30/register/freedom-of-information-response'],
  ['official', 'duties/D19/facts/senedd-general-election'],
  ['official', 'duties/D30/facts/uk-bank-holidays'],
  ['official', `obligations/${TEMPLATE}/open-case`],
  ['approver', 'approvals/healthcare-needs-guidance/change/proposal-for-the-test'],
  ['approver', 'approvals/fact-government-formed/change/correction-for-the-test'],
];

/** Together they contain every kind of question. */
const OF_EACH_KIND = ['attach-evidence', 'submit-completion', 'transfer-ownership', 'answer-trigger'];

const PAGES = [
  '',
  'approvals',
  'approvals?who=mine&kind=date',
  'register?standing=no-date&sort=title',
  'late-recordings',
  'waking',
  'activity',
  'duties',
  'duties/D1',
  'duties/D30',
  'facts',
  'facts/government-formed',
  'facts/uk-bank-holidays',
  `obligations/${TEMPLATE}/cases`,
  'ladders',
  `${REVIEW}/ladder`,
  `${REVIEW}/why`,
  `${REVIEW}/evidence/evidence-for-the-test`,
  'accessibility',
  'sign-out',
  'nowhere',
];
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

let journey: Journey;
let browser: Browser;
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
  await openACase();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

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

it('would notice a fault', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<!doctype html><html><body><img src="x"><input></body></html>');
  expect(await accessibilityFaults(page)).toEqual(expect.arrayContaining(['image-alt: img', 'label: input']));
  expect(await markupFaults('<p><div></p>')).not.toEqual([]);
  await context.close();
});

it('wakes what waits for the next Government', async () => {
  const woken = async () =>
    fold(await journey.ledger.readStream('pmg-guidance'))?.triggersReached.map(({ trigger }) => trigger);
  await eventually(async () => (await woken())?.length !== 0, { everyMs: 200 });
  expect(await woken()).toEqual(['government-formed']);
}, 60_000);

describe.each<[Language]>([['en'], ['cy']])('every page, in %s', (language) => {
  it('is without faults', async () => {
    const visitors = new Map<Role, Visitor>();
    for (const role of ['official', 'approver'] as const) {
      const visitor = await Visitor.arrive(browser, journey.url, language, role);
      await visitor.signIn();
      visitors.set(role, visitor);
    }
    const official = visitors.get('official');
    for (const path of [...PAGES, ...ENTRIES.map((id) => `obligations/${id}`)]) {
      const status = await official?.open(`/${path}`);
      expect([path, status]).toEqual([path, UNOPENED.includes(path) ? 404 : 200]);
      await official?.checkPage(path.replaceAll(/\W+/g, '-'));
      if (OF_RECORDS.includes(path)) expect(await official?.deadLinks()).toEqual([]);
    }
    for (const [role, path] of FORMS) {
      const visitor = visitors.get(role);
      expect([path, await visitor?.open(`/${path}`)]).toEqual([path, 200]);
      await visitor?.checkPage(path.replaceAll(/\W+/g, '-'));
    }
    for (const visitor of visitors.values()) {
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    }
  }, 240_000);

  it('refuses every form left empty, in its own words', async () => {
    const official = await Visitor.arrive(browser, journey.url, language, 'official');
    await official.signIn();
    for (const [, path] of FORMS.filter(([each]) => each === 'official')) {
      const { opened, problems } = await official.sendUntouched(`/${path}`);
      expect([path, opened, problems.filter((problem) => problem === '')]).toEqual([path, 200, []]);
      expect([path, problems.length > 0]).toEqual([path, true]);
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
