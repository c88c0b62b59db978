import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { MailEvent, MailEventType } from '#domain/mail';

type DataOf<Type extends MailEventType> = Extract<MailEvent, { type: Type }>['data'];

/** Events of the mail about an entry, and of the daily lists. */
export const mailSentences: { readonly [Type in MailEventType]: (data: DataOf<Type>) => Bilingual } = {
  MailAttempted: ({ recipientPost, attempt }) =>
    both(
      `Attempt ${attempt} was made to send a mail to the post ${recipientPost}.`,
      `Gwnaed ymgais ${attempt} i anfon neges e-bost at y swydd ${recipientPost}.`,
    ),
  MailAccepted: ({ attempt, response }) =>
    both(
      `The mail server accepted the mail at attempt ${attempt}. It answered: ${response}`,
      `Derbyniodd y gweinydd post y neges ar ymgais ${attempt}. Ei ateb oedd: ${response}`,
    ),
  MailFailed: ({ attempt, permanence, reason }) =>
    permanence === 'permanent'
      ? both(
          `Attempt ${attempt} failed for good. The reason given: ${reason}`,
          `Methodd ymgais ${attempt} yn derfynol. Y rheswm a roddwyd: ${reason}`,
        )
      : both(
          `Attempt ${attempt} failed and will be made again. The reason given: ${reason}`,
          `Methodd ymgais ${attempt} a chaiff ei hailwneud. Y rheswm a roddwyd: ${reason}`,
        ),
  MailOutcomeUnknown: ({ attempt, why }) =>
    why === 'sender-died'
      ? both(
          `Nobody can know whether attempt ${attempt} arrived: the sender stopped before it had an answer.`,
          `Ni all neb wybod a gyrhaeddodd ymgais ${attempt}: peidiodd yr anfonwr cyn cael ateb.`,
        )
      : both(
          `Nobody can know whether attempt ${attempt} arrived: the connection broke before there was an answer.`,
          `Ni all neb wybod a gyrhaeddodd ymgais ${attempt}: torrodd y cysylltiad cyn cael ateb.`,
        ),
  MailWithdrawn: ({ why }) =>
    both(
      `A mail that waited was not sent: ${WITHDRAWN[why].en}.`,
      `Nid anfonwyd neges a oedd yn aros: ${WITHDRAWN[why].cy}.`,
    ),
  MailUndeliverable: ({ recipientPost, why, detail }) => {
    const failed =
      detail === null ? both('', '') : both(` What failed: ${detail}`, ` Yr hyn a fethodd: ${detail}`);
    return both(
      `Nobody was told by this mail to the post ${recipientPost}: ${UNDELIVERABLE[why].en}.${failed.en}`,
      `Ni hysbyswyd neb gan y neges hon at y swydd ${recipientPost}: ${UNDELIVERABLE[why].cy}.${failed.cy}`,
    );
  },
  MailDelayed: ({ recipientPost, attempts, reason }) =>
    both(
      `Nobody was told so far by this mail to the post ${recipientPost}; attempts made: ${attempts}. They go on. The last reason given: ${reason}`,
      `Ni hysbyswyd neb hyd yma gan y neges hon at y swydd ${recipientPost}; nifer yr ymgeisiau: ${attempts}. Maent yn parhau. Y rheswm diwethaf a roddwyd: ${reason}`,
    ),
  DigestPrepared: ({ recipientPost, day, items }) =>
    both(
      `The daily list of ${formatDate(day, 'en')} was made for the post ${recipientPost}. New items: ${items.length}.`,
      `Gwnaed rhestr ddyddiol ${formatDate(day, 'cy')} ar gyfer y swydd ${recipientPost}. Eitemau newydd: ${items.length}.`,
    ),
  DigestLost: ({ recipientPost, mailId }) =>
    both(
      `The daily list ${mailId} for the post ${recipientPost} was no longer there as it was made, so it was not sent. The next list has its items.`,
      `Nid oedd y rhestr ddyddiol ${mailId} ar gyfer y swydd ${recipientPost} yno mwyach fel y’i gwnaed, felly nis anfonwyd. Bydd ei heitemau ar y rhestr nesaf.`,
    ),
};

const WITHDRAWN: Readonly<Record<DataOf<'MailWithdrawn'>['why'], Bilingual>> = {
  'obligation-closed': both('the entry had been closed', 'roedd y cofnod wedi ei gau'),
  'obligation-unknown': both('there was no such entry', 'nid oedd cofnod o’r fath'),
  'post-changed': both('another post had taken over', 'roedd swydd arall wedi cymryd yr awenau'),
  'body-mail-off': both(
    'mail to the responsible body had been switched off',
    'roedd e-bost at y corff cyfrifol wedi’i ddiffodd',
  ),
  'date-moved': both('the date had changed', 'roedd y dyddiad wedi newid'),
  done: both('it had been done', 'roedd wedi ei wneud'),
  'awaiting-confirmation': both('it awaited confirmation by then', 'roedd erbyn hynny yn aros am gadarnhad'),
  'not-awaiting-confirmation': both(
    'it no longer awaited confirmation',
    'nid oedd bellach yn aros am gadarnhad',
  ),
  decided: both('it had been decided', 'roedd penderfyniad wedi ei wneud'),
  answered: both('it had been answered', 'roedd wedi ei ateb'),
  'later-reminder-waits': both('a later reminder waited', 'roedd nodyn atgoffa diweddarach yn aros'),
  'delivered-meanwhile': both(
    'the mail that it was about had arrived meanwhile',
    'roedd y neges yr oedd yn sôn amdani wedi cyrraedd yn y cyfamser',
  ),
};

const UNDELIVERABLE: Readonly<Record<DataOf<'MailUndeliverable'>['why'], Bilingual>> = {
  'no-post': both('the entry names no post', 'nid yw’r cofnod yn enwi swydd'),
  'unknown-post': both(
    'the directory knows no such post, or nobody in it',
    'nid yw’r cyfeiriadur yn adnabod y swydd, neu nid oes neb ynddi',
  ),
  'address-unusable': both(
    'what the directory has for it is not an email address',
    'nid cyfeiriad e-bost yw’r hyn sydd gan y cyfeiriadur ar ei chyfer',
  ),
  'refused-by-server': both('the mail server refused it', 'gwrthododd y gweinydd post y neges'),
  'cannot-be-built': both('the email could not be made', 'ni ellid llunio’r neges e-bost'),
};
