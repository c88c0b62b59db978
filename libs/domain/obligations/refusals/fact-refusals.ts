import { formatDate } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { FactKind } from '../model/facts';

type Said = 'until' | 'value' | 'school' | 'sitting' | 'list';

const KINDS: Readonly<Record<FactKind, Bilingual>> = {
  event: both('an event', 'digwyddiad'),
  series: both('a series of events', 'cyfres o ddigwyddiadau'),
  period: both('periods', 'cyfnodau'),
  parameter: both('a value', 'gwerth'),
  'school-calendar': both('a school calendar', 'calendr ysgol'),
  'sitting-calendar': both('a calendar of sittings', 'calendr eisteddiadau'),
  'holiday-list': both('a list of bank holidays', 'rhestr gwyliau banc'),
};

const FIELDS: Readonly<Record<Said, Bilingual>> = {
  until: both('its last day (`until`)', 'ei ddiwrnod olaf (`until`)'),
  value: both('its value (`value`)', 'ei werth (`value`)'),
  school: both('its school terms (`school`)', 'ei dymhorau ysgol (`school`)'),
  sitting: both('its sittings (`sitting`)', 'ei eisteddiadau (`sitting`)'),
  list: both('its version (`list`)', 'ei fersiwn (`list`)'),
};

/** Refusals about facts: what dates count from. */
export const factRefusals = {
  'fact-already-recorded': ({ effectiveOn }: { effectiveOn: CalendarDate }) =>
    both(
      `This has been recorded already, with effect from ${formatDate(effectiveOn, 'en')}. If the day is wrong or it was a mistake, propose a correction. A later event of the same sort needs a name of its own, and a later entry of a series its own number.`,
      `Mae hyn wedi’i gofnodi eisoes. Cymerodd effaith ar ${formatDate(effectiveOn, 'cy')}. Os yw’r diwrnod yn anghywir neu os camgymeriad ydoedd, cynigiwch gywiriad. Mae angen enw ar wahân ar ddigwyddiad diweddarach o’r un math, a rhif ar wahân ar gofnod diweddarach mewn cyfres.`,
    ),
  'fact-not-recorded': () =>
    both(
      'Nothing is recorded under this name, so there is nothing to correct or withdraw. Check the name, or record it first.',
      'Nid oes dim wedi’i gofnodi o dan yr enw hwn, felly nid oes dim i’w gywiro na’i dynnu’n ôl. Gwiriwch yr enw, neu cofnodwch ef yn gyntaf.',
    ),
  'fact-kind-fixed': ({ kind }: { kind: FactKind }) =>
    both(
      `What is recorded under this name is ${KINDS[kind].en}. Record it as that, or choose another name.`,
      `Yr hyn a gofnodwyd o dan yr enw hwn yw ${KINDS[kind].cy}. Cofnodwch ef felly, neu dewiswch enw arall.`,
    ),
  'fact-says-too-little': ({ kind, field }: { kind: FactKind; field: Said }) =>
    both(
      `What is recorded is ${KINDS[kind].en}: give ${FIELDS[field].en}.`,
      `Yr hyn a gofnodir yw ${KINDS[kind].cy}: rhowch ${FIELDS[field].cy}.`,
    ),
  'fact-says-too-much': ({ kind, field }: { kind: FactKind; field: Said }) =>
    both(
      `What is recorded is ${KINDS[kind].en}: leave out ${FIELDS[field].en}.`,
      `Yr hyn a gofnodir yw ${KINDS[kind].cy}: hepgorwch ${FIELDS[field].cy}.`,
    ),
  'value-unfit': ({ entry, why }: { entry: Bilingual; why: Bilingual }) =>
    both(
      `The entry ${entry.en} counts from this value and cannot use it. ${why.en}`,
      `Mae’r cofnod ${entry.cy} yn cyfrif o’r gwerth hwn ac ni all ei ddefnyddio. ${why.cy}`,
    ),
  'period-ends-early': () =>
    both(
      'The period ends before it begins: its last day must not be earlier than its first.',
      'Mae’r cyfnod yn dod i ben cyn dechrau: rhaid i’w ddiwrnod olaf beidio â bod yn gynharach na’i ddiwrnod cyntaf.',
    ),
  'fact-out-of-order': ({ number, on }: { number: number; on: CalendarDate }) =>
    both(
      `The days of what is recorded under one name follow one another: number ${number} is on ${formatDate(on, 'en')}. Check the day, or name the number that it replaces.`,
      `Mae dyddiau’r hyn a gofnodir o dan un enw yn dilyn ei gilydd: mae rhif ${number} ar ${formatDate(on, 'cy')}. Gwiriwch y diwrnod, neu enwch y rhif y mae’n cymryd ei le.`,
    ),
  'no-such-entry': ({ number, next }: { number: number; next: number }) =>
    both(
      `There is no number ${number} yet: the next one is ${next}. Leave the number out to record the next.`,
      `Nid oes rhif ${number} eto: ${next} yw’r nesaf. Hepgorwch y rhif i gofnodi’r nesaf.`,
    ),
  'expected-in-past': ({ today }: { today: CalendarDate }) =>
    both(
      `What is expected lies after today, ${formatDate(today, 'en')}. Record what has happened as recorded.`,
      `Mae’r hyn a ddisgwylir ar ôl heddiw, ${formatDate(today, 'cy')}. Cofnodwch yr hyn sydd wedi digwydd fel peth a gofnodwyd.`,
    ),
  'holidays-by-name': ({ name }: { name: string }) =>
    both(
      `The list of bank holidays is recorded under the name ${name}, and nothing else is.`,
      `Cofnodir y rhestr gwyliau banc o dan yr enw ${name}, a dim byd arall.`,
    ),
  'list-not-in-use': () =>
    both(
      'The ledger has no list of bank holidays of that version. Give the list itself: on the page of bank holidays, or with “cylch calendar record FILE”.',
      'Nid oes gan y cyfriflyfr restr gwyliau banc o’r fersiwn honno. Rhowch y rhestr ei hun: ar dudalen y gwyliau banc, neu gyda “cylch calendar record FFEIL”.',
    ),
  'which-entry': ({ numbers }: { numbers: readonly number[] }) =>
    both(
      `Say which one is meant by its number: ${numbers.join(', ')}.`,
      `Dywedwch pa un a olygir yn ôl ei rif: ${numbers.join(', ')}.`,
    ),
  'supplies-in-circle': ({ circle }: { circle: readonly Bilingual[] }) =>
    both(
      `These entries would count from one another in a circle, and none would ever have a date: ${circle.map(({ en }) => en).join(' → ')}. Let one of them count from something else.`,
      `Byddai’r cofnodion hyn yn cyfrif o’i gilydd mewn cylch, ac ni fyddai dyddiad byth gan yr un: ${circle.map(({ cy }) => cy).join(' → ')}. Gadewch i un ohonynt gyfrif o rywbeth arall.`,
    ),
  'unknown-supplier': ({ id }: { id: string }) =>
    both(
      `There is no entry ${id} on the register to count from. Check the id, or register that entry first.`,
      `Nid oes cofnod ${id} ar y gofrestr i gyfrif ohono. Gwiriwch y dynodydd, neu cofrestrwch y cofnod hwnnw yn gyntaf.`,
    ),
};
