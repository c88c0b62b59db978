import { postId } from '#domain/kernel';
import { commitment, day } from '../commands.testing';
import { type Story, administrator, approver, auditor, official } from '../history.testing';
import type { Command } from '../model/commands';
import { sampleDefinition } from '../sample-definition.testing';
import { routeOf } from '../who-decides';

const change = (fields: object = {}): Command => ({
  type: 'change-government',
  act: 'senedd-2026',
  on: day('2026-05-20'),
  document: { reference: 'Record of the Senedd' },
  reason: 'An election',
  ...fields,
});

const after = (fields: Record<string, unknown> = {}): Story => commitment(fields).at('2026-06-10T10:00:00Z');
const passing = { owner: postId('new-lead'), approver: postId('new-director') };

describe('a change of government', () => {
  it('passes an entry to other posts and marks a minister’s commitment from before, with its history', () => {
    const story = after();
    const before = story.events.length;
    expect(story.then(change(passing), administrator)).toEqual(['GovernmentChanged']);
    expect(story.state).toMatchObject({
      ...passing,
      status: 'open',
      governmentChanges: [{ act: 'senedd-2026', on: '2026-05-20', former: true }],
    });
    expect(story.events[before]?.data).toMatchObject({
      previousOwner: 'policy-lead',
      previousApprover: 'deputy-director',
      former: true,
    });
    expect(story.events).toHaveLength(before + 1);
  });

  it('reaches an entry once, by whomever it is sent again; another act reaches it again and marks it no more', () => {
    const story = after().given(change(passing));
    expect(story.then(change(passing))).toEqual([]);
    expect(story.then(change({ owner: postId('third-lead') }), administrator)).toEqual([]);
    expect(story.then(change({ act: 'senedd-2030', owner: postId('third-lead') }))).toEqual([
      'GovernmentChanged',
    ]);
    expect(story.state.governmentChanges.map(({ former }) => former)).toEqual([true, false]);
    expect(story.state).toMatchObject({ owner: 'third-lead', approver: 'new-director' });
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['a minister’s, said before', {}, true],
    ['a statutory duty', { authority: 'statutory' }, false],
    ['an internal action', { authority: 'internal' }, false],
    ['said on the day', { source: { ...sampleDefinition().source, on: '2026-05-20' } }, false],
    ['said the day before', { source: { ...sampleDefinition().source, on: '2026-05-19' } }, true],
    ['without a day, known before', { source: { ...sampleDefinition().source, on: undefined } }, true],
  ])('marks what a former government promised alone: %s', (_what, fields, former) => {
    const story = after(fields).given(change(passing));
    expect(story.state.governmentChanges).toMatchObject([{ former }]);
  });

  it('marks without passing anything on; and says so where it does nothing at all', () => {
    const story = after().given(change());
    expect(story.state).toMatchObject({ owner: 'policy-lead', governmentChanges: [{ former: true }] });
    expect(after({ authority: 'internal' }).then(change())).toBe('nothing-to-change');
    expect(after({ authority: 'internal' }).then(change({ owner: postId('policy-lead') }))).toBe(
      'nothing-to-change',
    );
  });

  it('is refused before it has happened, for what is closed, and to whoever may not', () => {
    expect(commitment().at('2026-05-01T10:00:00Z').then(change(passing))).toBe('effective-in-future');
    const closed = after().agreed({ type: 'close', ground: 'dropped', reason: 'No longer' });
    expect(closed.then(change(passing))).toBe('closed');
    for (const actor of [approver, auditor])
      expect(after().then(change(passing), actor)).toBe('not-permitted');
  });

  it('lets nobody decide alone as the owner who put the post there', () => {
    const story = after({ authority: 'internal' }).given(change(passing), official);
    const inPost = { ...official, postId: postId('new-lead') };
    expect(routeOf(story.state, 'ending', inPost)).toEqual({ ok: true, value: 'proposal' });
  });
});
