import type { Bilingual, Instant } from '#kernel';
import type { EventDifference } from './compare-events';
import type { Break } from './followed-stream';
import type { Pins } from './recorded-group';

/** Why a decision cannot be asked for again; the first is nobody's fault. */
type NotReplayed =
  /** what it needs is erased, or sealed and there are no keys */
  | { readonly kind: 'hidden'; readonly hidden: 'erased' | 'sealed' }
  /** its events name no command that gave them */
  | { readonly kind: 'command-missing' }
  | { readonly kind: 'core-not-kept' }
  | { readonly kind: 'calendar-not-kept' }
  /** a record of the decision, or one that it stands on, is not what was recorded */
  | { readonly kind: 'broken'; readonly at: Break };

/** What became of a decision that was asked for again with the core and calendar it names. */
export type Verdict =
  | { readonly kind: 'same' }
  /** the same over what can still be read */
  | { readonly kind: 'same-as-far-as-readable'; readonly hidden: 'erased' | 'sealed' }
  | {
      readonly kind: 'differs';
      /** the core's answer where it gives no events: it refuses, or cannot read the question */
      readonly answer: Bilingual | null;
      readonly differences: readonly EventDifference[];
    }
  | NotReplayed;

/** What the core and calendar of today make of the same question. */
export type TodayVerdict = Extract<Verdict, { kind: 'same' | 'same-as-far-as-readable' | 'differs' }>;

/** A recorded decision, asked for again. */
export interface Redecided {
  readonly stream: string;
  readonly commandId: string | null;
  /** the command's type; null where it is not kept */
  readonly command: string | null;
  readonly personId: string | null;
  readonly decidedAt: Instant | null;
  /** positions of its first and last event */
  readonly positions: { readonly first: number; readonly last: number };
  readonly pins: Pins;
  /** the frozen version that was asked; null where none was */
  readonly core: string | null;
  /** the time-zone data it names is not this machine's */
  readonly otherTimeZones: boolean;
  readonly verdict: Verdict;
  /** null unless asked for, and where the decision could not be replayed */
  readonly today: TodayVerdict | null;
}

const FINE: ReadonlySet<Verdict['kind']> = new Set(['same', 'same-as-far-as-readable', 'hidden']);

/** Whether somebody has to look into it. */
export const isAmiss = ({ verdict }: Redecided): boolean => !FINE.has(verdict.kind);
