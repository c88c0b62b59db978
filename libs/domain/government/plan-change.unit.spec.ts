import { calendarDate, obligationId, postId } from '#domain/kernel';
import { changeRequestSchema } from './change-request';
import { type Candidate, planChange } from './plan-change';

const candidate = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id: obligationId(id),
  status: 'open',
  owner: postId('old-lead'),
  approver: postId('old-director'),
  tags: [],
  authority: 'internal',
  saidOn: calendarDate('2026-03-13'),
  formerSince: null,
  ...over,
});

const plan = (fields: object) =>
  changeRequestSchema.parse({
    act: 'senedd-2026',
    on: '2026-05-20',
    reason: 'An election',
    document: { reference: 'Record' },
    ...fields,
  });
const MOVE = [{ from: 'old-lead', to: 'new-lead' }];
const register = [
  candidate('entry-a'),
  candidate('entry-b', { tags: ['pilot'], approver: postId('old-lead') }),
  candidate('entry-c', { owner: postId('other-lead'), authority: 'ministerial' }),
  candidate('entry-d', { status: 'closed' }),
  candidate('entry-e', { owner: null, approver: null }),
];
const listed = (fields: object) => planChange(register, plan(fields)).map(({ obligationId: id }) => id);

it.each<[string, object, readonly string[]]>([
  ['every open entry that passes or is marked', { posts: MOVE }, ['entry-a', 'entry-b', 'entry-c']],
  ['what is marked alone', {}, ['entry-c']],
  ['an owner’s', { posts: MOVE, which: { owners: ['other-lead'] } }, ['entry-c']],
  ['a tag’s', { posts: MOVE, which: { tags: ['pilot'] } }, ['entry-b']],
  ['an authority’s', { posts: MOVE, which: { authority: 'ministerial' } }, ['entry-c']],
  ['all that is given at once', { posts: MOVE, which: { tags: ['pilot'], authority: 'ministerial' } }, []],
  [
    'those chosen, whatever speaks against them',
    { posts: MOVE, which: { ids: ['entry-d', 'entry-a', 'entry-z'] } },
    ['entry-a', 'entry-d', 'entry-z'],
  ],
])('lists %s', (_what, fields, expected) => {
  expect(listed(fields)).toEqual(expected);
});

it('passes on what a post owns, what it approves, or both', () => {
  const of = (posts: readonly object[]) =>
    planChange(register, plan({ posts, which: { ids: ['entry-b'] } }))[0];
  expect(of(MOVE)).toMatchObject({ owner: { after: 'new-lead' }, approver: { after: 'new-lead' } });
  const [move] = MOVE;
  expect(of([{ ...move, as: 'owner' }])).toMatchObject({
    owner: { before: 'old-lead', after: 'new-lead' },
    approver: { before: 'old-lead', after: 'old-lead' },
  });
  expect(of([{ ...move, as: 'approver' }])).toMatchObject({
    owner: { after: 'old-lead' },
    approver: { after: 'new-lead' },
  });
});

it('moves no post by two steps: what passes to a post stays with it', () => {
  const posts = [...MOVE, { from: 'new-lead', to: 'third-lead' }];
  expect(planChange(register, plan({ posts }))[0]).toMatchObject({ owner: { after: 'new-lead' } });
});
