import { effectsOfAmending, effectsOfCommand } from '#application/effects';
import { maySee } from '#application/queries';
import { ukBankHolidays } from '#domain/calendars';
import { type NameOf, type PreviewedReminder, describeEvent, ladderPreview } from '#domain/history';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type ObligationId,
  type Refusal,
  type Result,
  canonicalJson,
  ok,
  refuse,
} from '#domain/kernel';
import { type MailRequest, mailsFor, mailsOfFact } from '#domain/mail';
import {
  type Fact,
  type Obligation,
  type StoredEvent,
  evolve,
  evolveFact,
  fold,
  foldFact,
  isFactStream,
  loadEvent,
  refusal,
} from '#domain/obligations';
import { type Preview, type PreviewServices, type ToPreview, previewDecision } from './preview-decision';

/** The dates of an occurrence, before and after. */
export interface MovedOccurrence {
  readonly occurrence: number;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** What an approval would do, as the approver must see it. */
export interface ApprovalPreview extends Preview {
  /** what would be recorded, in order */
  readonly records: readonly { readonly type: string; readonly description: Bilingual }[];
  readonly dates: readonly MovedOccurrence[];
  /** the mail that would be asked for at once */
  readonly mails: readonly { readonly template: string; readonly to: MailRequest['to'] }[];
  /** the next of them, as they stand and as they would */
  readonly reminders: {
    readonly before: readonly PreviewedReminder[];
    readonly after: readonly PreviewedReminder[];
  };
}

const YEARS = 6;
const SHOWN = 4;

const remindersOf = (state: Obligation | null, now: Instant): readonly PreviewedReminder[] =>
  state === null || state.status === 'closed'
    ? []
    : ladderPreview(state, ukBankHolidays, now, YEARS).slice(0, SHOWN);

function movedBy(before: Obligation | null, after: Obligation | null): readonly MovedOccurrence[] {
  if (after === null) return [];
  const numbers = new Set([...(before?.occurrences ?? []), ...after.occurrences].map(({ number }) => number));
  const dayIn = (state: Obligation | null, asked: number): CalendarDate | null =>
    state?.occurrences.find(({ number }) => number === asked)?.due?.lastLawfulDay ?? null;
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((occurrence) => ({ occurrence, from: dayIn(before, occurrence), to: dayIn(after, occurrence) }))
    .filter(({ from, to }) => from !== to);
}

/** What a decision on what somebody else put forward would do. Records nothing. */
export async function previewApproval(
  services: PreviewServices,
  asked: ToPreview & { readonly obligationId: ObligationId; readonly name: NameOf },
): Promise<Result<ApprovalPreview, Refusal>> {
  const { viewer, obligationId, command, now, name } = asked;
  if (!maySee(viewer, obligationId)) return refuse(refusal('unknown-obligation', undefined));
  const ofFact = isFactStream(obligationId);
  const previewed = await previewDecision(services, asked, async (events, context) =>
    ofFact
      ? effectsOfCommand(services.ledger, { stream: obligationId, events, command }, context)
      : ((await effectsOfAmending(services.ledger, { obligationId, events, command }, context)) ?? {}),
  );
  if (!previewed.ok) return previewed;
  const { events, drafts, effects, outOfSight, requires } = previewed.value;
  const stored = drafts.map((draft) => JSON.parse(canonicalJson(draft)) as StoredEvent);
  const before = ofFact ? null : fold(events);
  let [state, fact]: [Obligation | null, Fact | null] = [before, ofFact ? foldFact(events) : null];
  const mails = stored.map(loadEvent).flatMap((event) => {
    if (ofFact) {
      fact = evolveFact(fact, event);
      return mailsOfFact(event, fact, now);
    }
    state = evolve(state, event);
    return mailsFor(event, state, now);
  });
  return ok({
    effects,
    outOfSight,
    requires,
    records: stored.map((event) => ({ type: event.type, description: describeEvent(event, name) })),
    dates: movedBy(before, state),
    mails: mails.map(({ facts, to }) => ({ template: facts.template, to })),
    reminders: { before: remindersOf(before, now), after: remindersOf(state, now) },
  });
}
