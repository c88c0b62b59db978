import { type Point, stateAt } from '#domain/history';
import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type PartlyTranslated,
  type Refusal,
  type Result,
  dateInWales,
  ok,
  refuse,
} from '#domain/kernel';
import { type Link, type Obligation, linkWords, sameRelation } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listLinkedTo } from '#record/read-models';
import { isNow } from './point';
import { readEvents } from './read-events';
import { nothingThen } from './refusals';
import { type Viewer, maySee } from './viewer';

/** A link of an entry, read from that entry, whichever of the two has it. */
export interface LinkedEntry {
  readonly type: Link['type'];
  /** the entry at the other end */
  readonly to: ObligationId;
  /** the other entry has the link, and it is removed there */
  readonly inverse: boolean;
  /** what the other is to this one, before its title */
  readonly words: Bilingual;
  readonly title: PartlyTranslated;
}

/** The links of an entry at a point, from both ends, with titles as they were; one that was not on the register keeps its id. */
export async function linkedEntries(
  viewer: Viewer,
  ledger: Ledger,
  { state, point, now }: { readonly state: Obligation; readonly point: Point; readonly now: Instant },
): Promise<readonly LinkedEntry[]> {
  const { id } = state;
  // what both say is listed once, where it can be removed
  const saidHere = (from: string, link: Link): boolean =>
    state.links.some((own) => sameRelation({ from: id, link: own }, { from, link }));
  const own = state.links
    .filter(({ to }) => maySee(viewer, to))
    .map(async ({ type, to }): Promise<LinkedEntry> => {
      const title = stateAt(await ledger.readStream(to), point)?.state.definition.title;
      return { type, to, inverse: false, words: linkWords[type].own, title: title ?? { cy: to, en: to } };
    });
  const others = (await listLinkedTo(ledger.db, id, dateInWales(now)))
    .filter((other) => other.id !== id && maySee(viewer, other.id))
    .map(async (other): Promise<readonly LinkedEntry[]> => {
      const then = isNow(point) ? undefined : stateAt(await ledger.readStream(other.id), point)?.state;
      const links = isNow(point) ? other.links : (then?.links ?? []);
      const title = then?.definition.title ?? other.title;
      return links
        .filter((link) => link.to === id && !saidHere(other.id, link))
        .map(({ type }) => ({ type, to: other.id, inverse: true, words: linkWords[type].inverse, title }));
    });
  return [...(await Promise.all(own)), ...(await Promise.all(others)).flat()];
}

/** The links of an entry now, from both ends. */
export async function links(
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Result<readonly LinkedEntry[], Refusal<'not-found' | 'nothing-at-that-point'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const state = stateAt(read.value.events, {})?.state;
  if (state === undefined) return refuse(nothingThen(id));
  return ok(await linkedEntries(viewer, ledger, { state, point: {}, now }));
}
