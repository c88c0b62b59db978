import { type CalendarDate, both, calendarDate, obligationId, personId, postId } from '#domain/kernel';
import { type Delegation } from '#domain/obligations';
import { type Directory, type Person, loadDirectory, nobodyElse, secondPeople } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
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

describe('nobody else could decide, with delegations', () => {
  const roles = { [non]: ['official'], [rhys]: ['approver'], [eleri]: ['auditor'] } as const;
  const people = (given: Readonly<Record<string, readonly string[]>>): Directory => ({
    ...directory,
    people: directory.people
      .filter(({ id }) => id in given)
      .map((person) => ({ ...person, roles: given[person.id] as Person['roles'] })),
  });
  const alone = people(roles);

  it('what is put forward for the only approver waits for nobody, and is refused', () => {
    expect(nobodyElse(alone, { personId: non, onBehalfOf: rhys })).toEqual({ somebody: false });
    expect(nobodyElse(alone, { personId: rhys })).toEqual({ somebody: false });
    // in their own name it waits for the approver
    expect(nobodyElse(alone, { personId: non })).toBeNull();
  });

  it('a second approver could, and whoever acts for somebody is no second person to themselves', () => {
    const two = people({ ...roles, [eleri]: ['approver'] });
    expect(nobodyElse(two, { personId: non, onBehalfOf: rhys })).toBeNull();
    expect(nobodyElse(two, { personId: eleri, onBehalfOf: rhys })).toEqual({ somebody: false });
    expect(secondPeople(two, { personId: non, onBehalfOf: rhys }).map(({ id }) => id)).toEqual([eleri]);
  });
});
