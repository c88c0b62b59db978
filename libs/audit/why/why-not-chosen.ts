import { both, type Instant } from '#kernel';
import type { Obligation } from '#obligations';
import { need, type Need } from './need';
import { probe } from './probe';

/** Why a reading is not chosen: what the core would say to whoever chose it, or that nobody has. */
export const whyNotChosen = (state: Obligation, readingId: string, now: Instant): Need =>
  probe(state, { type: 'choose-reading', readingId, reason: '–' }, { now }) ??
  need(
    'reading-not-chosen',
    both(
      `No named person has chosen the reading ${readingId} yet.`,
      `Nid oes person a enwir wedi dewis y darlleniad ${readingId} eto.`,
    ),
  );
