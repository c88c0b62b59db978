import { both, type Instant } from '#kernel';
import type { Obligation } from '#obligations';
import { need, needsOf, type Need } from './need';
import { probe } from './probe';
import { whyNoDate } from './why-no-date';
import { whyNotChosen } from './why-not-chosen';
import { whyNotCompleted } from './why-not-completed';
import { whyNotTold } from './why-not-told';

const OF_A_TURN = /^occurrences\.(\d+)\.(due|completion|submission|remindersTold)\b/;

const TURN = {
  due: whyNoDate,
  completion: whyNotCompleted,
  submission: whyNotCompleted,
  remindersTold: whyNotTold,
} as const;

const neverSet = need(
  'never-recorded',
  both('Nothing on record has ever set this.', 'Nid oes dim ar gofnod sydd erioed wedi pennu hyn.'),
);

/** What would have been needed for a field that has no value, as the core itself would say it. Never empty. */
export function whyNot(state: Obligation, field: string, now: Instant): readonly Need[] {
  const [, number, part] = OF_A_TURN.exec(field) ?? [];
  const found =
    part !== undefined
      ? TURN[part as keyof typeof TURN](state, Number(number), now)
      : field.startsWith('chosenReading')
        ? needsOf(state.definition.readings.map(({ id }) => whyNotChosen(state, id, now)))
        : field.startsWith('closed')
          ? needsOf([probe(state, { type: 'close', ground: 'fulfilled', reason: '–' }, { now })])
          : [];
  return found.length > 0 ? found : [neverSet];
}
