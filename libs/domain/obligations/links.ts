import { type Link, linkSchema } from './model/definition';

export { linkWords } from './model/link-words';

export const linkTypes = linkSchema.shape.type.options;

export const sameLink = (one: Link, other: Link): boolean => one.type === other.type && one.to === other.to;

export const uniqueLinks = (links: readonly Link[]): readonly Link[] =>
  links.filter((link, index) => links.findIndex((each) => sameLink(each, link)) === index);

/** A link with the entry that has it. */
export interface Placed {
  readonly from: string;
  readonly link: Link;
}

interface Relation {
  readonly type: Link['type'];
  readonly from: string;
  readonly to: string;
}

/** What a link says, whichever end says it: that one precedes another is that the other follows it. */
const relationOf = ({ from, link: { type, to } }: Placed): Relation =>
  type === 'precedes' ? { type: 'follows', from: to, to: from } : { type, from, to };

/** Whether two links say the same of the same two entries. */
export function sameRelation(one: Placed, other: Placed): boolean {
  const [a, b] = [relationOf(one), relationOf(other)];
  if (a.type !== b.type) return false;
  const inverse = a.type === 'possibly-same-as' && a.from === b.to && a.to === b.from;
  return (a.from === b.from && a.to === b.to) || inverse;
}

interface Circle {
  readonly type: Link['type'];
  /** each is linked so to the next; the first is the last too */
  readonly entries: readonly string[];
}

/**
 * The circle that a new link would close among those that stand, null where it closes none. Those that may be the same stand in no order.
 */
export function circleOf(added: Placed, standing: readonly Placed[]): Circle | null {
  const { type, from, to } = relationOf(added);
  if (type === 'possibly-same-as') return null;
  const next = new Map<string, string[]>();
  for (const relation of standing.map(relationOf))
    if (relation.type === type) next.set(relation.from, [...(next.get(relation.from) ?? []), relation.to]);
  const cameFrom = new Map<string, string>([[to, from]]);
  const reached = [to];
  // each entry is reached once; the list grows while it is gone through
  for (const each of reached)
    for (const further of next.get(each) ?? [])
      if (!cameFrom.has(further)) {
        cameFrom.set(further, each);
        reached.push(further);
      }
  return cameFrom.has(from) ? { type, entries: wayBack(from, cameFrom) } : null;
}

function wayBack(start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const circle = [start];
  for (let steps = 0; steps < cameFrom.size; steps += 1) {
    const before = cameFrom.get(circle[0] ?? start);
    if (before === undefined) break;
    circle.unshift(before);
    if (before === start) break;
  }
  return circle;
}
