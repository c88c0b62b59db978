import type { DigestSection } from '#domain/mail';
import type { Bilingual } from '#domain/kernel';
import { type CommandType, standingWords } from '#domain/obligations';
import { milestoneSections } from './milestone-sections';

/** What stands above the entries of a section. */
export interface Section {
  readonly heading: Bilingual;
  readonly ask: Bilingual;
  /** what is said instead where nobody who reads the digest may send the command */
  readonly otherwise?: { readonly command: CommandType; readonly say: Bilingual };
}

/** In the order of the mail: requests first, information after. */
export const SECTIONS: Readonly<Record<DigestSection, Section>> = {
  'decision-awaited': {
    heading: { en: 'Decisions that await you', cy: 'Penderfyniadau sy’n aros amdanoch' },
    ask: {
      en: 'Somebody else has submitted or proposed each of these. Please confirm or approve it, or refuse it with a reason.',
      cy: 'Mae rhywun arall wedi cyflwyno neu gynnig pob un o’r rhain. Cadarnhewch neu gymeradwywch, neu gwrthodwch gan roi rheswm.',
    },
  },
  'outcome-not-recorded': {
    heading: standingWords['date-passed-outcome-not-recorded'],
    otherwise: {
      command: 'submit-completion',
      say: {
        en: 'These dates had passed before the entries were put on the register. Please record for each where nothing was done; the owner submits what was done. They are listed once, and again on each day to look again; until then they are in the count above; nothing here is called late.',
        cy: 'Roedd y dyddiadau hyn wedi mynd heibio cyn rhoi’r cofnodion ar y gofrestr. Cofnodwch ar gyfer pob un os na wnaed dim; y perchennog sy’n cyflwyno’r hyn a wnaed. Fe’u rhestrir unwaith, ac eto ar bob diwrnod i edrych eto; tan hynny maent yn y nifer uchod; nid ydym yn dweud bod dim yma’n hwyr.',
      },
    },
    ask: {
      en: 'These dates had passed before the entries were put on the register. Please record for each what was done, or that nothing was. They are listed once, and again on each day to look again; until then they are in the count above; nothing here is called late.',
      cy: 'Roedd y dyddiadau hyn wedi mynd heibio cyn rhoi’r cofnodion ar y gofrestr. Cofnodwch ar gyfer pob un beth a wnaed, neu na wnaed dim. Fe’u rhestrir unwaith, ac eto ar bob diwrnod i edrych eto; tan hynny maent yn y nifer uchod; nid ydym yn dweud bod dim yma’n hwyr.',
    },
  },
  'reading-awaits-choice': {
    heading: { en: 'Readings that await a choice', cy: 'Dehongliadau sy’n aros am ddewis' },
    ask: {
      en: 'The date of each of these follows from a candidate reading. Please choose how the words are read.',
      cy: 'Mae dyddiad pob un o’r rhain yn deillio o ddehongliad posibl. Dewiswch sut y mae’r geiriau i’w dehongli.',
    },
  },
  'reading-awaits-advice': {
    heading: {
      en: 'Readings of the law that await advice',
      cy: 'Dehongliadau o’r gyfraith sy’n aros am gyngor',
    },
    ask: {
      en: 'The date of each of these follows from a reading of the law that is not yet confirmed. Please propose the reading that legal advice supports; a second person approves it.',
      cy: 'Mae dyddiad pob un o’r rhain yn deillio o ddehongliad o’r gyfraith nad yw wedi’i gadarnhau eto. Cynigiwch y dehongliad a gefnogir gan gyngor cyfreithiol; bydd ail berson yn ei gymeradwyo.',
    },
  },
  'judged-anew': {
    heading: { en: 'Judged again', cy: 'Wedi’u barnu o’r newydd' },
    ask: {
      en: 'The date of each of these changed after its outcome was recorded. The page of the entry shows how it was judged before, and how it is judged now.',
      cy: 'Newidiodd dyddiad pob un o’r rhain ar ôl cofnodi’r canlyniad. Mae tudalen y cofnod yn dangos sut y’i barnwyd o’r blaen, a sut y mae’n cael ei farnu nawr.',
    },
  },
  'look-again-reached': {
    heading: { en: 'Time to look again', cy: 'Mae’n bryd edrych eto' },
    ask: {
      en: 'The policy date to look at these again has come.',
      cy: 'Mae’r dyddiad polisi i edrych ar y rhain eto wedi dod.',
    },
  },
  'occurrence-without-date': {
    heading: {
      en: 'Occurrences to which their rule gives no date',
      cy: 'Troeon nad yw eu rheol yn rhoi dyddiad iddynt',
    },
    ask: {
      en: 'No reminder can be sent for these. The page of each says what is missing: please record the day that applies, or amend the reading.',
      cy: 'Ni ellir anfon nodyn atgoffa am y rhain. Mae tudalen pob un yn dweud beth sydd ar goll: cofnodwch y diwrnod sy’n gymwys, neu newidiwch y dehongliad.',
    },
  },
  'without-owner': {
    heading: { en: 'Entries without an owner', cy: 'Cofnodion heb berchennog' },
    ask: {
      en: 'Nobody is reminded of these. Please give each an owner.',
      cy: 'Ni chaiff neb ei atgoffa o’r rhain. Rhowch berchennog i bob un.',
    },
  },
  'without-look-again': {
    heading: {
      en: 'Entries with neither a date nor a day to look again',
      cy: 'Cofnodion heb ddyddiad na diwrnod i edrych eto',
    },
    ask: {
      en: 'These would never be looked at again. Please give each a day to look again.',
      cy: 'Ni fyddai neb yn edrych ar y rhain byth eto. Rhowch ddiwrnod i edrych eto ar bob un.',
    },
    otherwise: {
      command: 'look-again',
      say: {
        en: 'These would never be looked at again. Please ask the owner of each to set a day to look again.',
        cy: 'Ni fyddai neb yn edrych ar y rhain byth eto. Gofynnwch i berchennog pob un osod diwrnod i edrych eto.',
      },
    },
  },
  'mail-undeliverable': {
    heading: { en: 'Emails that could not be delivered', cy: 'Negeseuon e-bost na ellid eu danfon' },
    ask: {
      en: 'An email about each of these did not reach the post it was for. The page of the entry says why and how to correct it.',
      cy: 'Ni chyrhaeddodd neges e-bost am bob un o’r rhain y swydd yr oedd ar ei chyfer. Mae tudalen y cofnod yn dweud pam, a sut i gywiro hynny.',
    },
  },
  'mail-not-as-recorded': {
    heading: {
      en: 'Emails and clocks that are not as the record has them',
      cy: 'Negeseuon e-bost a chlociau nad ydynt fel y mae’r cofnod yn gofyn',
    },
    ask: {
      en: 'Something outside the program changed what waits to be sent, what was sent or when a clock is to wake, or nothing was sent at its hour; somebody may not have been notified. Please see what differs: cylch notices. Then put it right: cylch rebuild.',
      cy: 'Newidiodd rhywbeth y tu allan i’r rhaglen yr hyn sy’n aros i’w anfon, yr hyn a anfonwyd neu’r amser y mae cloc i ddeffro, neu nid anfonwyd dim ar yr amser; mae’n bosibl na chafodd rhywun wybod. Edrychwch ar yr hyn sy’n wahanol: cylch notices. Yna cywirwch ef: cylch rebuild.',
    },
  },
  'nobody-may-act': {
    heading: {
      en: 'Entries whose posts may not do what is asked',
      cy: 'Cofnodion na all eu swyddi wneud yr hyn a ofynnir',
    },
    ask: {
      en: 'Nobody in the owner’s or the approver’s post may do what each of these asks for. Please give it to a post whose people may.',
      cy: 'Ni all neb yn swydd y perchennog na’r cymeradwywr wneud yr hyn y mae pob un o’r rhain yn gofyn amdano. Rhowch bob un i swydd y gall ei deiliaid wneud hynny.',
    },
  },
  'cannot-be-listed': {
    heading: { en: 'Entries that could not be listed', cy: 'Cofnodion na ellid eu rhestru' },
    ask: {
      en: 'Something recorded about each of these could not be read, so no list asks for anything about it. Please look at its page.',
      cy: 'Ni ellid darllen rhywbeth a gofnodwyd am bob un o’r rhain, felly nid oes rhestr yn gofyn dim amdano. Edrychwch ar ei dudalen.',
    },
  },
  'command-set-aside': {
    heading: { en: 'Decisions set aside', cy: 'Penderfyniadau a roddwyd o’r neilltu' },
    ask: {
      en: 'Deciding each of these stopped the program again and again, so it was set aside; everything else goes on. Please find the cause, then release it: cylch set-aside release.',
      cy: 'Stopiodd y rhaglen dro ar ôl tro wrth benderfynu ar bob un o’r rhain, felly fe’i rhoddwyd o’r neilltu; mae popeth arall yn mynd ymlaen. Dewch o hyd i’r achos, yna rhyddhewch ef: cylch set-aside release.',
    },
  },
  late: {
    heading: standingWords.late,
    ask: {
      en: 'The last day of these has passed, and no confirmed completion has been recorded.',
      cy: 'Mae diwrnod olaf y rhain wedi mynd heibio, ac ni chofnodwyd cwblhad wedi’i gadarnhau.',
    },
  },
  ...milestoneSections,
  'due-soon': {
    heading: standingWords['due-soon'],
    ask: {
      en: 'The last day of each is shown beside it.',
      cy: 'Mae diwrnod olaf pob un wedi’i nodi wrth ei ymyl.',
    },
  },
};
