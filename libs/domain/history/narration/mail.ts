import { formatDate } from '#domain/deadlines';
import { type Bilingual, both } from '#domain/kernel';
import type { MailEvent, MailEventType } from '#domain/mail';
import { type NameOf, postCalled } from './names';

type DataOf<Type extends MailEventType> = Extract<MailEvent, { type: Type }>['data'];

/** Events of the mail about an entry, and of the daily lists. */
export const mailSentences: {
  readonly [Type in MailEventType]: (data: DataOf<Type>, name: NameOf) => Bilingual;
} = {
  MailAttempted: ({ recipientPost, attempt, together = [] }, name) => {
    const posts = [...new Set(together.map((each) => postCalled(name, each.recipientPost)))].join(', ');
    const others =
      together.length === 0
        ? both('', '')
        : both(
            ` One message to one mailbox covered ${together.length} emails, for the posts: ${posts}.`,
            ` Un neges i un blwch e-bost. Nifer y negeseuon a gynhwyswyd: ${together.length}. Y swyddi: ${posts}.`,
          );
    return both(
      `Attempt ${attempt} was made to send an email to the post “${postCalled(name, recipientPost)}”.${others.en}`,
      `Gwnaed ymgais ${attempt} i anfon neges e-bost at y swydd “${postCalled(name, recipientPost)}”.${others.cy}`,
    );
  },
  MailAccepted: ({ attempt, response }) =>
    both(
      `The email server accepted the email at attempt ${attempt}. It answered: ${response}`,
      `Derbyniodd y gweinydd e-bost y neges ar ymgais ${attempt}. Ei ateb oedd: ${response}`,
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
          `It is not known whether attempt ${attempt} arrived: the sender stopped before it had an answer.`,
          `Nid yw’n hysbys a gyrhaeddodd ymgais ${attempt}: peidiodd yr anfonwr cyn cael ateb.`,
        )
      : both(
          `It is not known whether attempt ${attempt} arrived: the connection broke before there was an answer.`,
          `Nid yw’n hysbys a gyrhaeddodd ymgais ${attempt}: torrodd y cysylltiad cyn cael ateb.`,
        ),
  MailWithdrawn: ({ why }) =>
    both(
      `An email that waited was not sent: ${WITHDRAWN[why].en}.`,
      `Nid anfonwyd neges e-bost a oedd yn aros: ${WITHDRAWN[why].cy}.`,
    ),
  MailUndeliverable: ({ recipientPost, why, detail }, name) => {
    const failed =
      detail === null ? both('', '') : both(` What failed: ${detail}`, ` Yr hyn a fethodd: ${detail}`);
    return both(
      `Nobody was notified by this email to the post “${postCalled(name, recipientPost)}”: ${UNDELIVERABLE[why].en}.${failed.en}`,
      `Ni chafodd neb wybod drwy’r neges hon at y swydd “${postCalled(name, recipientPost)}”: ${UNDELIVERABLE[why].cy}.${failed.cy}`,
    );
  },
  MailDelayed: ({ recipientPost, attempts, reason }, name) =>
    both(
      `Nobody was notified so far by this email to the post “${postCalled(name, recipientPost)}”; attempts made: ${attempts}. They go on. The last reason given: ${reason}`,
      `Ni chafodd neb wybod hyd yma drwy’r neges hon at y swydd “${postCalled(name, recipientPost)}”; nifer yr ymgeisiau: ${attempts}. Maent yn parhau. Y rheswm diwethaf a roddwyd: ${reason}`,
    ),
  DigestPrepared: ({ recipientPost, day, items }, name) =>
    both(
      `The daily list of ${formatDate(day, 'en')} was made for the post “${postCalled(name, recipientPost)}”. New items: ${items.length}.`,
      `Gwnaed rhestr ddyddiol ${formatDate(day, 'cy')} ar gyfer y swydd “${postCalled(name, recipientPost)}”. Eitemau newydd: ${items.length}.`,
    ),
  DigestLost: ({ recipientPost }, name) =>
    both(
      `The daily list for the post “${postCalled(name, recipientPost)}” was no longer there as it was made, so it was not sent. The next list has its items.`,
      `Nid oedd y rhestr ddyddiol ar gyfer y swydd “${postCalled(name, recipientPost)}” yno mwyach fel y’i gwnaed, felly ni chafodd ei hanfon. Bydd ei heitemau ar y rhestr nesaf.`,
    ),
};

const WITHDRAWN: Readonly<Record<DataOf<'MailWithdrawn'>['why'], Bilingual>> = {
  'obligation-closed': both('the entry had been closed', 'roedd y cofnod wedi’i gau'),
  'obligation-unknown': both('there was no such entry', 'nid oedd cofnod o’r fath'),
  'post-changed': both('another post had taken over', 'roedd swydd arall wedi cymryd yr awenau'),
  'body-mail-off': both(
    'email to the responsible body had been switched off',
    'roedd e-bost at y corff cyfrifol wedi’i ddiffodd',
  ),
  'date-moved': both('the date had changed', 'roedd y dyddiad wedi newid'),
  done: both('it had been done', 'roedd wedi’i wneud'),
  'awaiting-confirmation': both('it awaited confirmation by then', 'roedd erbyn hynny yn aros am gadarnhad'),
  'not-awaiting-confirmation': both(
    'it no longer awaited confirmation',
    'nid oedd bellach yn aros am gadarnhad',
  ),
  decided: both('it had been decided', 'roedd penderfyniad wedi’i wneud'),
  answered: both('it had been answered', 'roedd wedi’i ateb'),
  'later-reminder-waits': both('a later reminder waited', 'roedd nodyn atgoffa diweddarach yn aros'),
  'delivered-meanwhile': both(
    'the email that it was about had arrived meanwhile',
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
  'refused-by-server': both('the email server refused it', 'gwrthododd y gweinydd e-bost y neges'),
  'cannot-be-built': both('the email could not be made', 'ni ellid llunio’r neges e-bost'),
};
