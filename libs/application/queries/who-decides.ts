import type { Bilingual, Instant, Refusal, Result } from '#domain/kernel';
import { ok } from '#domain/kernel';
import {
  type Authority,
  type Matter,
  type Requirement,
  authoritySchema,
  matterWords,
  matters,
  requirementFor,
  requirementWords,
  whoDecides as table,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { obligation } from './obligation';
import type { Viewer } from './viewer';

/** Who must agree on one matter. */
interface Asked {
  readonly matter: Matter;
  readonly requires: Requirement;
  /** both in words */
  readonly words: { readonly matter: Bilingual; readonly requires: Bilingual };
}

const asked = (matter: Matter, requires: Requirement): Asked => ({
  matter,
  requires,
  words: { matter: matterWords[matter], requires: requirementWords[requires] },
});

/** The table of who decides alone and what takes two, by the authority of a date. */
export const tableOfWhoDecides = (): readonly {
  readonly authority: Authority;
  readonly matters: readonly Asked[];
}[] =>
  authoritySchema.options.map((authority) => ({
    authority,
    matters: matters.map((matter) => asked(matter, table[matter][authority])),
  }));

/** Who must agree on what about one obligation. */
export async function whoDecides(
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<readonly Asked[], Refusal<'not-found' | 'nothing-at-that-point'>>> {
  const found = await obligation(viewer, ledger, { id, now });
  if (!found.ok) return found;
  return ok(matters.map((matter) => asked(matter, requirementFor(found.value.state, matter))));
}
