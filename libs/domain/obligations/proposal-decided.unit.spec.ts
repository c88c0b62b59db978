import { propose } from './commands.testing';
import { Story, approver, official } from './history.testing';
import { ifStillWanted } from './refusals/if-still-wanted';
import { sampleDefinition } from './sample-definition.testing';

const proposalId = 'p1';
const ending = propose({ kind: 'ending', ground: 'revoked', reason: 'Spent', provision: 'Order, art. 2' });

const proposed = (): Story =>
  new Story('one').given({ type: 'register', definition: sampleDefinition({ id: 'one' }) }).given(ending);

const said = (story: Story): string => {
  const again = story.when({ type: 'approve-change', proposalId }, approver);
  if (again.ok) throw new Error('decided twice');
  return `${again.refusal.message.en} ${again.refusal.message.cy}`;
};

it('a closing that was taken back is proposed again as a closing, and no date is spoken of', () => {
  const story = proposed().given({ type: 'withdraw-change', proposalId, reason: 'Not yet' }, official);
  expect(said(story)).toMatch(/withdrawn by whoever made it.*must still be closed.*cau’r cofnod o hyd/u);
  expect(said(story)).not.toMatch(/date/u);
});

it('one that was refused or approved says so', () => {
  const refused = proposed().given({ type: 'refuse-change', proposalId, reason: 'No' }, approver);
  expect(said(refused)).toMatch(/^This proposal was refused already\./u);
  expect(refused.state.proposals[0]).toMatchObject({
    status: 'refused',
    decidedBy: { personId: 'cai' },
    reason: 'No',
    decidedAt: '2026-01-05T10:00:00.000Z',
  });
});

it.each([
  ['deferral', 'the date must still change'],
  ['extension', 'the date must still be extended'],
  ['reading', 'read another way'],
  ['amendment', 'must still be amended'],
  ['set-aside', 'must still be set aside'],
  ['fact-withdrawal', 'the fact must still be withdrawn'],
] as const)('each kind has its own next step: %s', (kind, next) => {
  expect(ifStillWanted(kind).en).toContain(next);
});
