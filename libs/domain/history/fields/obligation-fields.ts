import { both } from '#domain/kernel';
import { type KnownField, choice, day, flag, text } from './value-words';

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

export const obligationFields: readonly KnownField[] = [
  one('status', 'Status', 'Statws', STATUS),
  one('closed.ground', 'Ground for closing', 'Sail dros gau', GROUND),
  one('closed.supersededBy', 'Superseded by', 'Wedi’i ddisodli gan'),
  one('closed.reason', 'Reason for closing', 'Rheswm dros gau'),
  one('owner', 'Owner', 'Perchennog'),
  one('approver', 'Approver', 'Cymeradwywr'),
  one('firstKnownOn', 'First known to this system', 'Yn hysbys gyntaf i’r system hon', day),
  one('definition.heldFrom', 'Kept here from', 'Cedwir yma o', day),
  one('lookAgainOn', 'Look again on', 'Edrych eto ar', day),
  one('lookAgainReached', 'Day to look again has come', 'Diwrnod i edrych eto wedi dod', flag),
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
  one('definition.interpretation.en', 'Interpretation in English', 'Dehongliad yn Saesneg'),
  one('definition.interpretation.cy', 'Interpretation in Welsh', 'Dehongliad yn Gymraeg'),
  {
    field: 'progress.*.text',
    label: (part) => both(`Progress note ${part}`, `Nodyn cynnydd ${part}`),
    words: text,
  },
  {
    field: 'evidence.*.reference',
    label: (part) => both(`Evidence ${part}`, `Tystiolaeth ${part}`),
    words: text,
  },
  {
    field: 'evidence.*.effectiveOn',
    label: (part) => both(`Evidence ${part}: took effect on`, `Tystiolaeth ${part}: cymerodd effaith ar`),
    words: day,
  },
  {
    field: 'proposals.*.status',
    label: (part) => both(`Proposal ${part}`, `Cynnig ${part}`),
    words: DECIDED,
  },
  {
    field: 'setAside.*.reason',
    label: () => both('Why a record was set aside', 'Pam y rhoddwyd cofnod o’r neilltu'),
    words: text,
  },
  {
    field: 'triggersReached.*.effectiveOn',
    label: (part) => both(`Trigger ${part}: happened on`, `Sbardun ${part}: digwyddodd ar`),
    words: day,
  },
  {
    field: 'triggersReached.*.answer',
    label: (part) => both(`Trigger ${part}: answer`, `Sbardun ${part}: ateb`),
    words: ANSWER,
  },
  {
    field: 'itemsClosed.*.reason',
    label: (part) => both(`Item ${part}: reason for closing`, `Eitem ${part}: rheswm dros gau`),
    words: text,
  },
];
