import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import {
  type Instant,
  type ObligationId,
  type PostId,
  type Refusal,
  type Result,
  dateInWales,
  obligationIdSchema,
  ok,
  personIdSchema,
} from '#domain/kernel';
import {
  type Finding,
  type MailStanding,
  actMailStanding,
  digestStanding,
  findingWords,
  mailStanding,
} from '#domain/notices';
import { inspectNotices } from '#application/notices';
import type { Ledger } from '#record/ledger';
import { readEvents } from './read-events';
import { type Viewer, maySee } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales, of the hour at which a mail was to leave');

/** Which notices are wanted; what is absent narrows nothing. */
export const noticesFilter = z.object({
  person: personIdSchema.max(200).optional().describe('whom: the mails for the posts that they hold'),
  obligation: obligationIdSchema.optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(200)
    .describe('the latest so many mails, and so many findings'),
});

interface Asked extends Partial<Omit<z.output<typeof noticesFilter>, 'obligation'>> {
  readonly now: Instant;
  /** the id as an address or a command line has it */
  readonly obligation?: string | undefined;
  /** the posts that the person holds */
  readonly posts?: readonly PostId[];
}

/** A finding with its words. */
type WordedFinding = Finding & { readonly words: (typeof findingWords)[Finding['code']] };

interface Notices {
  readonly checkedAt: Instant;
  /** how many mails the record asks for, by what became of them */
  readonly counts: Readonly<Record<MailStanding['state'], number>>;
  /** the latest of them */
  readonly mails: readonly MailStanding[];
  readonly findings: readonly WordedFinding[];
  /** how many there are, listed or not */
  readonly findingCount: number;
}

const MOST = 200;

/** The latest of more than there is room for. */
class Latest {
  private listed: MailStanding[] = [];

  constructor(private readonly most: number) {}

  add(mail: MailStanding): void {
    this.listed.push(mail);
    if (this.listed.length >= 2 * this.most) this.listed = [...this.all()];
  }

  all(): readonly MailStanding[] {
    return this.listed
      .toSorted((a, b) => (a.sendAt < b.sendAt ? 1 : a.sendAt > b.sendAt ? -1 : 0))
      .slice(0, this.most);
  }
}

class Collecting {
  readonly counts = { waiting: 0, sent: 0, withdrawn: 0, undeliverable: 0 };
  readonly findings: WordedFinding[] = [];
  findingCount = 0;
  readonly mails: Latest;
  /** for whoever sees named entries alone: the mails of those */
  private readonly own = new Set<string>();

  constructor(
    private readonly viewer: Viewer,
    private readonly asked: Asked,
  ) {
    this.mails = new Latest(asked.limit ?? MOST);
  }

  mail(mail: MailStanding, findings: readonly Finding[]): void {
    const { posts, from, to } = this.asked;
    if (this.viewer.scope !== 'everything') this.own.add(mail.mailId);
    const day = dateInWales(mail.sendAt);
    if (posts !== undefined && !posts.includes(mail.recipient)) return;
    if ((from !== undefined && day < from) || (to !== undefined && day > to)) return;
    this.counts[mail.state] += 1;
    this.mails.add(mail);
    for (const finding of findings) this.found(finding);
  }

  shown(): readonly MailStanding[] {
    const all = this.mails.all();
    if (this.viewer.scope === 'everything') return all;
    const seen = ({ mailId }: Pick<MailStanding, 'mailId'>): boolean => this.own.has(mailId);
    return all.map((mail) => ({ ...mail, together: mail.together.filter(seen) }));
  }

  /** Of no mail that the record asks for. */
  others(findings: readonly Finding[]): void {
    const { posts } = this.asked;
    for (const finding of findings)
      if (posts === undefined || (finding.recipient !== null && posts.includes(finding.recipient)))
        this.found(finding);
  }

  private found(finding: Finding): void {
    const { obligationId } = finding;
    if (obligationId !== null && !maySee(this.viewer, obligationId)) return;
    this.findingCount += 1;
    if (this.findings.length < (this.asked.limit ?? MOST))
      this.findings.push({ ...finding, words: findingWords[finding.code] });
  }
}

/** The obligations that are asked about: one, those in scope, or all. */
const onlyThese = ({ scope }: Viewer, id: ObligationId | undefined): readonly ObligationId[] | undefined =>
  id === undefined ? (scope === 'everything' ? undefined : scope) : [id];

/**
 * What must have been queued and sent by the record, and each way in which the outbox, the attempts or a wake-up differ from
 * that: of one obligation, for one person’s posts, in a period, or all of it. Digests are shown to whoever sees everything, and
 * to the person whose they are.
 */
export async function notices(
  viewer: Viewer,
  ledger: Ledger,
  asked: Asked,
): Promise<Result<Notices, Refusal<'not-found'>>> {
  const { now, obligation, person, posts } = asked;
  const read = obligation === undefined ? null : await readEvents(viewer, ledger, obligation);
  if (read?.ok === false) return read;
  const only = onlyThese(viewer, read?.value.id);
  const all = viewer.scope === 'everything' && obligation === undefined;
  const ownLists = obligation === undefined && posts !== undefined && person === viewer.personId;
  const collecting = new Collecting(viewer, asked);
  await inspectNotices(
    ledger,
    { now, only, lists: all || ownLists, strays: all && person === undefined },
    {
      obligation: ({ mails, findings }) => {
        for (const mail of mails) collecting.mail(mailStanding(mail), mail.findings);
        const ofMails = new Set(mails.flatMap((mail) => mail.findings));
        collecting.others(findings.filter((finding) => !ofMails.has(finding)));
      },
      list: ({ digests, findings }) => {
        for (const digest of digests) collecting.mail(digestStanding(digest), digest.findings);
        const ofDigests = new Set(digests.flatMap((digest) => digest.findings));
        collecting.others(findings.filter((finding) => !ofDigests.has(finding)));
      },
      acts: ({ mails, findings }) => {
        for (const mail of mails) collecting.mail(actMailStanding(mail), mail.findings);
        const ofMails = new Set(mails.flatMap((mail) => mail.findings));
        collecting.others(findings.filter((finding) => !ofMails.has(finding)));
      },
      strays: (findings) => collecting.others(findings),
    },
  );
  const { counts, findings, findingCount } = collecting;
  return ok({ checkedAt: now, counts, mails: collecting.shown(), findings, findingCount });
}
