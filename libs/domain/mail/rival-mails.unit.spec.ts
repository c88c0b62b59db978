import { ukBankHolidays } from '#domain/shipped-holidays';
import { personId, postId } from '#domain/kernel';
import { type Change, loadEvent, rivalsOf } from '#domain/obligations';
import {
  approve,
  commitment,
  correction,
  deferral,
  propose,
  review,
  literal,
  move,
} from '../obligations/commands.testing';
import { type Story, approver, colleague, official } from '../obligations/history.testing';
import { mailsFor } from './mails-for';
import { revalidate } from './revalidate';

const ann = { ...official, postId: postId('policy-lead') };
const bob = { ...colleague, postId: postId('other-team') };

const rivals = () =>
  commitment()
    .given(propose(deferral('2026-06-30')), ann)
    .given(propose(deferral('2026-09-30'), 'p2'), bob);

const mailsOf = (story: Story) => {
  const last = story.events.at(-1);
  if (last === undefined) throw new Error('nothing happened');
  return mailsFor(loadEvent(last), story.state, ukBankHolidays).filter(
    ({ facts }) => facts.template === 'rival-proposals',
  );
};

it('tells both who proposed and the approver, once each, who proposed what', () => {
  const story = rivals();
  expect(story.events.at(-1)?.data).toMatchObject({ rivals: ['p1'] });
  const mails = mailsOf(story);
  expect(mails.map(({ to }) => ('post' in to ? to.post : null)).sort()).toEqual(
    [story.state.approver, 'other-team', 'policy-lead'].sort(),
  );
  expect(new Set(mails.map(({ mailId }) => mailId)).size).toBe(3);
  expect(mails[0]?.facts).toMatchObject({
    proposals: [
      { proposalId: 'p2', newLastDay: '2026-09-30', by: { personId: personId('bob') } },
      { proposalId: 'p1', newLastDay: '2026-06-30', by: { personId: personId('ann') } },
    ],
  });
});

it('tells nobody of a first proposal, nor of one on another date', () => {
  expect(mailsOf(commitment().given(propose(deferral('2026-06-30')), ann))).toEqual([]);
  const first = review().given(propose(move('2026-12-31')), ann);
  expect(
    rivalsOf(first.state, { proposalId: 'p2', change: { ...move('2026-11-30'), occurrence: 2 } as Change }),
  ).toEqual([]);
});

it.each<[string, () => Story]>([
  [
    'two moves',
    () =>
      review()
        .given(propose(move('2026-12-31')), ann)
        .given(propose(move('2026-11-30'), 'p2'), bob),
  ],
  [
    'a move and a reading of the law',
    () =>
      review()
        .given(propose(move('2026-12-31')), ann)
        .given(propose(literal, 'p2'), bob),
  ],
  [
    'a deferral and a correction',
    () => {
      const story = commitment().given(propose(deferral('2026-06-30')), ann);
      const opened = story.occurrence().dueEventIds[0];
      if (opened === undefined) throw new Error('no date');
      return story.given(propose(correction('2026-04-30', opened), 'p2'), bob);
    },
  ],
])(
  '%s are rivals; approving one makes the other outdated, and the record says which was approved',
  (_name, begin) => {
    const story = begin();
    expect(mailsOf(story)).not.toEqual([]);
    story.given(approve('p2'), approver);
    expect(
      story.state.proposals.map(({ proposalId, status, outdatedBy }) => [proposalId, status, outdatedBy]),
    ).toEqual([
      ['p1', 'outdated', 'p2'],
      ['p2', 'approved', undefined],
    ]);
    for (const command of [
      approve('p1'),
      { type: 'refuse-change', proposalId: 'p1', reason: 'No' },
    ] as const) {
      const decision = story.when(command, approver);
      expect(decision.ok ? null : decision.refusal.code).toBe('rival-approved');
    }
  },
);

it('a refused rival leaves the other to be decided', () => {
  const story = rivals().given({ type: 'refuse-change', proposalId: 'p2', reason: 'No' }, approver);
  expect(story.then(approve('p1'), approver)).toContain('ChangeApproved');
});

it('is withdrawn once only one of them waits', () => {
  const story = rivals();
  const [mail] = mailsOf(story);
  if (mail === undefined) throw new Error('no mail');
  const post = postId('other-team');
  const valid = () =>
    revalidate(mail.facts, post, story.state, { now: mail.sendAt, calendar: ukBankHolidays }).valid;
  expect(valid()).toBe(true);
  story.given({ type: 'withdraw-change', proposalId: 'p1', reason: 'Agreed with Bob' }, ann);
  expect(valid()).toBe(false);
});
