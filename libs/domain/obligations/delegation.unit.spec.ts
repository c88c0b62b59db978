import { personId } from '#domain/kernel';
import {
  approve,
  confirm,
  day,
  document,
  literal,
  propose,
  recordFact,
  review,
  submitted,
} from './commands.testing';
import { actingFor } from './delegation.testing';
import { Story, approver, colleague, official } from './history.testing';
import type { Actor } from './model/commands';

const second: Actor = { personId: personId('dee'), roles: ['approver'] };
const forApprover: Actor = { ...colleague, roles: ['approver'], onBehalfOf: approver.personId };

const resting = (story: Story, away: Actor, delegate: Actor, limits = {}) =>
  story.resting({ directory: actingFor(away, delegate, limits) });

describe('four eyes, while one acts for another', () => {
  const proposed = (by: Actor = official) => review().given(propose(literal), by);

  it('lets a delegate approve for whoever is away what a third person proposed, with both names', () => {
    const story = resting(proposed(), approver, colleague).given(approve(), forApprover);
    expect(story.events.findLast(({ type }) => type === 'ChangeApproved')?.data).toMatchObject({
      by: { personId: 'bob', onBehalfOf: 'cai' },
    });
  });

  it.each<[string, Story, Actor]>([
    ['a delegate, of their principal’s', resting(proposed(), official, second), second],
    ['a principal, of their delegate’s', resting(proposed(), second, official), second],
    [
      'the delegate of a third person, of their own',
      resting(proposed(colleague), approver, colleague),
      forApprover,
    ],
    [
      'whoever acts for the principal of the proposer',
      resting(proposed(), approver, official),
      { ...colleague, roles: ['approver'], onBehalfOf: approver.personId },
    ],
    [
      'a principal, of what was proposed in their own name by a delegate',
      proposed({ ...official, onBehalfOf: approver.personId }),
      approver,
    ],
  ])('refuses the approval of %s proposal', (_name, story, actor) => {
    expect(['acts-for-proposer', 'second-person-needed']).toContain(story.then(approve(), actor));
  });

  it('holds on a fact too', () => {
    const corrected = (): Story =>
      new Story('fact-government-formed')
        .at('2026-02-02T10:00:00Z')
        .given(recordFact())
        .given(
          propose({
            kind: 'fact-correction',
            effectiveOn: day('2026-01-30'),
            reason: 'The record says otherwise',
            evidence: document,
          }),
        );
    expect(resting(corrected(), official, second).then(approve(), second)).toBe('acts-for-proposer');
    expect(resting(corrected(), second, official).then(approve(), second)).toBe('acts-for-proposer');
    const elsewhere = resting(corrected(), official, second, { obligations: ['elsewhere'] });
    expect(elsewhere.then(approve(), second)).toEqual(['ChangeApproved', 'FactCorrected']);
  });

  it('ties a person to each of several for whom they act, and no further along a chain', () => {
    const several = (...more: readonly (readonly [Actor, Actor])[]) => {
      const held = more.map(([away, delegate]) => actingFor(away, delegate) as { delegations: object[] });
      return proposed().resting({
        directory: { ...held[0], delegations: held.flatMap(({ delegations }) => delegations) } as never,
      });
    };
    // overlapping: the approver acts for a colleague and for the proposer
    expect(several([colleague, second], [official, second]).then(approve(), second)).toBe(
      'acts-for-proposer',
    );
    expect(several([colleague, second]).then(approve(), second)).toContain('ChangeApproved');
  });

  it('holds for a completion too', () => {
    const story = resting(submitted(), official, second);
    expect(story.then(confirm(story), second)).toBe('acts-for-proposer');
    expect(story.then(confirm(story), approver)).toEqual(['CompletionConfirmed']);
  });

  it.each([
    ['before the first day', { firstDay: '2026-06-01' }],
    ['after the last day', { firstDay: '2025-01-01', lastDay: '2025-12-31' }],
    ['on another entry', { obligations: ['elsewhere'] }],
  ])('leaves two people two %s', (_name, limits) => {
    expect(resting(proposed(), official, second, limits).then(approve(), second)).toContain('ChangeApproved');
  });
});
