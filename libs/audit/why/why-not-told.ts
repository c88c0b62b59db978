import { ukBankHolidays } from '#calendars';
import { formatDate } from '#deadlines';
import { both, type Instant } from '#kernel';
import { agenda, type Obligation } from '#obligations';
import { need, needsOf, type Need } from './need';
import { whyNoDate } from './why-no-date';

const passedBefore = need(
  'date-passed-outcome-not-recorded',
  both(
    'The date had passed before this system knew of it, and nobody has recorded the outcome or its absence. Reminders follow only once somebody does.',
    'Roedd y dyddiad wedi mynd heibio cyn i’r system hon wybod amdano, ac nid oes neb wedi cofnodi’r canlyniad na diffyg canlyniad. Dim ond wedi i rywun wneud hynny y daw nodiadau atgoffa.',
  ),
);
const done = need(
  'already-confirmed',
  both(
    'It is confirmed as done, so nobody is reminded.',
    'Mae wedi ei gadarnhau fel un wedi ei wneud, felly nid atgoffir neb.',
  ),
);
const closed = need(
  'closed',
  both('The entry is closed, so nobody is reminded.', 'Mae’r cofnod wedi ei gau, felly nid atgoffir neb.'),
);
const noOwner = need(
  'no-post',
  both(
    'The entry has no owner, so there is no post to tell. Transfer it to one.',
    'Nid oes gan y cofnod berchennog, felly nid oes swydd i’w hysbysu. Trosglwyddwch ef i un.',
  ),
);

function firstDue(state: Obligation, occurrence: number): Need | null {
  const next = agenda(state, ukBankHolidays).find(
    (item) => item.kind === 'reminder' && item.occurrence === occurrence,
  );
  return next === undefined
    ? null
    : need(
        'reminder-not-due-yet',
        both(
          `The first reminder falls on ${formatDate(next.on, 'en')}.`,
          `Mae’r nodyn atgoffa cyntaf ar ${formatDate(next.on, 'cy')}.`,
        ),
      );
}

/** Why nobody has been reminded of a turn under the date that stands. */
export function whyNotTold(state: Obligation, occurrence: number, now: Instant): readonly Need[] {
  const turn = state.occurrences.find(({ number }) => number === occurrence);
  if (state.status === 'closed') return [closed];
  if (turn?.due == null) return whyNoDate(state, occurrence, now);
  if (turn.stage === 'confirmed') return [done];
  const passed = turn.passedBeforeLoading && turn.absence === null ? passedBefore : null;
  return needsOf([passed, state.owner === null ? noOwner : null, firstDue(state, occurrence)]);
}
