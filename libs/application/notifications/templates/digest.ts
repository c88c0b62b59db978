import { formatDate } from '#domain/deadlines';
import type { Bilingual, Language } from '#domain/kernel';
import { standingWords } from '#domain/obligations';
import type { DigestItem, DigestSection } from '#domain/mail';
import { type Block, type Template, obligationPath, paragraphs } from './letter';

interface Section {
  readonly heading: Bilingual;
  readonly ask: Bilingual;
}

/** In the order of the mail: requests first, information after. */
const SECTIONS: Readonly<Record<DigestSection, Section>> = {
  'outcome-not-recorded': {
    heading: standingWords['date-passed-outcome-not-recorded'],
    ask: {
      en: 'These dates had passed before the items were put on the register. Please record for each what was done, or that nothing was. This is asked once; nothing here is called late.',
      cy: 'Roedd y dyddiadau hyn wedi mynd heibio cyn rhoi’r cofnodion ar y gofrestr. Cofnodwch ar gyfer pob un beth a wnaed, neu na wnaed dim. Unwaith y gofynnir hyn; ni ddywedir bod dim yma’n hwyr.',
    },
  },
  'reading-awaits-choice': {
    heading: { en: 'Readings that await a choice', cy: 'Darlleniadau sy’n aros am ddewis' },
    ask: {
      en: 'The date of each of these follows from a candidate reading. Please choose how the words are read.',
      cy: 'Mae dyddiad pob un o’r rhain yn dilyn o ddarlleniad posibl. Dewiswch sut y mae’r geiriau i’w darllen.',
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
      cy: 'Ni ellir anfon nodyn atgoffa am y rhain. Mae tudalen pob un yn dweud beth sydd ar goll: cofnodwch y diwrnod sy’n gymwys, neu diwygiwch y darlleniad.',
    },
  },
  'without-owner': {
    heading: { en: 'Items without an owner', cy: 'Cofnodion heb berchennog' },
    ask: {
      en: 'Nobody is reminded of these. Please give each an owner.',
      cy: 'Ni chaiff neb ei atgoffa o’r rhain. Rhowch berchennog i bob un.',
    },
  },
  'without-look-again': {
    heading: {
      en: 'Items with neither a date nor a day to look again',
      cy: 'Cofnodion heb ddyddiad na diwrnod i edrych eto',
    },
    ask: {
      en: 'These would never be looked at again. Please give each a day to look again.',
      cy: 'Ni fyddai neb yn edrych ar y rhain byth eto. Rhowch ddiwrnod i edrych eto ar bob un.',
    },
  },
  'mail-undeliverable': {
    heading: { en: 'Mail that could not be delivered', cy: 'Negeseuon na ellid eu danfon' },
    ask: {
      en: 'A mail about each of these did not reach the post it was for. The page of the item says why and how to mend it.',
      cy: 'Ni chyrhaeddodd neges am bob un o’r rhain y swydd yr oedd ar ei chyfer. Mae tudalen y cofnod yn dweud pam a sut i’w gywiro.',
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
  'due-soon': {
    heading: standingWords['due-soon'],
    ask: {
      en: 'The last day of each stands beside it.',
      cy: 'Mae diwrnod olaf pob un wedi’i nodi wrth ei ymyl.',
    },
  },
};

const NOT_CONFIRMED: Bilingual = { en: 'not yet confirmed', cy: 'heb ei gadarnhau eto' };

function note({ on, candidate }: DigestItem, language: Language): string | null {
  if (on === null) return null;
  return candidate ? `${formatDate(on, language)} (${NOT_CONFIRMED[language]})` : formatDate(on, language);
}

const sections = (items: readonly DigestItem[], language: Language): readonly Block[] =>
  (Object.keys(SECTIONS) as DigestSection[]).flatMap((section): readonly Block[] => {
    const listed = items.filter((item) => item.section === section);
    if (listed.length === 0) return [];
    return [
      { kind: 'heading', text: SECTIONS[section].heading[language] },
      { kind: 'paragraph', text: SECTIONS[section].ask[language] },
      {
        kind: 'list',
        items: listed.map((item) => ({
          title: item.title,
          note: note(item, language),
          path: obligationPath(item.obligationId),
        })),
      },
    ];
  });

/** One post's digest of the day, sent only with new items. */
export const digest: Template<'digest'> = {
  en: (facts) => ({
    headline: `Your list for ${formatDate(facts.day, 'en')}: items on the register`,
    blocks: [
      ...paragraphs('This is the list of what the register asks of your post, and of what is coming.'),
      ...sections(facts.items, 'en'),
    ],
  }),
  cy: (facts) => ({
    headline: `Eich rhestr ar gyfer ${formatDate(facts.day, 'cy')}: cofnodion ar y gofrestr`,
    blocks: [
      ...paragraphs(
        'Dyma’r rhestr o’r hyn y mae’r gofrestr yn ei ofyn gan eich swydd, ac o’r hyn sydd i ddod.',
      ),
      ...sections(facts.items, 'cy'),
    ],
  }),
};
