import {
  type CalendarDate,
  both,
  calendarDate,
  instant,
  mailId,
  obligationId,
  personId,
  postId,
} from '#domain/kernel';
import { type Delegation } from '#domain/obligations';
import type { MailFacts } from '#domain/mail';
import { type Directory, loadDirectory, recipientsFrom } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { sampleFacts } from '../../domain/mail/sample-facts.testing';
import { buildMessage } from '../notifications/attempt';
import { sampleContext } from '../notifications/templates/sample-context.testing';
import { deputiesIn } from './deputies';

const sample = loadDirectory(sampleDirectoryFile);
const OWNER = postId('aln-policy-lead');
const APPROVER = postId('deputy-director-aln');
const ID = obligationId('five-yearly-review');
const today = calendarDate('2026-11-23');
const [non, rhys, eleri] = ['non-griffiths', 'rhys-morgan', 'eleri-price'].map((id) => personId(id)) as [
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
];
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
const entry = { id: ID, owner: OWNER, approver: APPROVER };
const shown = (standing: readonly Delegation[], on: CalendarDate = today) =>
  deputiesIn(directory, standing, entry, on).map(({ role, from, to }) => [role, from, to]);

describe('who acts on an entry', () => {
  it('is named for the owner and for the approver, until which day, in both languages', () => {
    const found = deputiesIn(directory, [away(), away({ from: non, acts: ['record'] })], entry, today);
    expect(found.map(({ role, from, to, lastDay }) => [role, from, to, lastDay])).toEqual([
      ['owner', non, eleri, '2026-11-27'],
      ['approver', rhys, eleri, '2026-11-27'],
    ]);
    const nameOf = (id: string) => directory.people.find((person) => person.id === id)?.name ?? id;
    expect(found[1]?.words).toEqual(
      both(
        `${nameOf(rhys)}, for whom ${nameOf(eleri)} acts until 27 November 2026`,
        `${nameOf(rhys)}: mae ${nameOf(eleri)} yn gweithredu ar ran y person hwn tan 27 Tachwedd 2026`,
      ),
    );
    expect(found[0]?.words.en).toMatch(/\(recording\)$/);
    expect(found[0]?.words.cy).toMatch(/\(cofnodi\)$/);
  });

  it.each<[string, Partial<Delegation>, CalendarDate]>([
    ['before the first day', {}, calendarDate('2026-11-19')],
    ['after the last day', {}, calendarDate('2026-11-28')],
    ['in another post', { posts: [postId('branch-head')] }, today],
    ['on another entry', { obligations: [obligationId('elsewhere')] }, today],
    ['for somebody who holds neither post', { from: eleri, to: rhys }, today],
  ])('nobody %s', (_what, over, on) => expect(shown([away(over)], on)).toEqual([]));

  it('each of several, where they share the work', () => {
    const two = [away({ acts: ['approve'] }), away({ to: non, acts: ['record'] })];
    expect(shown(two)).toEqual([
      ['approver', rhys, eleri],
      ['approver', rhys, non],
    ]);
  });
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
