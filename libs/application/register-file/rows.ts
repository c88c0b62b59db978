import { idOfWords, sameJson } from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  carriedOf,
  standingDefinition,
  standingEntries,
} from '#domain/obligations';
import type { FileFact } from '#application/register-import';

type Source = ReturnType<typeof standingDefinition>['source'];

/** What several rows share of a source, under the key that they name it by. */
export class SourceKeys {
  private readonly known = new Map<string, object>();

  /** The key of a source, and what the row itself says of it. */
  of(source: Source): { readonly source: string; readonly own: object } {
    if ('kind' in source) {
      const { provision, words, ...act } = source;
      return { source: this.keyOf(act, act.title.en), own: { provision, words } };
    }
    const { file, sha256, title, on, speaker, ...own } = source;
    const document = { file, sha256, title, ...(on !== undefined && { on }), speaker };
    return { source: this.keyOf(document, file.replace(/\.\w+$/u, '')), own };
  }

  get all(): Readonly<Record<string, object>> {
    return Object.fromEntries(this.known);
  }

  private keyOf(described: object, called: string): string {
    const name = idOfWords(called) || 'source';
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? name : `${name}-${number}`;
      const held = this.known.get(key);
      if (held === undefined) this.known.set(key, described);
      if (held === undefined || sameJson(held, described)) return key;
    }
  }
}

/** An entry as a row of the file. */
export function rowOf(state: Obligation, sources: SourceKeys): object {
  const { source: full, mailResponsibleBody: _never, id, kind, title, ...rest } = standingDefinition(state);
  const { source, own } = sources.of(full);
  const carried = carriedOf(state);
  return { id, kind, title, source, ...own, ...rest, ...(carried && { carried }) };
}

/** What stands of a fact, as the file has it. */
export function fileFactOf(fact: Fact & { readonly name: string }): FileFact {
  const { name, kind, title } = fact;
  const entries = standingEntries(fact).map(
    ({ number, status, effectiveOn, until, value, school, sitting, list, evidence }) => ({
      number,
      status,
      effectiveOn,
      ...(until !== undefined && { until }),
      ...(value !== undefined && { value }),
      ...(school !== undefined && { school }),
      ...(sitting !== undefined && { sitting }),
      ...(list !== undefined && { list }),
      evidence,
    }),
  );
  return { name, kind, ...(title !== null && { title }), entries };
}
