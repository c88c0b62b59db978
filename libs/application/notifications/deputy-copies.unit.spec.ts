import { calendarDate, instant, mailId, obligationId, personId, postId } from '#domain/kernel';
import type { Delegation } from '#domain/obligations';
import type { MailFacts } from '#domain/mail';
import { type Directory, loadDirectory, recipientsFrom } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { sampleFacts } from '../../domain/mail/sample-facts.testing';
import { buildMessage } from './attempt';
import { sampleContext } from './templates/sample-context.testing';

const sample = loadDirectory(sampleDirectoryFile);
const APPROVER = postId('deputy-director-aln');
const ID = obligationId('five-yearly-review');
const [non, rhys, eleri] = [personId('non-griffiths'), personId('rhys-morgan'), personId('eleri-price')];
const directory: Directory = {
  ...sample,
  people: sample.people.map((person) =>
    person.id === eleri ? { ...person, email: 'eleri@cylch.example' } : person,
  ),
};
const away = (over: Partial<Delegation> = {}): Delegation => ({
  delegationId: 'd-1',
  from: rhys,
  to: eleri,
  firstDay: calendarDate('2026-11-20'),
  lastDay: calendarDate('2026-11-27'),
  ...over,
});

describe('a copy of mail', () => {
  const facts = sampleFacts.find(({ template }) => template === 'change-proposed') as MailFacts;
  const copies = (
    inForce: readonly Delegation[],
    people: Directory = directory,
    about: MailFacts = facts,
  ) => {
    const recipient = recipientsFrom({ current: people }, inForce).forPost(APPROVER);
    if (recipient === undefined) throw new Error('no such post');
    const built = buildMessage(
      {
        settings: { from: 'Cylch <cylch@llyw.example>', webUrl: 'https://cylch.example' },
        now: instant('2026-11-23T09:00:00Z'),
      },
      [{ mailId: mailId('a/mail/approver'), facts: about, recipient, context: sampleContext() }],
    );
    return { cc: (built.message.cc ?? []).map(({ address }) => address), alsoTo: built.alsoTo };
  };

  it('goes to whoever acts for a holder of the post, and is on record', () => {
    expect(copies([])).toEqual({ cc: [], alsoTo: [] });
    expect(copies([away()])).toEqual({ cc: ['eleri@cylch.example'], alsoTo: [eleri] });
    expect(copies([away({ obligations: [ID] })])).toMatchObject({ alsoTo: [eleri] });
  });

  it('does not go to one who acts in another post, on another entry, or for somebody else', () => {
    for (const over of [
      { posts: [postId('branch-head')] },
      { obligations: [obligationId('elsewhere')] },
      { from: non },
    ])
      expect(copies([away(over)])).toEqual({ cc: [], alsoTo: [] });
  });

  it('goes once where one person acts in two overlapping absences, and not to the mailbox of the post', () => {
    expect(copies([away({ obligations: [ID] }), away({ acts: ['record'] })])).toMatchObject({
      cc: ['eleri@cylch.example'],
    });
    const address = sample.posts.find(({ id }) => id === APPROVER)?.email ?? '';
    const shared = {
      ...directory,
      people: directory.people.map((person) =>
        person.id === eleri ? { ...person, email: address } : person,
      ),
    };
    expect(copies([away()], shared)).toEqual({ cc: [], alsoTo: [] });
  });

  it('of what concerns no entry goes only where the delegation is about all', () => {
    const ofFact = sampleFacts.find(({ template }) => template === 'fact-change-proposed') as MailFacts;
    expect(copies([away()], directory, ofFact)).toMatchObject({ alsoTo: [eleri] });
    expect(copies([away({ obligations: [ID] })], directory, ofFact)).toMatchObject({ alsoTo: [] });
  });
});
