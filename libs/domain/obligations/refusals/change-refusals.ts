import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { ifStillWanted } from './if-still-wanted';
import type { Change } from '../model/commands';
import type { OccurrenceInSentence } from '../model/occurrence-in-sentence';

const en = (on: CalendarDate): string => formatDate(on, 'en');
const cy = (on: CalendarDate): string => formatDate(on, 'cy');

/** What can have become of a proposal that somebody decided or took back. */
type Decided = 'approved' | 'refused' | 'withdrawn';

const DECIDED: Readonly<Record<Decided, Bilingual>> = {
  approved: both('This proposal was approved already.', 'Mae’r cynnig hwn wedi’i gymeradwyo eisoes.'),
  refused: both('This proposal was refused already.', 'Mae’r cynnig hwn wedi’i wrthod eisoes.'),
  withdrawn: both(
    'This proposal was withdrawn by whoever made it.',
    'Mae’r cynnig hwn wedi’i dynnu’n ôl gan y sawl a’i gwnaeth.',
  ),
};

/** Refusals about readings and dates. */
export const changeRefusals = {
  'no-such-reading': () =>
    both(
      'This entry has no such reading. Choose one of the readings that it lists.',
      'Nid oes dehongliad o’r fath gan y cofnod hwn. Dewiswch un o’r dehongliadau a restrir ynddo.',
    ),
  'reading-without-date': ({ why }: { why: Bilingual | null }) =>
    both(
      `This reading gives no date, so choosing it would set no date.${why === null ? '' : ` ${why.en}`} Set a day to be reminded again instead.`,
      `Nid yw’r dehongliad hwn yn rhoi dyddiad, felly ni fyddai ei ddewis yn rhoi dyddiad.${why === null ? '' : ` ${why.cy}`} Pennwch ddiwrnod i gael eich atgoffa eto yn lle hynny.`,
    ),
  'never-recurs': () =>
    both(
      'This rule gives one date and never another, so it is no recurring duty. Say how it comes round again, or put it on the register as something that is done once (a one-off commitment).',
      'Mae’r rheol hon yn rhoi un dyddiad a byth un arall, felly nid yw’n ddyletswydd gylchol. Dywedwch sut y daw o gwmpas eto, neu rhowch ef ar y gofrestr fel rhywbeth a wneir unwaith (ymrwymiad untro).',
    ),
  'rule-never-dated': ({ why }: { why: Bilingual }) =>
    both(
      `This rule can never give a date. ${why.en} Correct the rule, or give the reading without a date and a day to be reminded again.`,
      `Ni all y rheol hon fyth roi dyddiad. ${why.cy} Cywirwch y rheol, neu rhowch y dehongliad heb ddyddiad, gyda diwrnod i gael eich atgoffa eto.`,
    ),
  'day-beyond-register': () =>
    both(
      'The register keeps dates of the years 1000 to 9899. Give a day in one of them.',
      'Mae’r gofrestr yn cadw dyddiadau’r blynyddoedd 1000 i 9899. Rhowch ddiwrnod yn un ohonynt.',
    ),
  'legal-reading-needs-advice': () =>
    both(
      'This is a reading of the law, which recorded legal advice settles. Propose it with that advice; of a date that an Act sets, a second person decides.',
      'Dehongliad o’r gyfraith yw hwn, a chyngor cyfreithiol a gofnodwyd sy’n ei setlo. Cynigiwch ef gyda’r cyngor hwnnw; os Deddf sy’n pennu’r dyddiad, ail berson sy’n penderfynu.',
    ),
  'not-a-legal-reading': () =>
    both(
      'This is a policy reading, not a reading of the law. Choose it in your own name, without a proposal.',
      'Dehongliad polisi yw hwn, nid dehongliad o’r gyfraith. Dewiswch ef yn eich enw eich hun, heb gynnig.',
    ),
  'reading-already-chosen': () =>
    both(
      'A reading has been chosen already, and the date follows it. If the choice was a mistake, propose a correction; if the date is to change, propose the change that the authority allows.',
      'Mae dehongliad wedi’i ddewis eisoes, ac mae’r dyddiad yn ei ddilyn. Os camgymeriad oedd y dewis, cynigiwch gywiriad; os yw’r dyddiad i newid, cynigiwch y newid y mae’r awdurdod yn ei ganiatáu.',
    ),
  'proposal-exists': () =>
    both(
      'A proposal with this id has been recorded already. Send the new one under another id.',
      'Mae cynnig â’r dynodydd hwn wedi’i gofnodi eisoes. Anfonwch yr un newydd o dan ddynodydd arall.',
    ),
  'proposal-waits': () =>
    both(
      'The same has been proposed already and waits for a second person. Nothing was recorded. To propose it otherwise, withdraw that one first.',
      'Mae’r un peth wedi’i gynnig eisoes ac yn aros am ail berson. Ni chofnodwyd dim. I’w gynnig yn wahanol, tynnwch hwnnw’n ôl yn gyntaf.',
    ),
  'no-such-proposal': () =>
    both(
      'There is no proposal with this id on this entry. Check the id, or propose the change first.',
      'Nid oes cynnig â’r dynodydd hwn ar y cofnod hwn. Gwiriwch y dynodydd, neu cynigiwch y newid yn gyntaf.',
    ),
  'proposal-decided': ({ status, kind }: { status: Decided; kind: Change['kind'] }) =>
    both(
      `${DECIDED[status].en} ${ifStillWanted(kind).en}`,
      `${DECIDED[status].cy} ${ifStillWanted(kind).cy}`,
    ),
  'not-your-proposal': () =>
    both(
      'Only the person who proposed this can withdraw it. A second person approves it or refuses it.',
      'Dim ond y person a gynigiodd hyn a all ei dynnu’n ôl. Ail berson sy’n ei gymeradwyo neu’n ei wrthod.',
    ),
  'nothing-to-set-aside': () =>
    both(
      'This event recorded nothing that could be set aside. Take the event of a confirmation, a closing, an absence, an answer or a closed item from the history of the entry.',
      'Ni chofnododd y digwyddiad hwn ddim y gellid ei roi o’r neilltu. Cymerwch ddigwyddiad cadarnhad, cau, absenoldeb, ateb neu eitem a gaewyd o hanes y cofnod.',
    ),
  'confirmation-stands': ({ occurrence }: { occurrence: OccurrenceInSentence }) =>
    both(
      `The answer opened ${occurrence.en}, and its completion is confirmed. Set that confirmation aside first.`,
      `Agorwyd ${occurrence.cy} gan yr ateb, ac mae ei gwblhau wedi’i gadarnhau. Rhowch y cadarnhad hwnnw o’r neilltu yn gyntaf.`,
    ),
  'rival-approved': () =>
    both(
      'This proposal is outdated: another on the same matter was approved since, so there is nothing left to decide. If it must change again, make a new proposal against what stands now.',
      'Mae’r cynnig hwn wedi dyddio: cymeradwywyd un arall ar yr un mater ers hynny, felly nid oes dim ar ôl i benderfynu arno. Os oes rhaid iddo newid eto, gwnewch gynnig newydd ar sail yr hyn sy’n gymwys nawr.',
    ),
  'proposal-outdated': () =>
    both(
      'The date has changed since this was proposed. Refuse this proposal and make a new one against the current date.',
      'Mae’r dyddiad wedi newid ers i hyn gael ei gynnig. Gwrthodwch y cynnig hwn a gwnewch un newydd ar sail y dyddiad presennol.',
    ),
  'date-set-by-act': () =>
    both(
      'An Act sets this date, so no decision can defer it. It moves only by a command that names the amending provision.',
      'Deddf sy’n pennu’r dyddiad hwn, felly ni all unrhyw benderfyniad ei ohirio. Dim ond gorchymyn sy’n enwi’r ddarpariaeth sy’n ei ddiwygio all ei symud.',
    ),
  'date-not-set-by-act': () =>
    both(
      'No Act sets this date, so no provision can move it. Record the decision that defers it instead.',
      'Nid Deddf sy’n pennu’r dyddiad hwn, felly ni all unrhyw ddarpariaeth ei symud. Cofnodwch y penderfyniad sy’n ei ohirio yn lle hynny.',
    ),
  'no-date-to-move': () =>
    both(
      'This occurrence has no date that could be moved. Choose a reading, or set a day to be reminded again.',
      'Nid oes gan y tro hwn ddyddiad y gellid ei symud. Dewiswch ddehongliad, neu pennwch ddiwrnod i gael eich atgoffa eto.',
    ),
  'not-later': (p: { lastLawfulDay: CalendarDate }) =>
    both(
      `A deferral must give a later day than the current one, ${en(p.lastLawfulDay)}. If that day is wrong, propose a correction.`,
      `Rhaid i ohiriad roi diwrnod hwyrach na’r un presennol, ${cy(p.lastLawfulDay)}. Os yw’r diwrnod hwnnw’n anghywir, cynigiwch gywiriad.`,
    ),
  'not-in-force-yet': (p: { effectiveOn: CalendarDate }) =>
    both(
      `The amending provision takes effect on ${en(p.effectiveOn)}. Approve the move on or after that day.`,
      `Daw’r ddarpariaeth ddiwygio i rym ar ${cy(p.effectiveOn)}. Cymeradwywch y symud ar y diwrnod hwnnw neu wedyn.`,
    ),
  'unknown-event': () =>
    both(
      'A correction must name the recorded event that set the wrong date for this occurrence. Take its id from the history of the entry.',
      'Rhaid i gywiriad enwi’r digwyddiad a gofnodwyd a bennodd y dyddiad anghywir ar gyfer y tro hwn. Cymerwch ei ddynodydd o hanes y cofnod.',
    ),
};
