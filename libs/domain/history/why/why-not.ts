import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, addDays, both, commandId, dateInWales, personId } from '#domain/kernel';
import {
  type Actor,
  type Command,
  type Obligation,
  type ObligationRefusal,
  agenda,
  confirmableVersion,
  decide,
  isStopped,
  lifeNotes,
  occurrenceInSentence,
  runningStop,
} from '#domain/obligations';
import { type Reading, formatDate } from '#domain/deadlines';
import { factCalled } from '../narration/names';
import { type Need, need, needsOf } from './explain';

/** An actor with every permission: only the state can refuse them. */
const ANYBODY: Actor = { personId: personId('anybody'), roles: ['official', 'approver'] };

const PROBE = commandId('probe');

/** When it is asked, and by which list of bank holidays. */
interface When {
  readonly now: Instant;
  readonly calendar: HolidayCalendar;
}

/** The core's refusal of a hypothetical command; null where it would be accepted. */
function probe(
  state: Obligation,
  command: Command,
  { now, calendar, actor = ANYBODY }: When & { readonly actor?: Actor },
): ObligationRefusal | null {
  const decision = decide(state, command, { now, actor, commandId: PROBE, calendar });
  return decision.ok ? null : decision.refusal;
}

/** The change by which this kind of authority moves a date, to some day. */
function someMove(state: Obligation, occurrence: number, now: Instant): Command {
  const on = dateInWales(now);
  const newLastDay = addDays(on, 1);
  const change =
    state.definition.authority === 'statutory'
      ? { kind: 'statutory-move' as const, amendingProvision: '–', effectiveOn: on }
      : {
          kind: 'deferral' as const,
          reason: '–',
          decision: someDecision(now),
        };
  return {
    type: 'propose-change',
    proposalId: 'probe-of-the-core',
    change: { ...change, occurrence, newLastDay },
  };
}

const someDecision = (now: Instant) => ({ decidedBy: '–', reference: '–', on: dateInWales(now) });

/** Why a reading is not chosen: the refusal of choosing it, or that nobody has. */
const whyNotChosen = (state: Obligation, { id: readingId, label }: Reading, when: When): Need =>
  probe(state, { type: 'choose-reading', readingId, reason: '–', decision: someDecision(when.now) }, when) ??
  need(
    'reading-not-chosen',
    both(
      `No named person has chosen the reading “${label.en}” yet.`,
      `Nid oes rhywun a enwir wedi dewis y dehongliad “${label.cy}” eto.`,
    ),
  );

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
      `The trigger ${factCalled(trigger).en} has been recorded, and the owner has not answered it. Adopt, change or drop it.`,
      `Cofnodwyd y sbardun ${factCalled(trigger).cy}, ac nid yw’r perchennog wedi’i ateb. Mabwysiadwch neu newidiwch ef, neu rhowch y gorau iddo.`,
    ),
  );

function opensLater(state: Obligation, occurrence: number, { calendar }: When): Need | null {
  const called = occurrenceInSentence(state.definition, occurrence);
  const next = agenda(state, calendar).find(({ kind }) => kind === 'opening');
  return next?.kind !== 'opening' || next.occurrence !== occurrence
    ? null
    : need(
        'opens-later',
        both(
          `${called.head} opens on ${formatDate(next.on, 'en')}, and has its date from then on.`,
          `${called.mae} yn agor ar ${formatDate(next.on, 'cy')}, ac mae ganddo ei ddyddiad o hynny ymlaen.`,
        ),
      );
}

/** The pause that lasts, where that is why there is no date. */
function whyStopped({ occurrences }: Obligation, number: number): Need | null {
  const occurrence = occurrences.find((each) => each.number === number);
  const stop = occurrence && isStopped(occurrence) ? runningStop(occurrence) : null;
  const note = occurrence && stop && lifeNotes({ ...occurrence, extensions: [], stops: [stop] })[0];
  return note ? need('clock-stopped', note) : null;
}

/** Why an occurrence has no date: what the source says, what it waits for, and what the core requires. */
function whyNoDate(state: Obligation, occurrence: number, when: When): readonly Need[] {
  const { readings, undated } = state.definition;
  const stopped = whyStopped(state, occurrence);
  if (stopped !== null) return [stopped];
  const undatedNeed =
    undated?.primitive === 'open' ? need(`source-${undated.reason}`, undated.explanation) : null;
  const triggers = unanswered(state).map(
    (trigger) => probe(state, answerTo(trigger), when) ?? adoptFirst(trigger),
  );
  const choices = readings
    .filter(({ basis }) => basis === 'policy')
    .map((reading) => whyNotChosen(state, reading, when));
  const later = opensLater(state, occurrence, when);
  const move = later === null ? probe(state, someMove(state, occurrence, when.now), when) : null;
  return needsOf([undatedNeed, later, ...triggers, ...choices, move]);
}

