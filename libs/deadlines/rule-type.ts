import type { WorkingDayRegime } from '#calendars';
import type { Bilingual } from '#kernel';
import type { Anchor } from './anchor';
import type { Simple } from './simple-rules';

/** Rules made of rules. */
type Composed =
  | { readonly primitive: 'earliest' | 'latest'; readonly of: readonly DeadlineRule[] }
  | {
      readonly primitive: 'as-soon-as-practicable';
      readonly side: 'after' | 'before';
      readonly anchor: Anchor;
      readonly longStop?: DeadlineRule | undefined;
    }
  | {
      readonly primitive: 'contingent';
      readonly trigger: string;
      readonly title: Bilingual;
      readonly rule: DeadlineRule;
    }
  | {
      readonly primitive: 'unless';
      readonly condition: string;
      readonly title: Bilingual;
      readonly rule: DeadlineRule;
    }
  | {
      readonly primitive: 'rolled';
      readonly rule: DeadlineRule;
      readonly to: 'next' | 'previous';
      readonly regime: WorkingDayRegime;
      readonly authority: Bilingual;
    }
  | { readonly primitive: 'excusable'; readonly rule: DeadlineRule; readonly explanation: Bilingual }
  | {
      readonly primitive: 'recurring';
      readonly recurrence: 'rolling' | 'at-least-every' | 'by-period';
      readonly first: DeadlineRule;
      readonly then: DeadlineRule;
    };

/** When a duty falls due, as data. */
export type DeadlineRule = Simple | Composed;
