import type { AnchorValue, Facts } from './question';

const isList = (value: AnchorValue | readonly AnchorValue[]): value is readonly AnchorValue[] =>
  Array.isArray(value);

/** All values of an event in their order; empty where it is not recorded. */
export function anchorValues({ anchors }: Facts, name: string): readonly AnchorValue[] {
  const value = anchors?.[name];
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The value for one turn: of a list the one of that number, else the one there is. */
export function anchorValue(facts: Facts, name: string, turn: number): AnchorValue | undefined {
  const value = facts.anchors?.[name];
  return value === undefined || !isList(value) ? value : value[turn - 1];
}