const noEvidence = need(
  'evidence-unknown',
  both(
    'No evidence is attached to this entry. Attach it first.',
    'Nid oes tystiolaeth wedi’i hatodi i’r cofnod hwn. Atodwch hi yn gyntaf.',
  ),
);

/** Confirms the pending submission of an occurrence, or else an impossible version. */
function confirming(state: Obligation, occurrence: number): Command {
  const found = state.occurrences.find(({ number }) => number === occurrence);
  const version = (found && confirmableVersion(found)) ?? {
    submissionId: '–',
    evidence: [],
    actEffectiveOn: state.firstKnownOn,
    lastLawfulDay: null,
  };
  return { type: 'confirm-completion', occurrence, version };
}

/** Why an occurrence is not confirmed: what is missing, who must act, and the fate of the last submission. */
function whyNotCompleted(state: Obligation, occurrence: number, when: When): readonly Need[] {
  const found = state.occurrences.find(({ number }) => number === occurrence);
  const { submission = null, refusals = [] } = found ?? {};
  const sentBack = submission === null ? refusals.at(-1) : undefined;
  const actor = submission && { ...submission.by, roles: ['approver' as const] };
  const refused = probe(state, confirming(state, occurrence), { ...when, ...(actor && { actor }) });
  return needsOf([
    sentBack === undefined
      ? null
      : need(
          'completion-refused',
          both(
            `The last submission was not confirmed. Reason: ${sentBack.reason}`,
            `Ni chadarnhawyd y cyflwyniad diwethaf. Rheswm: ${sentBack.reason}`,
          ),
        ),
    found !== undefined && submission === null && state.evidence.length === 0 ? noEvidence : null,
    refused,
  ]);
}

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
    'Mae wedi’i gadarnhau ei fod wedi’i wneud, felly nid atgoffir neb.',
  ),
);
const explained = need(
  'already-explained',
  both(
    'An explanation is recorded, which the law accepts instead of the act, so nobody is reminded.',
    'Mae esboniad wedi’i gofnodi, ac mae’r gyfraith yn ei dderbyn yn lle’r weithred, felly nid atgoffir neb.',
  ),
);
const closed = need(
  'closed',
  both('The entry is closed, so nobody is reminded.', 'Mae’r cofnod wedi’i gau, felly nid atgoffir neb.'),
);
const noOwner = need(
  'no-post',
  both(
    'The entry has no owner, so there is no post to notify. Transfer it to one.',
    'Nid oes gan y cofnod berchennog, felly nid oes swydd i roi gwybod iddi. Trosglwyddwch ef i un.',
  ),
);

function firstDue(state: Obligation, occurrence: number, { calendar }: When): Need | null {
  const next = agenda(state, calendar).find(
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

/** Why no reminder of an occurrence was sent for its current date. */
function whyNotNotified(state: Obligation, occurrence: number, when: When): readonly Need[] {
  const found = state.occurrences.find(({ number }) => number === occurrence);
  if (state.status === 'closed') return [closed];
  if (found?.due == null) return whyNoDate(state, occurrence, when);
  if (found.stage === 'confirmed') return [done];
  if (found.stage === 'explained') return [explained];
  const passed = found.passedBeforeLoading && found.absence === null ? passedBefore : null;
  return needsOf([passed, state.owner === null ? noOwner : null, firstDue(state, occurrence, when)]);
}

const OCCURRENCE_FIELD = /^occurrences\.(\d+)\.(due|completion|submission|remindersSent)\b/;

const WHY_NOT_OF_OCCURRENCE = {
  due: whyNoDate,
  completion: whyNotCompleted,
  submission: whyNotCompleted,
  remindersSent: whyNotNotified,
} as const;

const neverSet = need(
  'never-recorded',
  both('Nothing on record has ever set this.', 'Nid oes dim ar gofnod sydd erioed wedi pennu hyn.'),
);

/** What a field without a value would need, in the core's own words. Never empty. */
export function whyNot(state: Obligation, field: string, when: When): readonly Need[] {
  const [, number, part] = OCCURRENCE_FIELD.exec(field) ?? [];
  const found =
    part !== undefined
      ? WHY_NOT_OF_OCCURRENCE[part as keyof typeof WHY_NOT_OF_OCCURRENCE](state, Number(number), when)
      : field.startsWith('chosenReading')
        ? needsOf(state.definition.readings.map((reading) => whyNotChosen(state, reading, when)))
        : field.startsWith('closed')
          ? needsOf([probe(state, { type: 'close', ground: 'fulfilled', reason: '–' }, when)])
          : [];
  return found.length > 0 ? found : [neverSet];
}
