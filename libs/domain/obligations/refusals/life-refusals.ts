import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';

const en = (on: CalendarDate): string => formatDate(on, 'en');
const cy = (on: CalendarDate): string => formatDate(on, 'cy');

interface Named {
  readonly category: string;
  readonly title: Bilingual;
}
const listed = (all: readonly Named[], language: 'cy' | 'en'): string =>
  all.map(({ category, title }) => `${category} (${title[language]})`).join(', ');

/** Refusals about extensions, pauses and explanations, each with what would allow it. */
export const lifeRefusals = {
  'extension-not-allowed': (p: { statutory: boolean }) =>
    p.statutory
      ? both(
          'The rule of this date names no provision that allows an extension, so nobody can grant one. If the law does allow one, amend the reading so that it names the provision and its limit; if an instrument moves the date, propose the move and name it.',
          'Nid yw rheol y dyddiad hwn yn enwi darpariaeth sy’n caniatáu estyniad, felly ni all neb roi un. Os yw’r gyfraith yn caniatáu un, diwygiwch y dehongliad fel ei fod yn enwi’r ddarpariaeth a’i therfyn; os yw offeryn yn symud y dyddiad, cynigiwch y symud ac enwch ef.',
        )
      : both(
          'The reading of this date names no extension and no limit of one, so there is none to grant. Propose a deferral with the recorded decision instead, or amend the reading so that it names the extension and its limit.',
          'Nid yw dehongliad y dyddiad hwn yn enwi estyniad na therfyn iddo, felly nid oes un i’w roi. Cynigiwch ohiriad gyda’r penderfyniad a gofnodwyd yn lle hynny, neu diwygiwch y dehongliad fel ei fod yn enwi’r estyniad a’i derfyn.',
        ),
  'extension-not-later': (p: { lastLawfulDay: CalendarDate }) =>
    both(
      `An extension must give a later day than the current one, ${en(p.lastLawfulDay)}. If that day is wrong, propose a correction.`,
      `Rhaid i estyniad roi diwrnod hwyrach na’r un presennol, ${cy(p.lastLawfulDay)}. Os yw’r diwrnod hwnnw’n anghywir, cynigiwch gywiriad.`,
    ),
  'extension-beyond-limit': (p: { limit: CalendarDate; original: CalendarDate; provision: Bilingual }) =>
    both(
      `This is later than the provision allows (${p.provision.en}). The limit is counted from the original last day, ${en(p.original)}, whatever has been granted since: the latest day is ${en(p.limit)}. Give a day up to then; a later one needs an instrument or a decision of its own.`,
      `Mae hyn yn hwyrach nag y mae’r ddarpariaeth yn ei ganiatáu (${p.provision.cy}). Cyfrifir y terfyn o’r diwrnod olaf gwreiddiol, ${cy(p.original)}, beth bynnag a roddwyd ers hynny: y diwrnod hwyraf yw ${cy(p.limit)}. Rhowch ddiwrnod hyd at hynny; mae angen offeryn neu benderfyniad ei hun ar un hwyrach.`,
    ),
  'extension-too-late': (p: { lastLawfulDay: CalendarDate }) =>
    both(
      `A period that has run out cannot be extended: its last day was ${en(p.lastLawfulDay)}, and the extension would have been granted after it. Give the day on which it was granted if that was earlier; otherwise record the outcome.`,
      `Ni ellir estyn cyfnod sydd wedi dod i ben: ei ddiwrnod olaf oedd ${cy(p.lastLawfulDay)}, a byddai’r estyniad wedi’i roi ar ôl hynny. Rhowch y diwrnod y’i rhoddwyd os oedd hynny’n gynharach; fel arall cofnodwch y canlyniad.`,
    ),
  'pause-not-allowed': (p: { statutory: boolean }) =>
    p.statutory
      ? both(
          'The rule of this date names no provision that stops its clock, so nothing stops it. If the law does stop it, amend the reading so that its rule names the pause and the provision; if an instrument moves the date, propose the move and name it.',
          'Nid yw rheol y dyddiad hwn yn enwi darpariaeth sy’n stopio ei gloc, felly nid oes dim yn ei stopio. Os yw’r gyfraith yn ei stopio, diwygiwch y dehongliad fel bod ei reol yn enwi’r saib a’r ddarpariaeth; os yw offeryn yn symud y dyddiad, cynigiwch y symud ac enwch ef.',
        )
      : both(
          'The rule of this date names no pause, so nothing stops its clock. Propose a deferral with the recorded decision instead, or amend the reading so that its rule names the pause and what allows it.',
          'Nid yw rheol y dyddiad hwn yn enwi saib, felly nid oes dim yn stopio ei gloc. Cynigiwch ohiriad gyda’r penderfyniad a gofnodwyd yn lle hynny, neu diwygiwch y dehongliad fel bod ei reol yn enwi’r saib a’r hyn sy’n ei ganiatáu.',
        ),
  'category-unknown': (p: { allowed: readonly Named[] }) =>
    both(
      `The rule of this date does not allow anything by this name. Name one of these: ${listed(p.allowed, 'en')}.`,
      `Nid yw rheol y dyddiad hwn yn caniatáu dim o’r enw hwn. Enwch un o’r rhain: ${listed(p.allowed, 'cy')}.`,
    ),
  'provision-not-named': (p: { title: Bilingual }) =>
    both(
      `No provision is named that allows this: ${p.title.en}. Amend the entry so that its rule, or its legal basis, cites the provision.`,
      `Nid enwir darpariaeth sy’n caniatáu hyn: ${p.title.cy}. Diwygiwch y cofnod fel bod ei reol, neu ei sail gyfreithiol, yn dyfynnu’r ddarpariaeth.`,
    ),
  'date-not-by-rule': () =>
    both(
      'This date was set by a change, not by the rule, so what the rule allows does not apply to it. It changes again as it was set: by an amending provision, a recorded decision or a correction.',
      'Newid a bennodd y dyddiad hwn, nid y rheol, felly nid yw’r hyn y mae’r rheol yn ei ganiatáu yn gymwys iddo. Mae’n newid eto fel y’i pennwyd: drwy ddarpariaeth ddiwygio, penderfyniad a gofnodwyd neu gywiriad.',
    ),
  'date-cannot-be-counted': ({ why }: { why: Bilingual }) =>
    both(
      `With this no date could be counted, so nothing was recorded. ${why.en}`,
      `Gyda hyn ni ellid cyfrif dyddiad, felly ni chofnodwyd dim. ${why.cy}`,
    ),
  'clock-is-stopped': (p: { since: CalendarDate; title: Bilingual }) =>
    both(
      `The clock of this occurrence has been stopped since ${en(p.since)} (${p.title.en}), so it has no date that this could change. Propose the end of the pause first; if the pause was recorded by mistake, propose a correction of it.`,
      `Mae cloc y tro hwn wedi’i stopio ers ${cy(p.since)} (${p.title.cy}), felly nid oes ganddo ddyddiad y gallai hyn ei newid. Cynigiwch ddiwedd y saib yn gyntaf; os cofnodwyd y saib mewn camgymeriad, cynigiwch ei gywiro.`,
    ),
  'clock-not-stopped': () =>
    both(
      'The clock of this occurrence is not stopped, so there is no pause to end. A pause that has begun and ended is recorded in one, with both its days.',
      'Nid yw cloc y tro hwn wedi’i stopio, felly nid oes saib i’w derfynu. Cofnodir saib sydd wedi dechrau a dod i ben ar unwaith, gyda’i ddau ddiwrnod.',
    ),
  'pause-ends-before-it-begins': (p: { from: CalendarDate }) =>
    both(
      `A pause cannot end before its first day, ${en(p.from)}. Give its last day, that day or a later one.`,
      `Ni all saib ddod i ben cyn ei ddiwrnod cyntaf, ${cy(p.from)}. Rhowch ei ddiwrnod olaf, y diwrnod hwnnw neu un hwyrach.`,
    ),
  'pauses-overlap': (p: { from: CalendarDate; to: CalendarDate }) =>
    both(
      `A pause from ${en(p.from)} to ${en(p.to)} is recorded already, and a day is stopped once. Give the days outside it; if that pause was recorded wrongly, propose a correction of it.`,
      `Mae saib o ${cy(p.from)} hyd at ${cy(p.to)} wedi’i gofnodi eisoes, ac unwaith y stopir diwrnod. Rhowch y diwrnodau y tu allan iddo; os cofnodwyd y saib hwnnw’n anghywir, cynigiwch ei gywiro.`,
    ),
  'pause-too-late': (p: { lastLawfulDay: CalendarDate }) =>
    both(
      `The period had run out when this pause began: its last day was ${en(p.lastLawfulDay)}, so there was no clock to stop. Give the first day of the pause if that was earlier; otherwise record the outcome.`,
      `Roedd y cyfnod wedi dod i ben pan ddechreuodd y saib hwn: ei ddiwrnod olaf oedd ${cy(p.lastLawfulDay)}, felly nid oedd cloc i’w stopio. Rhowch ddiwrnod cyntaf y saib os oedd hynny’n gynharach; fel arall cofnodwch y canlyniad.`,
    ),
  'pause-changes-nothing': () =>
    both(
      'None of the days of this pause is one that the rule counts, so it moves no date. Check its days; a pause stops the clock only within the period.',
      'Nid yw’r un o ddiwrnodau’r saib hwn yn un y mae’r rheol yn ei gyfrif, felly nid yw’n symud dyddiad. Gwiriwch ei ddiwrnodau; dim ond o fewn y cyfnod y mae saib yn stopio’r cloc.',
    ),
  'decision-document-needed': () =>
    both(
      'A minister’s date changes only by a recorded decision. Name it: who made it, where it is recorded and when it was made.',
      'Dim ond drwy benderfyniad a gofnodwyd y mae dyddiad gweinidog yn newid. Enwch ef: pwy a’i gwnaeth, ble y’i cofnodwyd a phryd y’i gwnaed.',
    ),
  'explanation-not-accepted': () =>
    both(
      'The rule of this date does not accept an explanation instead of the act. Submit the completion once the act is done, or record that nothing was done. If the law does accept one, amend the reading so that its rule says what is accepted.',
      'Nid yw rheol y dyddiad hwn yn derbyn esboniad yn lle’r weithred. Cyflwynwch y cwblhad ar ôl gwneud y weithred, neu cofnodwch na wnaed dim. Os yw’r gyfraith yn derbyn un, diwygiwch y dehongliad fel bod ei reol yn dweud beth a dderbynnir.',
    ),
  'already-explained': () =>
    both(
      'An explanation is recorded here already, which the law accepts instead of the act. If the act has been done since, submit its completion; if the explanation was recorded by mistake, propose to set it aside.',
      'Mae esboniad wedi’i gofnodi yma eisoes, ac mae’r gyfraith yn ei dderbyn yn lle’r weithred. Os gwnaed y weithred ers hynny, cyflwynwch ei chwblhad; os cofnodwyd yr esboniad mewn camgymeriad, cynigiwch ei roi o’r neilltu.',
    ),
  'completion-awaits-decision': () =>
    both(
      'A completion of this occurrence waits for a decision. Have it confirmed or refused first.',
      'Mae cwblhad o’r tro hwn yn aros am benderfyniad. Trefnwch iddo gael ei gadarnhau neu ei wrthod yn gyntaf.',
    ),
  'superseding-entry-needed': () =>
    both(
      'Name the entry that takes its place, by its id. If nothing on the register does, close this entry on another ground.',
      'Enwch y cofnod sy’n cymryd ei le, wrth ei ddynodydd. Os nad oes dim ar y gofrestr yn gwneud hynny, caewch y cofnod hwn ar sail arall.',
    ),
  'superseding-entry-unknown': (p: { id: string }) =>
    both(
      `There is no entry ${p.id} on the register that could take its place. Check the id, or register that entry first.`,
      `Nid oes cofnod ${p.id} ar y gofrestr a allai gymryd ei le. Gwiriwch y dynodydd, neu cofrestrwch y cofnod hwnnw yn gyntaf.`,
    ),
  'supersedes-itself': () =>
    both(
      'An entry cannot take its own place. Name another one.',
      'Ni all cofnod gymryd ei le ei hun. Enwch un arall.',
    ),
  'nothing-superseded': () =>
    both(
      'Another entry is named, and the ground is not that it takes this one’s place. Choose that ground, or leave the other entry out.',
      'Enwir cofnod arall, ac nid y sail yw ei fod yn cymryd lle hwn. Dewiswch y sail honno, neu gadewch y cofnod arall allan.',
    ),
};
