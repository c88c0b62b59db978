import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { OccurrenceInSentence } from '../model/occurrence-in-sentence';

const en = (on: CalendarDate): string => formatDate(on, 'en');
const cy = (on: CalendarDate): string => formatDate(on, 'cy');

/** Refusals about an obligation as a whole. */
export const obligationRefusals = {
  'unknown-obligation': () =>
    both(
      'There is no such entry on the register. Check its id, or register it first.',
      'Nid oes cofnod o’r fath ar y gofrestr. Gwiriwch ei ddynodydd, neu cofrestrwch ef yn gyntaf.',
    ),
  'already-registered': () =>
    both(
      'This entry is on the register already. Amend it instead, or give the new one another id.',
      'Mae’r cofnod hwn ar y gofrestr eisoes. Diwygiwch ef yn lle hynny, neu rhowch ddynodydd arall i’r un newydd.',
    ),
  'wrong-stream': () =>
    both(
      'This command does not belong here. A fact is recorded under “fact-” and its own name; an entry on the register has an id that does not begin with “fact-”.',
      'Nid yma y mae’r gorchymyn hwn yn perthyn. Cofnodir ffaith o dan “fact-” a’i henw ei hun; nid yw dynodydd cofnod ar y gofrestr yn dechrau â “fact-”.',
    ),
  'not-permitted': () =>
    both(
      'Your role does not allow this. Ask somebody in the department whose role does.',
      'Nid yw eich rôl yn caniatáu hyn. Gofynnwch i rywun yn yr adran y mae ei rôl yn caniatáu hynny.',
    ),
  closed: () =>
    both(
      'This entry is closed. Only a correction of a date, or the setting aside of its closing, can still be proposed and decided, and links made or removed.',
      'Mae’r cofnod hwn wedi’i gau. Dim ond cywiro dyddiad, neu roi’r cau o’r neilltu, y gellir ei gynnig a phenderfynu arno bellach, a gwneud neu ddileu dolenni.',
    ),
  'second-person-needed': () =>
    both(
      'A second person must decide this: not the one who put it forward, nor anyone acting on behalf of that person. Ask another approver.',
      'Rhaid i ail berson benderfynu ar hyn: nid y sawl a’i cyflwynodd, na neb sy’n gweithredu ar ran y person hwnnw. Gofynnwch i gymeradwywr arall.',
    ),
  'acts-for-proposer': () =>
    both(
      'In an absence one of you acts for the other, so you count as one person on this entry. Ask another approver, or decide once the delegation has ended.',
      'Mewn absenoldeb mae un ohonoch yn gweithredu ar ran y llall, felly rydych yn cyfrif fel un person ar y cofnod hwn. Gofynnwch i gymeradwywr arall, neu penderfynwch pan fydd y ddirprwyaeth wedi dod i ben.',
    ),
  'approver-needed': () =>
    both(
      'This takes two people, and the entry names no approver. Name one first: transfer the entry to the same owner with an approver.',
      'Mae angen dau berson ar gyfer hyn, ac nid yw’r cofnod yn enwi cymeradwywr. Enwch un yn gyntaf: trosglwyddwch y cofnod i’r un perchennog gyda chymeradwywr.',
    ),
  'owner-needed': () =>
    both(
      'Only the owner decides this, and the entry names no owner. Name one first: transfer the entry to a post.',
      'Dim ond y perchennog sy’n penderfynu ar hyn, ac nid yw’r cofnod yn enwi perchennog. Enwch un yn gyntaf: trosglwyddwch y cofnod i swydd.',
    ),
  'no-such-post': ({ post }: { readonly post: string }) =>
    both(
      `There is no post ${post} in the directory, so nobody in it would be notified. Check its id, or ask for it to be added to the directory first.`,
      `Nid oes swydd ${post} yn y cyfeiriadur, felly ni fyddai neb ynddi’n cael gwybod. Gwiriwch ei dynodydd, neu gofynnwch yn gyntaf am ei hychwanegu at y cyfeiriadur.`,
    ),
  'nobody-else': () =>
    both(
      'This takes two people, and the directory has no other approver who could decide it. Ask for a second person to be added to the directory as an approver first.',
      'Mae angen dau berson ar gyfer hyn, ac nid oes cymeradwywr arall yn y cyfeiriadur a allai benderfynu arno. Gofynnwch yn gyntaf am ychwanegu ail berson at y cyfeiriadur fel cymeradwywr.',
    ),
  'decision-needed': () =>
    both(
      'A minister’s words are read by a recorded decision. Name the decision: who made it, where it is recorded and when it was made.',
      'Dehonglir geiriau gweinidog drwy benderfyniad a gofnodwyd. Enwch y penderfyniad: pwy a’i gwnaeth, ble y’i cofnodwyd a phryd y’i gwnaed.',
    ),
  'late-recording-needs-reason': (p: { days: number }) =>
    both(
      `This took effect more than one working day ago and would be recorded late (days since then: ${p.days}). Give the reason for recording it late, and name a document that shows the date.`,
      `Cymerodd hyn effaith fwy nag un diwrnod gwaith yn ôl a byddai’n cael ei gofnodi’n hwyr (diwrnodau ers hynny: ${p.days}). Rhowch y rheswm dros ei gofnodi’n hwyr, ac enwch ddogfen sy’n dangos y dyddiad.`,
    ),
  'effective-in-future': (p: { today: CalendarDate }) =>
    both(
      `What has not happened yet cannot be recorded. Give a date no later than today, ${en(p.today)}.`,
      `Ni ellir cofnodi’r hyn nad yw wedi digwydd eto. Rhowch ddyddiad nad yw’n hwyrach na heddiw, ${cy(p.today)}.`,
    ),
  'nothing-to-change': () =>
    both('Nothing would change. Nothing was recorded.', 'Ni fyddai dim yn newid. Ni chofnodwyd dim.'),
  'too-many-occurrences': (p: { most: number }) =>
    both(
      `By this rule more than ${p.most} occurrences have opened by today, more than one decision records. Begin the series in a later year.`,
      `Yn ôl y rheol hon mae mwy na ${p.most} o droeon wedi agor erbyn heddiw, mwy nag y mae un penderfyniad yn ei gofnodi. Dechreuwch y gyfres mewn blwyddyn ddiweddarach.`,
    ),
  'kind-fixed': () =>
    both(
      'The id, the kind and the authority of an entry cannot be amended. Close it as entered in error and register it again.',
      'Ni ellir diwygio dynodydd, math nac awdurdod cofnod. Caewch ef fel un a gofnodwyd mewn camgymeriad a chofrestrwch ef o’r newydd.',
    ),
  'amendment-moves-date': ({ occurrence }: { occurrence: OccurrenceInSentence }) =>
    both(
      `This amendment would change the date of ${occurrence.en}. A date moves only by its own authority: propose a move, a deferral, a correction or a legal reading, and amend the rest without it.`,
      `Byddai’r diwygiad hwn yn newid dyddiad ${occurrence.cy}. Dim ond drwy ei awdurdod ei hun y mae dyddiad yn symud: cynigiwch symud, gohiriad, cywiriad neu ddehongliad o’r gyfraith, a diwygiwch y gweddill hebddo.`,
    ),
  'held-from-not-recurring': () =>
    both(
      'Only a recurring duty can be kept from a day. Leave the day out.',
      'Dim ond dyletswydd gylchol y gellir ei chadw o ddiwrnod penodol. Gadewch y diwrnod allan.',
    ),
  'held-from-after-registration': (p: { firstKnownOn: CalendarDate }) =>
    both(
      `A duty cannot be kept from a day after it was put on the register, ${en(p.firstKnownOn)}: a date still to come would be left out.`,
      `Ni ellir cadw dyletswydd o ddiwrnod ar ôl ei rhoi ar y gofrestr, ${cy(p.firstKnownOn)}: byddai dyddiad sydd eto i ddod yn cael ei adael allan.`,
    ),
  'last-act-to-come': (p: { name: string; on: CalendarDate; firstKnownOn: CalendarDate }) =>
    both(
      `The last act before the register, “${p.name}”, cannot be of ${en(p.on)}: the entry was put on the register on ${en(p.firstKnownOn)}. Give the day on which it was really done, or leave it out.`,
      `Ni all y weithred ddiwethaf cyn y gofrestr, “${p.name}”, fod ar ${cy(p.on)}: rhoddwyd y cofnod ar y gofrestr ar ${cy(p.firstKnownOn)}. Rhowch y diwrnod y’i gwnaed mewn gwirionedd, neu hepgorwch ef.`,
    ),
  'first-from-required': () =>
    both(
      'The first occurrence would count from what was required the time before, and there is none: write the rule as `recurring`, with its `first`, and put this into its `then`.',
      'Byddai’r tro cyntaf yn cyfrif o’r hyn yr oedd yn ofynnol y tro blaenorol, ac nid oes tro o’r fath: ysgrifennwch y rheol fel `recurring`, gyda’i `first`, a rhowch hyn yn ei `then`.',
    ),
  'first-from-act': (p: { name: string }) =>
    both(
      `The first occurrence would count from what was done the time before, “${p.name}”, and no day of that is given: give the last act before the register under “facts” (lastAct), or write the rule as \`recurring\`, with its \`first\`.`,
      `Byddai’r tro cyntaf yn cyfrif o’r hyn a wnaed y tro blaenorol, “${p.name}”, ac ni roddir diwrnod ar gyfer hynny: rhowch y weithred ddiwethaf cyn y gofrestr o dan “facts” (lastAct), neu ysgrifennwch y rheol fel \`recurring\`, gyda’i \`first\`.`,
    ),
  'look-again-not-later': (p: { today: CalendarDate }) =>
    both(
      `The day to be reminded again must be after today, ${en(p.today)}.`,
      `Rhaid i’r diwrnod i gael eich atgoffa eto fod ar ôl heddiw, ${cy(p.today)}.`,
    ),
  'no-such-item': () =>
    both(
      'This entry has no such item. Close one of the items that it lists.',
      'Nid oes eitem o’r fath gan y cofnod hwn. Caewch un o’r eitemau a restrir ynddo.',
    ),
  'item-already-closed': () =>
    both(
      'This item is closed already. Nothing was recorded.',
      'Mae’r eitem hon wedi’i chau eisoes. Ni chofnodwyd dim.',
    ),
  'ladder-without-approver': () =>
    both(
      'The approver of a statutory duty is always reminded before the date. Name the approver in at least one step of “before”.',
      'Caiff cymeradwywr dyletswydd statudol ei atgoffa bob amser cyn y dyddiad. Enwch y cymeradwywr mewn o leiaf un cam o dan “before”.',
    ),
  'kind-ladder-of-others': ({ kind }: { readonly kind: Bilingual }) =>
    both(
      `This ladder is set for entries of another kind (${kind.en}). Nothing was recorded. Set one for the kind of this entry.`,
      `Gosodwyd y camau hyn ar gyfer cofnodion o fath arall (${kind.cy}). Ni chofnodwyd dim. Gosodwch rai ar gyfer math y cofnod hwn.`,
    ),
  'ladder-lies-behind': (p: { day: CalendarDate }) =>
    both(
      `Every step of this ladder before ${formatDate(p.day, 'en')} lies behind, so the approver of this statutory duty would hear nothing before that day. Give at least one step before it that is still to come.`,
      `Mae pob un o’r camau hyn cyn ${formatDate(p.day, 'cy')} wedi mynd heibio, felly ni fyddai cymeradwywr y ddyletswydd statudol hon yn clywed dim cyn y diwrnod hwnnw. Rhowch o leiaf un cam cyn hynny sydd eto i ddod.`,
    ),
  'address-needed': () =>
    both(
      'Email to a body outside the department needs an address. Give one, or leave the email off.',
      'Mae angen cyfeiriad er mwyn anfon e-bost at gorff y tu allan i’r adran. Rhowch un, neu gadewch yr e-bost wedi’i ddiffodd.',
    ),
};
