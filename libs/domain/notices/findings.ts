import {
  type Bilingual,
  type JsonValue,
  type MailId,
  type ObligationId,
  type PostId,
  both,
} from '#domain/kernel';

/** Ways in which what is there differs from what the record asks for. */
export const findingWords = {
  'mail-missing': both(
    'An email that the record asks for is not in the outbox, and nothing records that it was sent.',
    'Nid yw neges e-bost y mae’r cofnod yn gofyn amdani yn y blwch allan, ac nid oes dim yn cofnodi ei bod wedi’i hanfon.',
  ),
  'recorded-mail-missing': both(
    'An email of which attempts or an outcome are recorded is no longer in the outbox.',
    'Nid yw neges e-bost y cofnodwyd ymgais i’w hanfon, neu ganlyniad, yn y blwch allan mwyach.',
  ),
  'mail-altered': both(
    'An email in the outbox differs from what the record asks for.',
    'Mae neges e-bost yn y blwch allan yn wahanol i’r hyn y mae’r cofnod yn gofyn amdano.',
  ),
  'marked-without-record': both(
    'The outbox says that an email is dealt with, and no recorded event says so.',
    'Mae’r blwch allan yn dweud bod neges e-bost wedi’i thrin, ac nid oes digwyddiad a gofnodwyd yn dweud hynny.',
  ),
  'outcome-altered': both(
    'What the outbox says became of an email differs from the recorded events.',
    'Mae’r hyn y mae’r blwch allan yn ei ddweud am ganlyniad neges e-bost yn wahanol i’r digwyddiadau a gofnodwyd.',
  ),
  'attempt-without-event': both(
    'An attempt is listed that no event records.',
    'Mae ymgais wedi’i rhestru nad oes digwyddiad yn ei chofnodi.',
  ),
  'attempt-missing': both(
    'A recorded attempt is not among the attempts listed.',
    'Nid yw ymgais a gofnodwyd ymhlith yr ymgeisiau a restrir.',
  ),
  'attempt-altered': both(
    'A listed attempt differs from the event that records it.',
    'Mae ymgais a restrir yn wahanol i’r digwyddiad sy’n ei chofnodi.',
  ),
  'sent-otherwise': both(
    'An email was sent to another post, or was of another kind, than the record asks for.',
    'Anfonwyd neges e-bost at swydd wahanol i’r un y mae’r cofnod yn gofyn amdani, neu roedd o fath gwahanol.',
  ),
  'withdrawn-without-cause': both(
    'An email was withdrawn for a reason that the record does not bear out, so nobody was notified by it.',
    'Tynnwyd neges e-bost yn ôl am reswm nad yw’r cofnod yn ei gadarnhau, felly ni chafodd neb wybod drwyddi.',
  ),
  'mail-not-asked-for': both(
    'No recorded event asks for an email that is in the outbox.',
    'Nid oes digwyddiad a gofnodwyd yn gofyn am neges e-bost sydd yn y blwch allan.',
  ),
  'record-not-asked-for': both(
    'Attempts or an outcome are recorded of an email that no recorded event asks for.',
    'Cofnodwyd ymgais, neu ganlyniad, ar gyfer neges e-bost nad oes digwyddiad a gofnodwyd yn gofyn amdani.',
  ),
  'overdue-unsent': both(
    'The hour of an email has passed, and no attempt to send it is recorded.',
    'Mae’r amser i anfon neges e-bost wedi mynd heibio, ac nid oes ymgais i’w hanfon wedi’i chofnodi.',
  ),
  'wake-up-later': both(
    'The clock of an entry is noted to wake later than something of it is due.',
    'Nodir y bydd cloc cofnod yn deffro’n hwyrach nag y mae angen iddo wneud.',
  ),
  'wake-up-earlier': both(
    'The clock of an entry is noted to wake earlier than anything of it is due.',
    'Nodir y bydd cloc cofnod yn deffro’n gynharach nag y mae angen iddo wneud.',
  ),
  'wake-up-missing': both(
    'No hour is noted at which the clock of an entry is to wake, though something of it will be due.',
    'Ni nodir amser i gloc cofnod ddeffro, er bod angen iddo wneud.',
  ),
  'wake-up-not-due': both(
    'An hour is noted at which the clock of an entry is to wake, though nothing of it will be due.',
    'Nodir amser i gloc cofnod ddeffro, er nad oes angen iddo wneud.',
  ),
  'cannot-be-derived': both(
    'The events of an entry or of a list cannot be read, so what should have been sent is not known.',
    'Ni ellir darllen digwyddiadau cofnod neu restr, felly nid yw’n hysbys beth y dylid bod wedi’i anfon.',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FindingCode = keyof typeof findingWords;

/** One value that is not what it should be; null stands for none. */
export interface Differing {
  readonly field: string;
  readonly expected: JsonValue;
  readonly found: JsonValue;
}

/** One way in which what is there differs from what the record asks for. */
export interface Finding {
  readonly code: FindingCode;
  /** null for a digest, which belongs to a post */
  readonly obligationId: ObligationId | null;
  /** null for a wake-up */
  readonly mailId: MailId | null;
  /** whom the mail is for; null where that is not known */
  readonly recipient: PostId | null;
  readonly differing: readonly Differing[];
}

/** What may be right again by itself a moment later: somebody is told only of one that stays. */
const MAY_PASS = new Set<FindingCode>([
  'overdue-unsent',
  'wake-up-later',
  'wake-up-earlier',
  'wake-up-missing',
  'wake-up-not-due',
]);

export const mayPass = ({ code }: Finding): boolean => MAY_PASS.has(code);

/** Names a finding from one check to the next. */
export const findingKey = ({ code, obligationId, mailId }: Finding): string =>
  `${code}/${obligationId ?? ''}/${mailId ?? ''}`;
