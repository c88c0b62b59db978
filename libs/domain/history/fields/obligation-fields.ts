import { type Bilingual, both } from '#domain/kernel';
import { type Called, type KnownField, choice, day, flag, text } from './value-words';

const GROUND = choice({
  fulfilled: both('fulfilled', 'wedi’i gyflawni'),
  dropped: both('dropped', 'rhoddwyd y gorau iddo'),
  superseded: both('superseded', 'wedi’i ddisodli'),
  repealed: both('repealed', 'wedi’i ddiddymu'),
  revoked: both('revoked', 'wedi’i ddirymu'),
  'entered-in-error': both('entered in error', 'wedi’i gofnodi mewn camgymeriad'),
});
const STATUS = choice({ open: both('open', 'ar agor'), closed: both('closed', 'wedi’i gau') });
const BASIS = choice({
  legal: both('recorded legal advice', 'cyngor cyfreithiol a gofnodwyd'),
  policy: both('a person’s choice', 'dewis person'),
});
const AUTHORITY = choice({
  statutory: both('the provision that amends it', 'y ddarpariaeth sy’n ei ddiwygio'),
  ministerial: both('a minister’s recorded decision', 'penderfyniad gweinidog a gofnodwyd'),
  internal: both('its owner', 'ei berchennog'),
});
const DECIDED = choice({
  pending: both('awaiting a second person', 'yn aros am ail berson'),
  approved: both('approved', 'wedi’i gymeradwyo'),
  refused: both('refused', 'wedi’i wrthod'),
  withdrawn: both('withdrawn', 'wedi’i dynnu’n ôl'),
});
const ANSWER = choice({
  adopt: both('adopted', 'wedi’i fabwysiadu'),
  change: both('to be changed', 'i’w newid'),
  drop: both('dropped', 'rhoddwyd y gorau iddo'),
});

const one = (field: string, en: string, cy: string, words: KnownField['words'] = text): KnownField => ({
  field,
  label: () => both(en, cy),
  words,
});

/** By the name of the member, in quotation marks. */
const quoted =
  (
    list: Parameters<Called>[0],
    en: string,
    cy: string,
    more: Bilingual = both('', ''),
  ): KnownField['label'] =>
  (part, called) => {
    const name = called(list, part);
    return both(`${en} “${name.en}”${more.en}`, `${cy} “${name.cy}”${more.cy}`);
  };

export const obligationFields: readonly KnownField[] = [
  one('status', 'Status', 'Statws', STATUS),
  one('closed.ground', 'Ground for closing', 'Sail dros gau', GROUND),
  one('closed.supersededBy', 'Superseded by', 'Wedi’i ddisodli gan'),
  one('closed.reason', 'Reason for closing', 'Rheswm dros gau'),
  one('owner', 'Owner', 'Perchennog'),
  one('approver', 'Approver', 'Cymeradwywr'),
  one('firstKnownOn', 'First known to this system', 'Yn hysbys gyntaf i’r system hon', day),
  one('definition.heldFrom', 'Kept here from', 'Cedwir yma o', day),
  one('lookAgainOn', 'Remind me again on', 'Atgoffa eto ar', day),
  one('lookAgainReached', 'Day to be reminded again has come', 'Diwrnod i’ch atgoffa eto wedi dod', flag),
  one('chosenReading.readingId', 'Chosen reading', 'Dehongliad a ddewiswyd'),
  one('chosenReading.basis', 'Reading rests on', 'Dehongliad yn seiliedig ar', BASIS),
  one('chosenReading.reason', 'Reason for the reading', 'Rheswm dros y dehongliad'),
  one('bodyMail.on', 'Email to the responsible body', 'E-bost at y corff cyfrifol', flag),
  one('bodyMail.address', 'Address of the responsible body', 'Cyfeiriad y corff cyfrifol'),
  one('definition.title.en', 'Title in English', 'Teitl yn Saesneg'),
  one('definition.title.cy', 'Title in Welsh', 'Teitl yn Gymraeg'),
  one('definition.responsible', 'Responsible body', 'Corff cyfrifol'),
  one('definition.authority', 'What can move the date', 'Beth a all symud y dyddiad', AUTHORITY),
  one('definition.workingReading', 'Working reading', 'Dehongliad gweithio'),
  one(
    'definition.interpretation.en',
    'Editors’ interpretation in English',
    'Eglurhad y golygyddion yn Saesneg',
  ),
  one(
    'definition.interpretation.cy',
    'Editors’ interpretation in Welsh',
    'Eglurhad y golygyddion yn Gymraeg',
  ),
  {
    field: 'progress.*.text',
    label: (part) => both(`Progress note ${part}`, `Nodyn cynnydd ${part}`),
    words: text,
  },
  {
    field: 'evidence.*.reference',
    label: quoted('evidence', 'Evidence', 'Tystiolaeth'),
    words: text,
  },
  {
    field: 'evidence.*.effectiveOn',
    label: quoted('evidence', 'Evidence', 'Tystiolaeth', both(': took effect on', ': cymerodd effaith ar')),
    words: day,
  },
  {
    field: 'proposals.*.status',
    label: (part, called) =>
      both(`Proposal: ${called('proposals', part).en}`, `Cynnig: ${called('proposals', part).cy}`),
    words: DECIDED,
  },
  {
    field: 'setAside.*.reason',
    label: () => both('Why a record was set aside', 'Pam y rhoddwyd cofnod o’r neilltu'),
    words: text,
  },
  {
    field: 'triggersReached.*.effectiveOn',
    label: quoted('triggers', 'Trigger', 'Sbardun', both(': happened on', ': digwyddodd ar')),
    words: day,
  },
  {
    field: 'triggersReached.*.answer',
    label: quoted('triggers', 'Trigger', 'Sbardun', both(': answer', ': ateb')),
    words: ANSWER,
  },
  {
    field: 'itemsClosed.*.reason',
    label: quoted('items', 'Part', 'Rhan', both(': reason for closing', ': rheswm dros gau')),
    words: text,
  },
];
