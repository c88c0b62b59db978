import { ukBankHolidays } from '#calendars';
import { formatDate } from '#deadlines';
import { both, type Instant } from '#kernel';
import { agenda, type Command, type Obligation } from '#obligations';
import { need, needsOf, type Need } from './need';
import { probe, someMove } from './probe';
import { whyNotChosen } from './why-not-chosen';

const answerTo = (trigger: string): Command => ({
  type: 'answer-trigger',
  trigger,
  answer: 'adopt',
  reason: '–',
});

const unanswered = (state: Obligation): readonly string[] =>
  state.definition.triggers.filter(
    (trigger) =>
      !state.triggersReached.some((reached) => reached.trigger === trigger && reached.answer !== null),
  );

const adoptFirst = (trigger: string): Need =>
  need(
    'trigger-not-answered',
    both(
      `The trigger ${trigger} has been recorded, and the owner has not answered it. Adopt, change or drop it.`,
      `Cofnodwyd y sbardun ${trigger}, ac nid yw’r perchennog wedi ei ateb. Mabwysiadwch, newidiwch neu gollyngwch ef.`,
    ),
  );

function opensLater(state: Obligation, occurrence: number): Need | null {
  const next = agenda(state, ukBankHolidays).find(({ kind }) => kind === 'opening');
  return next?.kind !== 'opening' || next.occurrence !== occurrence
    ? null
    : need(
        'opens-later',
        both(
          `Occurrence ${occurrence} opens on ${formatDate(next.on, 'en')}, and has its date from then on.`,
          `Mae tro ${occurrence} yn agor ar ${formatDate(next.on, 'cy')}, ac mae ganddo ei ddyddiad o hynny ymlaen.`,
        ),
      );
}

/** Why a turn has no date: what the source says of it, what it waits for, and what the core would ask for. */
export function whyNoDate(state: Obligation, occurrence: number, now: Instant): readonly Need[] {
  const { readings, undated } = state.definition;
  const said = undated?.primitive === 'open' ? need(`source-${undated.reason}`, undated.explanation) : null;
  const triggers = unanswered(state).map(
    (trigger) => probe(state, answerTo(trigger), { now }) ?? adoptFirst(trigger),
  );
  const choices = readings
    .filter(({ basis }) => basis === 'policy')
    .map(({ id }) => whyNotChosen(state, id, now));
  const later = opensLater(state, occurrence);
  const move = later === null ? probe(state, someMove(state, occurrence, now), { now }) : null;
  return needsOf([said, later, ...triggers, ...choices, move]);
}
