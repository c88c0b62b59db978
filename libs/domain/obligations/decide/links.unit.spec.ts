import { obligationId } from '#domain/kernel';
import { commitment } from '../commands.testing';
import { type Story, administrator, approver, auditor, official } from '../history.testing';
import { type Placed, circleOf, linkTypes, sameRelation } from '../links';
import { linkWords } from '../model/link-words';
import type { Command } from '../model/commands';
import type { Link } from '../model/definition';
import { sampleDefinition } from '../sample-definition.testing';
import { requirementFor } from '../who-decides';

const to = (id: string, type: Link['type'] = 'follows'): Link => ({ type, to: obligationId(id) });
const link = (which: Link): Command => ({ type: 'link', link: which, reason: 'The Act says so' });
const unlink = (which: Link): Command => ({ type: 'unlink', link: which, reason: 'Not so after all' });
const withLinks = (...links: readonly Link[]): Story =>
  commitment({ links: links.map(({ type, to: other }) => ({ type, to: other })) });
const amended = (story: Story, ...links: readonly Link[]): Command => ({
  type: 'amend',
  definition: { ...story.state.definition, links: [...links] },
  reason: 'As in the file',
});

describe('a link', () => {
  it.each(linkTypes)('%s is made and removed, and made again, each on record', (type) => {
    const story = commitment();
    expect(story.then(link(to('another', type)))).toEqual(['LinkMade']);
    expect(story.state.links).toEqual([to('another', type)]);
    expect(story.then(unlink(to('another', type)))).toEqual(['LinkRemoved']);
    expect(story.state).toMatchObject({ links: [], formerLinks: [to('another', type)] });
    expect(story.then(link(to('another', type)))).toEqual(['LinkMade']);
    expect(story.state).toMatchObject({ links: [to('another', type)], formerLinks: [] });
  });

  it('takes one person, whatever the authority; an auditor makes none', () => {
    for (const authority of ['statutory', 'ministerial', 'internal'] as const) {
      const story = commitment({ authority });
      expect(requirementFor(story.state, 'entry')).toBe('one');
      for (const [index, actor] of [official, approver, administrator].entries())
        expect(story.then(link(to(`another-${index}`)), actor)).toEqual(['LinkMade']);
      expect(story.then(link(to('one-more')), auditor)).toBe('not-permitted');
    }
  });

  it('is refused to itself, twice, and where there is none to remove', () => {
    const story = commitment();
    expect(story.then(link(to(story.state.id)))).toBe('link-to-itself');
    story.given(link(to('another')));
    expect(story.then(link(to('another')))).toBe('link-exists');
    expect(story.then(link(to('another', 'replaces')))).toEqual(['LinkMade']);
    expect(story.then(unlink(to('another', 'part-of')))).toBe('no-such-link');
  });

  it('can be made and removed once the entry is closed', () => {
    const story = commitment().agreed({
      type: 'close',
      ground: 'superseded',
      supersededBy: obligationId('another'),
      reason: 'Replaced',
    });
    expect(story.state.status).toBe('closed');
    expect(story.then(link(to('another', 'precedes')))).toEqual(['LinkMade']);
    expect(story.then(unlink(to('another', 'precedes')))).toEqual(['LinkRemoved']);
  });

  it('of the definition is one like others', () => {
    const story = withLinks(to('one'), to('one'), to('two', 'part-of'));
    expect(story.state.links).toEqual([to('one'), to('two', 'part-of')]);
    expect(story.then(link(to('one')))).toBe('link-exists');
    expect(story.then(unlink(to('one')))).toEqual(['LinkRemoved']);
    expect(story.state.links).toEqual([to('two', 'part-of')]);
  });
});

describe('an amended definition', () => {
  it('brings back no link that a person removed, and loses none that a person made', () => {
    const story = withLinks(to('one'), to('two'))
      .given(unlink(to('one')))
      .given(link(to('three')));
    story.given({
      type: 'amend',
      definition: { ...story.state.definition, tags: ['other'] },
      reason: 'Tags',
    });
    expect(story.state.links).toEqual([to('two'), to('three')]);
  });

  it('adds and takes away what it itself changes', () => {
    const story = withLinks(to('one'), to('two'))
      .given(unlink(to('one')))
      .given(link(to('three')));
    story.given(amended(story, to('one'), to('four')));
    expect(story.state.links).toEqual([to('three'), to('four')]);
    expect(story.state.formerLinks).toEqual([to('one'), to('two')]);
    story.given(amended(story, to('four')));
    expect(story.then(link(to('one')))).toEqual(['LinkMade']);
    expect(sampleDefinition().links).toEqual([]);
  });
});

const placed = (from: string, type: Link['type'], other: string): Placed => ({
  from,
  link: { type, to: other as Link['to'] },
});

describe('among the entries', () => {
  const chain = [placed('a', 'part-of', 'b'), placed('b', 'part-of', 'c'), placed('c', 'replaces', 'a')];

  it.each(['follows', 'replaces', 'part-of', 'answers', 'comes-from'] as const)(
    'a circle of %s is found whatever its length, and named in order',
    (type) => {
      for (const length of [2, 3, 20]) {
        const names = Array.from({ length }, (_, index) => `e${index}`);
        const standing = names.slice(1).map((name, index) => placed(names[index] ?? '', type, name));
        const last = names.at(-1) ?? '';
        expect(circleOf(placed(last, type, 'e0'), standing)).toEqual({
          type,
          entries: [last, ...names],
        });
        expect(circleOf(placed('e0', type, 'elsewhere'), standing)).toBeNull();
      }
    },
  );

  it('what comes before is what is followed: together they make a circle', () => {
    const standing = [placed('b', 'follows', 'a'), placed('b', 'precedes', 'c')];
    expect(circleOf(placed('a', 'follows', 'c'), standing)?.entries).toEqual(['a', 'c', 'b', 'a']);
    expect(circleOf(placed('c', 'precedes', 'a'), standing)?.entries).toEqual(['a', 'c', 'b', 'a']);
    expect(circleOf(placed('a', 'precedes', 'c'), standing)).toBeNull();
  });

  it('different kinds make no circle, nor do those that may be the same, nor two ways to one', () => {
    expect(circleOf(placed('c', 'follows', 'a'), chain)).toBeNull();
    expect(circleOf(placed('c', 'possibly-same-as', 'a'), [placed('a', 'possibly-same-as', 'c')])).toBeNull();
    expect(circleOf(placed('a', 'part-of', 'c'), chain)).toBeNull();
  });

  it('knows the same said from either end', () => {
    expect(sameRelation(placed('a', 'follows', 'b'), placed('b', 'precedes', 'a'))).toBe(true);
    expect(sameRelation(placed('a', 'possibly-same-as', 'b'), placed('b', 'possibly-same-as', 'a'))).toBe(
      true,
    );
    expect(sameRelation(placed('a', 'part-of', 'b'), placed('b', 'part-of', 'a'))).toBe(false);
    expect(sameRelation(placed('a', 'follows', 'b'), placed('a', 'replaces', 'b'))).toBe(false);
  });

  it('has words for both ends in both languages', () => {
    for (const type of linkTypes)
      for (const words of Object.values(linkWords[type])) expect([words.en, words.cy]).not.toContain('');
  });
});
