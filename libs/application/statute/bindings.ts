import type { Need } from '#domain/deadlines';
import { type Result, idSchema, obligationIdSchema, ok, refuse } from '#domain/kernel';
import { type Supply, supplySchema } from '#domain/obligations';
import { type StatuteRefusal, bindingForm, bindingName, bindingOfAct } from './statute-refusals';

type Bindings = Readonly<Record<string, Supply>>;

/** What a supply is written as: `FACT`, `FACT#2`, `FACT:last-day`, `obligation:ID:act`, `each:financial-year:DAY`, `last-act:DAY`. */
function supplyWritten(text: string): Supply | undefined {
  const [first = '', second = '', third = '', ...more] = text.split(':');
  if (more.length > 0) return undefined;
  const written = ((): unknown => {
    if (first === 'obligation' && obligationIdSchema.safeParse(second).success)
      return { obligation: second, of: third };
    if (first === 'each') return { each: second, from: third };
    if (third !== '') return undefined;
    if (first === 'last-act') return { lastAct: second };
    const [fact = '', entry, ...rest] = first.split('#');
    if (rest.length > 0 || !idSchema.safeParse(fact).success) return undefined;
    return {
      fact,
      ...(entry !== undefined && { entry: Number(entry) }),
      ...(text.includes(':') && { edge: second }),
    };
  })();
  return supplySchema.safeParse(written).data;
}

/** A binding as it is written; the other way round of `bindingsIn`. */
export function bindingWritten(name: string, supply: Supply): string {
  if ('lastAct' in supply) return `${name}=last-act:${supply.lastAct}`;
  if ('each' in supply) return `${name}=each:${supply.each}:${supply.from}`;
  if ('obligation' in supply) return `${name}=obligation:${supply.obligation}:${supply.of}`;
  const [entry, edge] = [
    supply.entry === undefined ? '' : `#${supply.entry}`,
    supply.edge === undefined ? '' : `:${supply.edge}`,
  ];
  return `${name}=${supply.fact}${entry}${edge}`;
}

/** Bindings as people type them, one a line. */
export const bindingLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Where names get their days from, as it was written: `NAME=FACT` and the other forms.
 * @param needs what the rules count from: no other name can be given
 */
export function bindingsIn(
  written: readonly string[],
  needs: readonly Need[],
): Result<Bindings, StatuteRefusal> {
  const found: [string, Supply][] = [];
  for (const text of written) {
    const at = text.indexOf('=');
    const [name, supply] = [text.slice(0, Math.max(at, 0)).trim(), supplyWritten(text.slice(at + 1).trim())];
    if (at < 1 || supply === undefined) return refuse(bindingForm(text));
    const refused = refuseBinding(name, supply, needs);
    if (refused !== null) return refuse(refused);
    found.push([name, supply]);
  }
  return ok(Object.fromEntries(found));
}

/** Why a name cannot get its days from there; null where it can. */
export function refuseBinding(name: string, supply: Supply, needs: readonly Need[]): StatuteRefusal | null {
  const need = needs.find((each) => each.name === name);
  if (need === undefined)
    return bindingName(
      name,
      needs.map((each) => each.name),
    );
  const isAct = need.kind === 'act';
  return isAct === 'lastAct' in supply ? null : bindingOfAct(name, isAct);
}
