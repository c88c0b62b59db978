import { type ObligationId, type Refusal, type Result, type RecordedEvent, ok, refuse } from '#domain/kernel';
import { type Point, type Why, describeRecorded, explainableFields, isKnown, whyOf } from '#domain/history';
import { mailStream } from '#domain/mail';
import { listMails } from '#application/notifications';
import type { Ledger } from '#record/ledger';
import { withEntryNames } from './entry-names';
import { readEvents } from './read-events';
import { nothingThen } from './refusals';
import { type Asking, type ObligationView, viewAt } from './view';
import type { Viewer } from './viewer';

/** Why one field is as it is, of which obligation at the point, and what else can be asked of it. */
interface WhyAnswer {
  readonly why: Why;
  readonly view: ObligationView;
  readonly explainable: ReturnType<typeof explainableFields>;
}

/** As `whyOf`, with what became of the mails where it is asked who was notified. */
export async function why(
  viewer: Viewer,
  ledger: Ledger,
  {
    id,
    field,
    point = {},
    now,
    name: given,
  }: Asking & { readonly id: string; readonly field: string; readonly point?: Point },
): Promise<Result<WhyAnswer, Refusal<'not-found' | 'nothing-at-that-point' | 'no-such-field'>>> {
  const read = await readEvents(viewer, ledger, id);
  if (!read.ok) return read;
  const { events } = read.value;
  const name = await withEntryNames(viewer, ledger, events, given);
  const calendar = ledger.holidays.current;
  const view = viewAt(read.value.id, events, point, { now, name, calendar });
  const answer = whyOf(events, field, { now, calendar, point, name });
  if (view === null || answer === null) return refuse(nothingThen(id));
  if (!answer.ok) return answer;
  const asksWhoWasNotified = answer.value.field.endsWith('.remindersSent');
  const mail = asksWhoWasNotified
    ? (await mailEventsOf(ledger, read.value.id)).filter((event) => isKnown(event, point.known))
    : [];
  return ok({
    why: { ...answer.value, mail: mail.map((event) => describeRecorded(event, name)) },
    view,
    explainable: explainableFields(view.state),
  });
}

/** Everything recorded of the mails about one obligation, in the order recorded. */
async function mailEventsOf(ledger: Ledger, obligationId: ObligationId): Promise<readonly RecordedEvent[]> {
  const streams = (await listMails(ledger.db, { obligationId })).map(({ mailId }) => mailStream(mailId));
  const events: RecordedEvent[] = [];
  for (const stream of streams) events.push(...(await ledger.readStream(stream)));
  return events.sort((a, b) => a.position - b.position);
}
