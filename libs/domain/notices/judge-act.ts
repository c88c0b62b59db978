import {
  type ChangeOfGovernment,
  type GovernmentEventData,
  foldChange,
  governmentEventCatalog,
} from '#domain/government';
import {
  type EventId,
  type MailId,
  type PartlyTranslated,
  type RecordedEvent,
  readEvent,
} from '#domain/kernel';
import { type FactsOf, type MailRequest, mailFactsSchema } from '#domain/mail';
import type { OutboxEntry } from './entries';
import type { Finding } from './findings';
import { type MailInQuestion, parsed } from './judge-mail';

type Notified = GovernmentEventData<'GovernmentChangeNotified'>;
type Item = FactsOf<'government-changed'>['items'][number];

/** A mail that a change of government asked for, to one post. */
export interface ExpectedActMail extends Pick<MailRequest, 'mailId' | 'to' | 'sendAt'> {
  readonly obligationId: null;
  readonly act: string;
  readonly on: ChangeOfGovernment['on'];
  /** what came to the post; the titles are in the outbox alone */
  readonly came: readonly Omit<Item, 'title'>[];
  /** the event that asked for it */
  readonly askedBy: EventId;
}

/** What came to a post, in the order of the recorded list. */
const cameTo = (
  { entries }: ChangeOfGovernment,
  { post, entries: ids }: Pick<Notified, 'post' | 'entries'>,
) => {
  const notified = new Set<string>(ids);
  return entries
    .filter(({ obligationId }) => notified.has(obligationId))
    .flatMap(({ obligationId, owner, approver }) =>
      ([['owner', owner] as const, ['approver', approver] as const] as const)
        .filter(([, { before, after }]) => after === post && after !== before)
        .map(([role]) => ({ obligationId, role })),
    );
};

/** The mails that the stream of a change of government asked for. @throws as `foldChange` */
export function expectedActMails(events: readonly RecordedEvent[]): readonly ExpectedActMail[] {
  const change = foldChange(events);
  if (change === null) return [];
  const { act, on } = change;
  const mails = new Map<MailId, { readonly first: RecordedEvent; readonly notified: Notified }>();
  for (const recorded of events) {
    if (recorded.type !== 'GovernmentChangeNotified') continue;
    const data = readEvent(governmentEventCatalog, recorded).data as Notified;
    const before = mails.get(data.mailId);
    const entries = [...(before?.notified.entries ?? []), ...data.entries];
    mails.set(data.mailId, { first: before?.first ?? recorded, notified: { ...data, entries } });
  }
  return [...mails].map(([mailId, { first, notified }]) => ({
    mailId,
    obligationId: null,
    to: { post: notified.post },
    sendAt: first.effectiveAt,
    act,
    on,
    came: cameTo(change, notified),
    askedBy: first.eventId,
  }));
}

/** What there is of a mail that a change of government asked for. */
export interface ActMailInQuestion extends Pick<MailInQuestion, 'record' | 'entry' | 'attempts' | 'lists'> {
  readonly expected: ExpectedActMail;
}

export type JudgedActMail = ActMailInQuestion & { readonly findings: readonly Finding[] };

const keyOf = ({ obligationId, role }: Omit<Item, 'title'>): string => `${obligationId} ${role}`;

function storedTitles(entry: OutboxEntry | null): ReadonlyMap<string, PartlyTranslated> {
  const facts = entry === null ? null : mailFactsSchema.safeParse(parsed(entry.facts)).data;
  return facts?.template === 'government-changed'
    ? new Map(facts.items.map((item) => [keyOf(item), item.title]))
    : new Map();
}

/** The question as it is asked of any mail. @param titles of entries, for those that the outbox does not name */
export function actMailAsMail(
  { expected, record, entry, attempts, lists }: ActMailInQuestion,
  titles: ReadonlyMap<string, PartlyTranslated>,
): MailInQuestion {
  const { act, on, came } = expected;
  const stored = storedTitles(entry);
  const items = came.map((each) => {
    const { obligationId: id } = each;
    return { ...each, title: { ...(stored.get(keyOf(each)) ?? titles.get(id) ?? { cy: id, en: id }) } };
  });
  const facts = { template: 'government-changed' as const, act, on, items };
  return { expected: { ...expected, facts }, uncertain: new Set(), record, entry, attempts, lists };
}
