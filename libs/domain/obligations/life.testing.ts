import { both } from '#domain/kernel';
import { day, decision, document, register } from './commands.testing';
import { Story } from './history.testing';
import type { Change } from './model/commands';
import { sampleDefinition } from './sample-definition.testing';

type Json = Record<string, unknown>;

const FEES = both('the fees notice', 'yr hysbysiad ffioedd');
const SECTION_10_2 = both('FOIA 2000, section 10(2)', 'Deddf 2000, adran 10(2)');

/** A reading of twenty calendar days after 1 June 2026: by 21 June. */
export const counted = (rule: Json = {}, reading: Json = {}): Json => ({
  id: 'counted',
  basis: 'legal',
  label: both('Twenty days', 'Ugain diwrnod'),
  reason: both('The section says so', 'Mae’r adran yn dweud hynny'),
  rule: {
    primitive: 'offset',
    anchor: { kind: 'literal', date: '2026-06-01' },
    count: 20,
    unit: 'day',
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
    ...rule,
  },
  ...reading,
});

/** The same with a pause by a fees notice, both its days left out of the count. */
export const PAUSED = {
  pause: { event: 'fees', title: FEES, provision: SECTION_10_2, first: 'included', last: 'included' },
};
/** The same with a longer length of its own, forty days: by 11 July. */
export const LONGER = {
  extension: { event: 'complex', title: both('a complex case', 'achos cymhleth'), count: 40 },
};
/** An extension of at most ten days, allowed by the reading itself. */
export const TEN_DAYS = {
  extension: { provision: both('section 12(4)', 'adran 12(4)'), most: 10, unit: 'day' },
};

/** A duty registered on 1 June 2026, a Monday. */
export const duty = (
  reading: Json = counted(PAUSED),
  fields: Json = {},
  at = '2026-06-01T10:00:00Z',
): Story =>
  new Story('home-ed-guidance').at(at).given(
    register(
      sampleDefinition({
        authority: 'statutory',
        legalBasis: { citation: both('FOIA 2000, section 10', 'Deddf 2000, adran 10') },
        readings: [reading],
        ...fields,
      }),
    ),
  );

export const extension = (newLastDay: string, decidedOn: string, over: Json = {}): Change => ({
  kind: 'extension',
  occurrence: 1,
  newLastDay: day(newLastDay),
  decidedOn: day(decidedOn),
  reason: 'Two hundred documents to read',
  evidence: document,
  ...over,
});
export const pause = (from: string, to?: string, over: Json = {}): Change => ({
  kind: 'pause',
  occurrence: 1,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  reason: 'The fee was asked for',
  evidence: document,
  ...over,
});
export const pauseEnd = (to: string, over: Json = {}): Change => ({
  kind: 'pause-end',
  occurrence: 1,
  to: day(to),
  reason: 'The fee was paid',
  evidence: document,
  ...over,
});
export const explanation = (explainedOn: string, over: Json = {}): Change => ({
  kind: 'explanation',
  occurrence: 1,
  explainedOn: day(explainedOn),
  reason: 'The family could not be reached',
  evidence: document,
  ...over,
});

export const byMinister = { decision };
