import { formatDate } from '#domain/deadlines';
import { type Day, PROPOSED_DAY, type RoleJourney } from './role-day';
import type { Visitor } from './visitor';

/** Narrows the list to what is a date, and opens this one. */
async function openFromList(visitor: Visitor, id: string): Promise<void> {
  const { page, hands } = visitor;
  await visitor.follow(visitor.catalog('shared/layout')('navigation.approvals'));
  await hands.select(page.locator('#kind'), 'date');
  await visitor.press(visitor.catalog('approvals')('apply'));
  await visitor.checkPage('role-approvals');
  await hands.activate(page.locator(`main a[href*="/approvals/${id}/"]`));
  expect(await visitor.text()).toContain(formatDate(PROPOSED_DAY, visitor.language));
}

async function approve(visitor: Visitor, id: string, { eventsOf }: Day): Promise<void> {
  const t = visitor.catalog('approval');
  await openFromList(visitor, id);
  await visitor.checkPage('role-approval');
  await visitor.press(t('decide.approve'));
  // to the next that waits
  expect(await visitor.text()).toContain(t('done'));
  expect(new URL(visitor.page.url()).pathname).toContain('/approvals/');
  await visitor.checkPage('role-next-approval');
  expect((await eventsOf(id)).map(({ type }) => type)).toContain('ChangeApproved');
}

async function refuse(visitor: Visitor, id: string, { eventsOf }: Day): Promise<void> {
  const t = visitor.catalog('approval');
  await openFromList(visitor, id);
  await visitor.press(t('decide.refuse'));
  expect(await visitor.page.locator('.govuk-error-summary a').allInnerTexts()).toEqual([
    t('fields.reason.required'),
  ]);
  await visitor.checkPage('role-refused-without-reason');
  await visitor.hands.write(visitor.page.locator('#reason'), 'The consultation can end in time.');
  await visitor.press(t('decide.refuse'));
  expect(await visitor.text()).toContain(t('done'));
  expect((await eventsOf(id)).map(({ type }) => type)).toContain('ChangeRefused');
}

/** Approves one of two that wait, refuses the other with a reason, and sees on the register what came of it. */
export const approverDay: RoleJourney = async (visitor, day) => {
  const { page, hands, language } = visitor;
  const [good, bad] = [`${day.id}-good`, `${day.id}-bad`];
  await Promise.all([day.propose(good), day.propose(bad)]);
  await visitor.open('');
  await visitor.checkPage('role-home');
  expect(await page.locator('main a[href*="/approvals/"]').count()).toBeGreaterThan(1);
  await approve(visitor, good, day);
  await refuse(visitor, bad, day);
  await visitor.follow(visitor.catalog('shared/layout')('navigation.register'));
  await hands.write(page.locator('#text'), day.id);
  await visitor.press(visitor.catalog('register')('apply'));
  await visitor.checkPage('role-register');
  await hands.activate(page.locator(`main a[href$="/obligations/${good}"]`));
  expect(await visitor.text()).toContain(formatDate(PROPOSED_DAY, language));
  await visitor.checkPage('role-decided');
};
