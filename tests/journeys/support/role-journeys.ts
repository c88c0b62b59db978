import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { obligationId } from '#domain/kernel';
import { definitionSchema } from '#domain/obligations';
import { sampleRows } from '../../support/seed-register';
import { approverDay } from './approver-day';
import { officialDay } from './official-day';
import { type Day, PROPOSED_DAY, type RoleJourney } from './role-day';
import { sendCommand } from './send-command';
import type { Journey } from './start-journey';
import { Visitor, type Role } from './visitor';
import { everyRun, pairwiseRuns } from './spread';
import { WIDTHS } from './widths';

const REVIEW = 'wm-alp-cycle';
const COMMITMENT = 'healthcare-needs-guidance';

/** From the page where an audit begins, by its links. */
async function auditFurther(visitor: Visitor): Promise<void> {
  const { page, hands } = visitor;
  const follow = async (name: string): Promise<void> => {
    await visitor.open('/audit');
    await visitor.follow(visitor.catalog('audit')(`page.${name}.title`));
  };
  await follow('replay');
  await hands.write(page.locator('#obligation'), REVIEW);
  await visitor.press(visitor.catalog('replay')('send'));
  expect(await page.locator('.govuk-summary-card').count()).toBeGreaterThan(0);
  await visitor.checkPage('role-replay');
  await follow('compare');
  await hands.write(page.locator('#obligation'), REVIEW);
  await visitor.press(visitor.catalog('compare')('send'));
  expect(await page.locator('.cylch-changes tbody tr').count()).toBeGreaterThan(0);
  await follow('sent-to');
  await hands.select(page.locator('#who'), 'post:deputy-director-aln');
  await visitor.press(visitor.catalog('sent-to')('send'));
  await follow('seal');
  await visitor.press(visitor.catalog('seal')('verification.send'));
  expect(await visitor.text()).toContain(visitor.catalog('seal')('ended'));
  await visitor.checkPage('role-seal');
}

/** Reads an entry, sees it as it was known before its last event, looks through what was recorded late, and then does the rest of an audit: replays, compares, reads what was sent, and looks at the seal. */
const auditor: RoleJourney = async (visitor) => {
  const { page } = visitor;
  await visitor.open(`/obligations/${REVIEW}`);
  await visitor.checkPage('role-review');
  await visitor.click(page.locator('.cylch-history a[href*="known="]').first());
  expect(new URL(page.url()).searchParams.get('known')).toMatch(/^\d+$/);
  await visitor.checkPage('role-as-of');
  await visitor.open('/late-recordings');
  await visitor.checkPage('role-late-recordings');
  await visitor.open('/activity');
  await visitor.hands.select(page.locator('#person'), 'dafydd-hughes');
  await visitor.press(visitor.catalog('activity')('apply'));
  expect(await page.locator('#person').inputValue()).toBe('dafydd-hughes');
  await visitor.checkPage('role-activity');
  await auditFurther(visitor);
};

/** Sees what needs them, what is stuck, what one more holiday would move, who held which post, and the words of an email. */
const administrator: RoleJourney = async (visitor) => {
  const { page } = visitor;
  await visitor.follow(visitor.catalog('shared/layout')('navigation.administration'));
  await visitor.checkPage('role-administration');
  await visitor.follow(visitor.catalog('administration')('stuck.name'));
  await visitor.checkPage('role-stuck');
  await visitor.open('/admin');
  await visitor.follow(visitor.catalog('administration')('holidays.name'));
  await visitor.follow(visitor.catalog('holidays')('newer.day'));
  await visitor.fillDay('on', ['2027', '05', '05']);
  await visitor.hands.choose(page.locator('#divisions'));
  await visitor.hands.write(page.locator('#titleEn'), 'Day of mourning');
  await visitor.hands.write(page.locator('#titleCy'), 'Diwrnod o alar');
  await visitor.hands.write(page.locator('#reference'), 'The Gazette');
  await visitor.press(visitor.catalog('holidays')('send'));
  expect(await visitor.text()).toContain(visitor.catalog('holidays')('preview.title'));
  await visitor.checkPage('role-holiday-previewed');
  await visitor.open('/rules');
  await visitor.checkPage('role-rules');
  await visitor.open('/people');
  await visitor.fillDay('on', ['2026', '11', '24']);
  await visitor.press(visitor.catalog('people')('on.show'));
  await visitor.checkPage('role-people-then');
  await visitor.open('/mails');
  await visitor.checkPage('role-mails');
};

const JOURNEYS: Readonly<Record<Role, RoleJourney>> = {
  official: officialDay,
  approver: approverDay,
  administrator,
  auditor,
};

const factors = {
  role: Object.keys(JOURNEYS) as Role[],
  language: ['en', 'cy'],
  keyboard: [true, false],
  javaScriptEnabled: [false, true],
  width: [WIDTHS.phone, WIDTHS.wide],
} as const;

type RoleRun = ReturnType<typeof everyRun<typeof factors>>[number];

/** Every role in both languages: every combination of the modes, or so few that every two meet. */
export const roleRuns = (which: 'every' | 'pairwise'): readonly RoleRun[] =>
  which === 'every' ? everyRun(factors) : pairwiseRuns(factors);

export const nameOf = ({ role, language, keyboard, javaScriptEnabled, width }: RoleRun): string =>
  [
    `${role} in ${language}`,
    keyboard ? 'by keyboard alone' : 'with a mouse',
    javaScriptEnabled ? 'with JavaScript' : 'without JavaScript',
    `at ${width} px`,
  ].join(', ');

/** A commitment with its own name, and another day asked for. */
async function propose(journey: Journey, id: string): Promise<void> {
  const row = sampleRows().find((each) => each.id === COMMITMENT);
  const definition = definitionSchema.parse({
    ...row,
    id: obligationId(id),
    title: { en: `Guidance ${id}`, cy: `Canllawiau ${id}` },
  });
  await sendCommand(journey, 'official', [id, 'oneOffCommitment'], { type: 'register', definition });
  await sendCommand(journey, 'official', [id, 'oneOffCommitment'], {
    type: 'propose-change',
    proposalId: `proposal-${id}`,
    change: {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: PROPOSED_DAY,
      reason: 'The consultation was extended.',
      decision: { decidedBy: 'The minister', reference: 'MA/1', on: journey.today() },
    },
  });
}

const dayOf = (journey: Journey): Day => ({
  id: `day-${randomUUID().slice(0, 8)}`,
  today: journey.todayTyped(),
  propose: (id) => propose(journey, id),
  eventsOf: (id) => journey.ledger.readStream(id),
});

/** From the start page to the page after sign-out. */
export async function runRole(browser: Browser, journey: Journey, run: RoleRun): Promise<void> {
  const { role, language, ...mode } = run;
  const visitor = await Visitor.arrive(browser, journey.url, language, role, mode);
  await visitor.signIn();
  await JOURNEYS[role](visitor, dayOf(journey));
  await visitor.signOut();
  await visitor.open('/register');
  expect(visitor.page.url()).not.toContain('/register');
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
}
