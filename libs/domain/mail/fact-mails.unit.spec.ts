import { ukBankHolidays } from '#domain/shipped-holidays';
import { obligationId, personId, postId } from '#domain/kernel';
import { type Change, type Counting, evolveFact, foldFact, loadEvent } from '#domain/obligations';
import { approve, day, document, propose, recordFact } from '../obligations/commands.testing';
import { Story, approver, colleague, official } from '../obligations/history.testing';
import { mailsOfFact } from './fact-mails';
import type { MailRequest } from './mail-facts';
import { revalidate } from './revalidate';

const ann = { ...official, postId: postId('policy-lead') };
const bob = { ...colleague, postId: postId('other-team') };
const said = { reason: 'The record says otherwise', evidence: document };
const correction = (effectiveOn: string): Change => ({
  kind: 'fact-correction',
  effectiveOn: day(effectiveOn),
  ...said,
});
const counts = (id: string, approverPost: string, authority: Counting['authority']): Counting => ({
  obligationId: obligationId(id),
  authority,
  owner: postId('an-owner'),
  approver: postId(approverPost),
  alone: false,
});

const election = (...counting: readonly Counting[]): Story => {
  const story = new Story('fact-election').at('2026-02-02T10:00:00Z');
  story.counting = counting;
  return story.given(recordFact('2026-02-02', 'election'));
};
const stateOf = (story: Story) => {
  const fact = foldFact(story.events);
  if (fact === null) throw new Error('nothing recorded');
  return fact;
};
/** The mails of the last event. */
function mailsOf(story: Story): readonly MailRequest[] {
  const before = foldFact(story.events.slice(0, -1));
  const last = loadEvent(story.events.at(-1)!);
  return mailsOfFact(last, evolveFact(before, last), last.effectiveAt);
}
const posts = (mails: readonly MailRequest[], template: string) =>
  mails.flatMap(({ to, facts }) => ('post' in to && facts.template === template ? [to.post] : [])).sort();

it('a proposal goes to the approver of each entry for which the table asks two, once each', () => {
  const story = election(
    counts('a-duty', 'director', 'statutory'),
    counts('b-duty', 'director', 'statutory'),
    counts('c-promise', 'minister-office', 'ministerial'),
    counts('d-own', 'own-team', 'internal'),
  ).given(propose(correction('2026-01-30')), ann);
  const mails = mailsOf(story);
  expect(posts(mails, 'fact-change-proposed')).toEqual(['director', 'minister-office']);
  expect(new Set(mails.map(({ mailId }) => mailId)).size).toBe(mails.length);
  expect(mails[0]).toMatchObject({
    obligationId: 'fact-election',
    facts: {
      kind: 'fact-correction',
      number: 1,
      from: '2026-02-02',
      to: '2026-01-30',
      by: { personId: 'ann' },
    },
  });
});

it('where all are internal it goes to those whose word is asked for', () => {
  const story = election(counts('d-own', 'own-team', 'internal')).given(
    propose(correction('2026-01-30')),
    ann,
  );
  expect(posts(mailsOf(story), 'fact-change-proposed')).toEqual(['own-team']);
});

it('a recording that takes two goes to the approver of the statutory date, by whoever it is recorded', () => {
  const story = new Story('fact-election').at('2026-02-02T10:00:00Z');
  story.counting = [counts('a-duty', 'director', 'statutory'), counts('c-promise', 'other', 'ministerial')];
  const effect = { obligationId: obligationId('a-duty'), title: { en: 'A' }, occurrence: 1, from: null };
  story.effects = [{ ...effect, authority: 'statutory', to: day('2027-05-06') }];
  story.given(recordFact('2026-02-02', 'election'), ann);
  expect(posts(mailsOf(story), 'fact-change-proposed')).toEqual(['director']);
  expect(mailsOf(story)[0]?.facts).toMatchObject({ kind: 'fact', from: null, moves: 1 });
});

describe('two proposals on one entry', () => {
  const both = () =>
    election(counts('a-duty', 'director', 'statutory'))
      .given(propose(correction('2026-01-30')), ann)
      .given(propose({ kind: 'fact-withdrawal', ...said }, 'p2'), bob);

  it('are told of each other: both who proposed and the approver, once each', () => {
    const mails = mailsOf(both());
    expect(posts(mails, 'fact-rival-proposals')).toEqual(['director', 'other-team', 'policy-lead']);
    expect(mails.find(({ facts }) => facts.template === 'fact-rival-proposals')?.facts).toMatchObject({
      proposals: [
        { proposalId: 'p2', on: null, by: { personId: personId('bob') } },
        { proposalId: 'p1', on: '2026-01-30', by: { personId: personId('ann') } },
      ],
    });
  });

  it('and that is withdrawn once only one of them waits, as what is proposed is once it is decided', () => {
    const story = both();
    const valid = () =>
      mails.map(
        ({ facts, sendAt }) =>
          revalidate(
            facts,
            postId('director'),
            null,
            { now: sendAt, calendar: ukBankHolidays },
            stateOf(story),
          ).valid,
      );
    const mails = mailsOf(story);
    expect(valid()).toEqual(mails.map(() => true));
    story.given({ type: 'withdraw-change', proposalId: 'p2', reason: 'Agreed with Ann' }, bob);
    expect(valid()).toEqual(mails.map(() => false));
  });
});

it.each([
  ['approved', approve(), true],
  ['refused', { type: 'refuse-change', proposalId: 'p1', reason: 'It was that day' } as const, false],
])('whoever proposed hears that it was %s, by whom, and why', (_what, command, approved) => {
  const story = election(counts('a-duty', 'director', 'statutory')).given(
    propose(correction('2026-01-30')),
    ann,
  );
  const before = story.events.length;
  story.given(command, approver);
  const decided = foldFact(story.events.slice(0, before + 1))!;
  const event = loadEvent(story.events[before]!);
  const [mail, ...more] = mailsOfFact(event, decided, event.effectiveAt);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: { post: 'policy-lead' }, facts: { approved, reason: null } });
  expect(
    revalidate(
      mail!.facts,
      postId('policy-lead'),
      null,
      { now: event.effectiveAt, calendar: ukBankHolidays },
      stateOf(story),
    ),
  ).toMatchObject({
    valid: true,
    facts: { reason: approved ? null : 'It was that day', by: { personId: 'cai' } },
  });
});

it('what the owner decides alone tells nobody of a proposal that waits', () => {
  const own = { ...counts('d-own', 'own-team', 'internal'), alone: true };
  const story = election(own).given(propose(correction('2026-01-30')), ann);
  expect(story.types.slice(-2)).toEqual(['ChangeApproved', 'FactCorrected']);
  const events = story.events.map(loadEvent);
  const mails = events.flatMap((event, index) =>
    mailsOfFact(event, foldFact(story.events.slice(0, index + 1))!, event.effectiveAt),
  );
  expect(mails).toEqual([]);
});
