import { type PreviewedReminder, ladderInWords, ladderPreview as previewOf } from '#domain/history';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type Refusal,
  type Result,
  dateInWales,
  ok,
} from '#domain/kernel';
import {
  type By,
  type DefaultLadder,
  type Ladder,
  type Obligation,
  defaultLadderOf,
  defaultLadders,
  ladderInForce,
  withLadder,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { obligation } from './obligation';
import type { Viewer } from './viewer';

type Found<Value> = Result<Value, Refusal<'not-found' | 'nothing-at-that-point'>>;

/** A ladder with its steps in words. */
interface ShownLadder {
  readonly ladder: Ladder;
  readonly words: readonly Bilingual[];
}

/** Who is reminded of an entry’s dates, and since when. */
export interface LadderInForce extends ShownLadder {
  /** who set it and why; null where it is that of the kind and the authority */
  readonly set: { readonly from: CalendarDate; readonly reason: string; readonly by: By } | null;
  /** the ladder of its kind and authority, whatever was set */
  readonly byDefault: Pick<DefaultLadder, 'id' | 'version'> & ShownLadder;
  /** every version that was set, oldest first; null: that of the kind and the authority again */
  readonly versions: readonly {
    readonly from: CalendarDate;
    readonly ladder: Ladder | null;
    readonly reason: string;
    readonly by: By;
  }[];
}

const shown = (ladder: Ladder): ShownLadder => ({ ladder, words: ladderInWords(ladder) });

const NONE: Ladder = { before: [], after: [] };

function inForce(state: Obligation): LadderInForce {
  const due = state.occurrences.find(({ stage }) => stage !== 'confirmed')?.due ?? null;
  const byDefault = defaultLadderOf(state, due);
  const last = state.ladders.at(-1);
  return {
    ...shown(ladderInForce(state, due) ?? NONE),
    set: last === undefined || last.ladder === null ? null : last,
    byDefault: {
      id: byDefault?.id ?? '',
      version: byDefault?.version ?? 0,
      ...shown(byDefault?.ladder ?? NONE),
    },
    versions: state.ladders.map(({ from, ladder: each, reason, by }) => ({ from, ladder: each, reason, by })),
  };
}

/** Who is reminded of one obligation’s dates, and when. */
export async function ladder(
  viewer: Viewer,
  ledger: Ledger,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Found<LadderInForce>> {
  const found = await obligation(viewer, ledger, { id, now });
  return found.ok ? ok(inForce(found.value.state)) : found;
}

/**
 * Every day of reminders in the years to come, with who hears of it.
 * @param asked.ladder as if it were set today; null: as if that of the kind and the authority were
 */
export async function ladderPreview(
  viewer: Viewer,
  ledger: Ledger,
  asked: {
    readonly id: string;
    readonly now: Instant;
    readonly years: number;
    readonly ladder?: Ladder | null | undefined;
  },
): Promise<Found<readonly PreviewedReminder[]>> {
  const { id, now, years } = asked;
  const found = await obligation(viewer, ledger, { id, now });
  if (!found.ok) return found;
  const { state } = found.value;
  const set = asked.ladder === undefined ? state : withLadder(state, asked.ladder, dateInWales(now));
  return ok(previewOf(set, ledger.holidays.current, now, years));
}

/** The ladders by kind and by authority: of several that fit, the first holds. */
export const laddersByDefault = (): readonly (DefaultLadder & ShownLadder)[] =>
  defaultLadders.map((row) => ({ ...row, ...shown(row.ladder) }));
