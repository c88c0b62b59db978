import { formatDate } from '#deadlines';
import { both, type Bilingual, type CalendarDate, type JsonObject, type Refusal } from '#kernel';

const en = (on: CalendarDate): string => formatDate(on, 'en');
const cy = (on: CalendarDate): string => formatDate(on, 'cy');

/** Every way a command can be refused, in whole sentences that say what is wrong and how to mend it. */
const messages = {
  'unknown-obligation': () =>
    both(
      'There is no such record on the register. Check its id, or register it first.',
      'Nid oes cofnod o’r fath ar y gofrestr. Gwiriwch ei ddynodydd, neu cofrestrwch ef yn gyntaf.',
    ),
  'already-registered': () =>
    both(
      'This record is on the register already. Amend it instead, or give the new one another id.',
      'Mae’r cofnod hwn ar y gofrestr eisoes. Diwygiwch ef yn lle hynny, neu rhowch ddynodydd arall i’r un newydd.',
    ),
  'wrong-stream': () =>
    both(
      'This command does not belong here. A trigger is recorded under “trigger-” and its own name; a record on the register has an id that does not begin with “trigger-”.',
      'Nid yma y mae’r gorchymyn hwn yn perthyn. Cofnodir sbardun o dan “trigger-” a’i enw ei hun; nid yw dynodydd cofnod ar y gofrestr yn dechrau â “trigger-”.',
    ),
  'not-permitted': () =>
    both(
      'Your role does not allow this. Ask somebody in the department whose role does.',
      'Nid yw eich rôl yn caniatáu hyn. Gofynnwch i rywun yn yr adran y mae ei rôl yn caniatáu hynny.',
    ),
  closed: () =>
    both(
      'This record is closed. Only a correction of a date can still be proposed and decided.',
      'Mae’r cofnod hwn wedi’i gau. Dim ond cywiro dyddiad y gellir ei gynnig a phenderfynu arno bellach.',
    ),
  'second-person-needed': () =>
    both(
      'A second person must decide this: not the one who put it forward, nor anyone acting on behalf of that person. Ask another approver.',
      'Rhaid i ail berson benderfynu ar hyn: nid y sawl a’i cyflwynodd, na neb sy’n gweithredu ar ran y person hwnnw. Gofynnwch i gymeradwywr arall.',
    ),
  'late-recording-needs-reason': (p: { days: number }) =>
    both(
      `This took effect more than one working day ago and would be recorded late (days since then: ${p.days}). Give the reason for recording it late, and name a document that shows the date.`,
      `Daeth hyn i rym fwy nag un diwrnod gwaith yn ôl a byddai’n cael ei gofnodi’n hwyr (diwrnodau ers hynny: ${p.days}). Rhowch y rheswm dros ei gofnodi’n hwyr, ac enwch ddogfen sy’n dangos y dyddiad.`,
    ),
  'effective-in-future': (p: { today: CalendarDate }) =>
    both(
      `What has not happened yet cannot be recorded. Give a date no later than today, ${en(p.today)}.`,
      `Ni ellir cofnodi’r hyn nad yw wedi digwydd eto. Rhowch ddyddiad nad yw’n hwyrach na heddiw, ${cy(p.today)}.`,
    ),
  'no-such-occurrence': (p: { occurrence: number }) =>
    both(
      `Occurrence ${p.occurrence} of this record has not opened. Check the number; what waits for a trigger opens once it is adopted.`,
      `Nid yw tro ${p.occurrence} o’r cofnod hwn wedi agor. Gwiriwch y rhif; mae’r hyn sy’n aros am sbardun yn agor ar ôl ei fabwysiadu.`,
    ),
  'already-confirmed': () =>
    both(
      'Completion of this occurrence has been confirmed already. If its date was recorded wrongly, propose a correction.',
      'Mae cwblhau’r tro hwn wedi’i gadarnhau eisoes. Os cofnodwyd ei ddyddiad yn anghywir, cynigiwch gywiriad.',
    ),
  'nothing-to-confirm': () =>
    both(
      'No completion waits for a decision here. Submit the completion first.',
      'Nid oes cwblhad yn aros am benderfyniad yma. Cyflwynwch y cwblhad yn gyntaf.',
    ),
  'version-changed': (p: { lastLawfulDay: CalendarDate | null; actEffectiveOn: CalendarDate }) =>
    p.lastLawfulDay === null
      ? both(
          `What you were shown has changed since. The completion that waits now took effect on ${en(p.actEffectiveOn)} and has no date to be judged against. Read it again and decide on what it says now.`,
          `Mae’r hyn a ddangoswyd i chi wedi newid ers hynny. Daeth y cwblhad sy’n aros yn awr i rym ar ${cy(p.actEffectiveOn)} ac nid oes dyddiad i’w farnu yn ei erbyn. Darllenwch ef eto a phenderfynwch ar yr hyn y mae’n ei ddweud yn awr.`,
        )
      : both(
          `What you were shown has changed since. The completion that waits now took effect on ${en(p.actEffectiveOn)} and is judged against ${en(p.lastLawfulDay)}. Read it again and decide on what it says now.`,
          `Mae’r hyn a ddangoswyd i chi wedi newid ers hynny. Daeth y cwblhad sy’n aros yn awr i rym ar ${cy(p.actEffectiveOn)} ac fe’i bernir yn erbyn ${cy(p.lastLawfulDay)}. Darllenwch ef eto a phenderfynwch ar yr hyn y mae’n ei ddweud yn awr.`,
        ),
  'evidence-unknown': (p: { evidenceId: string }) =>
    both(
      `There is no evidence with the id ${p.evidenceId} on this record. Attach it first.`,
      `Nid oes tystiolaeth â’r dynodydd ${p.evidenceId} ar y cofnod hwn. Atodwch hi yn gyntaf.`,
    ),
  'evidence-exists': (p: { evidenceId: string }) =>
    both(
      `Evidence with the id ${p.evidenceId} is attached already and cannot be overwritten. Attach the new one under another id.`,
      `Mae tystiolaeth â’r dynodydd ${p.evidenceId} wedi’i hatodi eisoes ac ni ellir ysgrifennu drosti. Atodwch yr un newydd o dan ddynodydd arall.`,
    ),
  'date-not-passed': () =>
    both(
      'The last lawful day has not passed, so nothing can be missing yet. Record this after that day, if it is still so.',
      'Nid yw’r diwrnod cyfreithlon olaf wedi mynd heibio, felly ni all dim fod ar goll eto. Cofnodwch hyn ar ôl y diwrnod hwnnw, os yw’n dal yn wir.',
    ),
  'outcome-already-recorded': () =>
    both(
      'An outcome, or its absence, has been recorded here already. If something has been done since, submit the completion.',
      'Mae canlyniad, neu ddiffyg canlyniad, wedi’i gofnodi yma eisoes. Os gwnaed rhywbeth ers hynny, cyflwynwch y cwblhad.',
    ),
  'no-such-reading': (p: { readingId: string }) =>
    both(
      `This record has no reading called ${p.readingId}. Choose one of the readings that it lists.`,
      `Nid oes darlleniad o’r enw ${p.readingId} gan y cofnod hwn. Dewiswch un o’r darlleniadau a restrir ynddo.`,
    ),
  'reading-without-date': () =>
    both(
      'This reading gives no date, so nothing could follow from choosing it. Set a date to look again instead.',
      'Nid yw’r darlleniad hwn yn rhoi dyddiad, felly ni allai dim ddilyn o’i ddewis. Pennwch ddyddiad i edrych eto yn lle hynny.',
    ),
  'legal-reading-needs-advice': () =>
    both(
      'This is a reading of the law. Nobody can choose it alone: propose it with the recorded legal advice, and a second person decides.',
      'Darlleniad o’r gyfraith yw hwn. Ni all neb ei ddewis ar ei ben ei hun: cynigiwch ef gyda’r cyngor cyfreithiol a gofnodwyd, a bydd ail berson yn penderfynu.',
    ),
  'not-a-legal-reading': () =>
    both(
      'This is a policy reading, not a reading of the law. Choose it as a named person, without a proposal.',
      'Darlleniad polisi yw hwn, nid darlleniad o’r gyfraith. Dewiswch ef fel person a enwir, heb gynnig.',
    ),
  'reading-already-chosen': () =>
    both(
      'A reading has been chosen already, and the date follows it. If the choice was a mistake, propose a correction; if the date is to change, propose the change that the authority allows.',
      'Mae darlleniad wedi’i ddewis eisoes, ac mae’r dyddiad yn ei ddilyn. Os camgymeriad oedd y dewis, cynigiwch gywiriad; os yw’r dyddiad i newid, cynigiwch y newid y mae’r awdurdod yn ei ganiatáu.',
    ),
  'proposal-exists': () =>
    both(
      'A proposal with this id has been recorded already. Send the new one under another id.',
      'Mae cynnig â’r dynodydd hwn wedi’i gofnodi eisoes. Anfonwch yr un newydd o dan ddynodydd arall.',
    ),
  'no-such-proposal': () =>
    both(
      'There is no proposal with this id on this record. Check the id, or propose the change first.',
      'Nid oes cynnig â’r dynodydd hwn ar y cofnod hwn. Gwiriwch y dynodydd, neu cynigiwch y newid yn gyntaf.',
    ),
  'proposal-decided': () =>
    both(
      'This proposal has been decided already. Make a new proposal if the date must still change.',
      'Mae penderfyniad ar y cynnig hwn eisoes. Gwnewch gynnig newydd os oes rhaid i’r dyddiad newid o hyd.',
    ),
  'proposal-outdated': () =>
    both(
      'The date has changed since this was proposed. Refuse this proposal and make a new one against the date that stands now.',
      'Mae’r dyddiad wedi newid ers i hyn gael ei gynnig. Gwrthodwch y cynnig hwn a gwnewch un newydd yn erbyn y dyddiad sy’n sefyll yn awr.',
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
      'This occurrence has no date that could be moved. Choose a reading, or set a date to look again.',
      'Nid oes gan y tro hwn ddyddiad y gellid ei symud. Dewiswch ddarlleniad, neu pennwch ddyddiad i edrych eto.',
    ),
  'not-later': (p: { lastLawfulDay: CalendarDate }) =>
    both(
      `A deferral must give a later day than the one that stands, ${en(p.lastLawfulDay)}. If that day is wrong, propose a correction.`,
      `Rhaid i ohiriad roi diwrnod hwyrach na’r un sy’n sefyll, ${cy(p.lastLawfulDay)}. Os yw’r diwrnod hwnnw’n anghywir, cynigiwch gywiriad.`,
    ),
  'not-in-force-yet': (p: { effectiveOn: CalendarDate }) =>
    both(
      `The amending provision takes effect on ${en(p.effectiveOn)}. Approve the move on or after that day.`,
      `Daw’r ddarpariaeth ddiwygio i rym ar ${cy(p.effectiveOn)}. Cymeradwywch y symud ar y diwrnod hwnnw neu wedyn.`,
    ),
  'unknown-event': () =>
    both(
      'A correction must name the recorded event that set the wrong date for this occurrence. Take its id from the history of the record.',
      'Rhaid i gywiriad enwi’r digwyddiad cofnodedig a bennodd y dyddiad anghywir ar gyfer y tro hwn. Cymerwch ei ddynodydd o hanes y cofnod.',
    ),
  'nothing-to-change': () =>
    both(
      'Everything stands as this would make it. Nothing was recorded.',
      'Mae popeth eisoes fel y byddai hyn yn ei wneud. Ni chofnodwyd dim.',
    ),
  'kind-fixed': () =>
    both(
      'The id, the kind and the authority of a record cannot be amended. Close it as entered in error and register it anew.',
      'Ni ellir diwygio dynodydd, math nac awdurdod cofnod. Caewch ef fel un a gofnodwyd ar gam a chofrestrwch ef o’r newydd.',
    ),
  'amendment-moves-date': (p: { occurrence: number }) =>
    both(
      `This amendment would change the date of occurrence ${p.occurrence}. A date moves only by its own authority: propose a move, a deferral, a correction or a legal reading, and amend the rest without it.`,
      `Byddai’r diwygiad hwn yn newid dyddiad tro ${p.occurrence}. Dim ond drwy ei awdurdod ei hun y mae dyddiad yn symud: cynigiwch symud, gohiriad, cywiriad neu ddarlleniad o’r gyfraith, a diwygiwch y gweddill hebddo.`,
    ),
  'not-waiting-for-trigger': (p: { trigger: string }) =>
    both(
      `This record does not wait for the trigger ${p.trigger}. Amend its triggers if it should.`,
      `Nid yw’r cofnod hwn yn aros am y sbardun ${p.trigger}. Diwygiwch ei sbardunau os dylai.`,
    ),
  'trigger-not-reached': (p: { trigger: string }) =>
    both(
      `The trigger ${p.trigger} has not been recorded, so there is nothing to answer yet. Record the trigger first.`,
      `Nid yw’r sbardun ${p.trigger} wedi’i gofnodi, felly nid oes dim i’w ateb eto. Cofnodwch y sbardun yn gyntaf.`,
    ),
  'trigger-already-answered': () =>
    both(
      'This trigger has been answered already. Close or amend the record if the answer no longer holds.',
      'Mae’r sbardun hwn wedi’i ateb eisoes. Caewch neu diwygiwch y cofnod os nad yw’r ateb yn dal.',
    ),
  'trigger-already-recorded': (p: { effectiveOn: CalendarDate }) =>
    both(
      `This trigger has been recorded already, effective on ${en(p.effectiveOn)}. A later event of the same sort needs a trigger with its own name.`,
      `Mae’r sbardun hwn wedi’i gofnodi eisoes, yn effeithiol ar ${cy(p.effectiveOn)}. Mae angen sbardun â’i enw ei hun ar ddigwyddiad diweddarach o’r un math.`,
    ),
  'look-again-not-later': (p: { today: CalendarDate }) =>
    both(
      `The day to look again must be after today, ${en(p.today)}.`,
      `Rhaid i’r diwrnod i edrych eto fod ar ôl heddiw, ${cy(p.today)}.`,
    ),
  'no-such-item': (p: { itemId: string }) =>
    both(
      `This record has no item called ${p.itemId}. Close one of the items that it lists.`,
      `Nid oes eitem o’r enw ${p.itemId} gan y cofnod hwn. Caewch un o’r eitemau a restrir ynddo.`,
    ),
  'item-already-closed': () =>
    both(
      'This item is closed already. Nothing was recorded.',
      'Mae’r eitem hon wedi’i chau eisoes. Ni chofnodwyd dim.',
    ),
  'continuous-needs-repeal': () =>
    both(
      'A continuous duty ends only by repeal or revocation. Close it on that ground and name the provision.',
      'Dim ond drwy ddiddymu neu ddirymu y daw dyletswydd barhaus i ben. Caewch hi ar y sail honno ac enwch y ddarpariaeth.',
    ),
  'provision-needed': () =>
    both(
      'Name the provision that repeals or revokes it.',
      'Enwch y ddarpariaeth sy’n ei diddymu neu’n ei dirymu.',
    ),
  'statutory-cannot-be-dropped': () =>
    both(
      'An Act requires this, so nobody can drop it. If the Act no longer does, close it as repealed and name the provision.',
      'Mae Deddf yn gofyn am hyn, felly ni all neb ei ollwng. Os nad yw’r Ddeddf yn gofyn amdano bellach, caewch ef fel un a ddiddymwyd ac enwch y ddarpariaeth.',
    ),
  'recurring-never-fulfilled': () =>
    both(
      'A recurring duty is never fulfilled for good: each occurrence is completed on its own. Submit the completion of the occurrence instead.',
      'Ni chyflawnir dyletswydd gylchol unwaith ac am byth: cwblheir pob tro ar ei ben ei hun. Cyflwynwch gwblhad y tro yn lle hynny.',
    ),
  'not-confirmed': (p: { occurrence: number }) =>
    both(
      `It cannot be closed as fulfilled while the completion of occurrence ${p.occurrence} is not confirmed. Submit the completion and have it confirmed first.`,
      `Ni ellir ei gau fel un a gyflawnwyd tra nad yw cwblhad tro ${p.occurrence} wedi’i gadarnhau. Cyflwynwch y cwblhad a chael cadarnhad ohono yn gyntaf.`,
    ),
  'address-needed': () =>
    both(
      'Mail to a body outside the department needs an address. Give one, or leave the mail off.',
      'Mae angen cyfeiriad er mwyn anfon post at gorff y tu allan i’r adran. Rhowch un, neu gadewch y post wedi’i ddiffodd.',
    ),
} satisfies Record<string, (params: never) => Bilingual>;

/** The closed list of refusals; edges map each to a problem, a page message and a CLI line. */
export type RefusalCode = keyof typeof messages;

export type ObligationRefusal = Refusal<RefusalCode> & {
  /** for `version-changed`: the version that stands now */
  readonly details?: JsonObject;
};

type Params<Code extends RefusalCode> = Parameters<(typeof messages)[Code]>[0];

/** Every code, for tests and for edges that must cover them all. */
export const refusalCodes = Object.keys(messages) as readonly RefusalCode[];

/** A refusal by its code. @param pointer where in the command the trouble is (RFC 6901) */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  params: Params<Code>,
  pointer?: string,
): ObligationRefusal => ({
  code,
  message: (messages[code] as (params: Params<Code>) => Bilingual)(params),
  ...(pointer === undefined ? {} : { pointer }),
});
