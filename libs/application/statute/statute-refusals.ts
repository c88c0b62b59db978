import { type Refusal, both } from '#domain/kernel';

type Code =
  | 'no-such-duty'
  | 'several-entries'
  | 'case-without-id'
  | 'id-form'
  | 'no-such-post'
  | 'not-a-day'
  | 'held-from-not-recurring'
  | 'binding-form'
  | 'binding-name'
  | 'binding-of-act';

/** Why a duty of the statute book cannot be asked for, or put on the register, so. */
export type StatuteRefusal = Refusal<Code>;

const said = (code: Code, pointer: string, en: string, cy: string): StatuteRefusal => ({
  code,
  pointer,
  message: both(en, cy),
});

export const noSuchDuty = (name: string): StatuteRefusal =>
  said(
    'no-such-duty',
    '/entry',
    `The statute book has no duty or entry called “${name}”. Give its number, such as D1, its name or the name of an entry.`,
    `Nid oes gan y llyfr statud ddyletswydd na chofnod o’r enw “${name}”. Rhowch ei rhif, fel D1, ei henw neu enw cofnod.`,
  );

export const severalEntries = (name: string, ids: readonly string[]): StatuteRefusal =>
  said(
    'several-entries',
    '/entry',
    `${name} becomes several entries of the register. Name one: ${ids.join(', ')}.`,
    `Daw ${name} yn sawl cofnod ar y gofrestr. Enwch un: ${ids.join(', ')}.`,
  );

export const caseWithoutId = (entry: string): StatuteRefusal =>
  said(
    'case-without-id',
    '/id',
    `${entry} arises each time something happens, and each is an entry of its own. Give this one an id, such as ${entry}-1.`,
    `Mae ${entry} yn codi bob tro y bydd rhywbeth yn digwydd, ac mae pob un yn gofnod ar wahân. Rhowch ddynodydd i hwn, fel ${entry}-1.`,
  );

export const idForm = (id: string): StatuteRefusal =>
  said(
    'id-form',
    '/id',
    `“${id}” is no id: it has lower-case letters, digits and hyphens, such as foi-2026-17.`,
    `Nid dynodydd yw “${id}”: llythrennau bach, digidau a chysylltnodau sydd ynddo, fel foi-2026-17.`,
  );

export const noSuchPost = (post: string, field: 'owner' | 'approver'): StatuteRefusal =>
  said(
    'no-such-post',
    `/${field}`,
    `There is no post ${post} in the directory. Add it there, or name another.`,
    `Nid oes swydd ${post} yn y cyfeiriadur. Ychwanegwch hi yno, neu enwch un arall.`,
  );

export const notADay = (text: string, pointer: string): StatuteRefusal =>
  said(
    'not-a-day',
    pointer,
    `“${text}” is no day. Write it as year, month and day, such as 2026-04-01.`,
    `Nid diwrnod yw “${text}”. Ysgrifennwch ef fel blwyddyn, mis a diwrnod, fel 2026-04-01.`,
  );

export const heldFromNotRecurring = (entry: string): StatuteRefusal =>
  said(
    'held-from-not-recurring',
    '/heldFrom',
    `${entry} does not come round again, so it has no day from which the register holds it. Leave that day out.`,
    `Nid yw ${entry} yn dod o gwmpas eto, felly nid oes ganddo ddiwrnod y mae’r gofrestr yn ei gadw ohono. Gadewch y diwrnod hwnnw allan.`,
  );

export const bindingForm = (text: string): StatuteRefusal =>
  said(
    'binding-form',
    '/facts',
    `“${text}” does not say where a name gets its days from. Write NAME=FACT, NAME=FACT#2 (its second entry), NAME=FACT:last-day (of a period), NAME=obligation:ID:act, NAME=obligation:ID:last-day, NAME=each:financial-year:2026-04-01 or NAME=last-act:2024-03-01.`,
    `Nid yw “${text}” yn dweud o ble y daw dyddiau enw. Ysgrifennwch ENW=FFAITH, ENW=FFAITH#2 (ei hail gofnod), ENW=FFAITH:last-day (cyfnod), ENW=obligation:ID:act, ENW=obligation:ID:last-day, ENW=each:financial-year:2026-04-01 neu ENW=last-act:2024-03-01.`,
  );

export const bindingName = (name: string, names: readonly string[]): StatuteRefusal =>
  said(
    'binding-name',
    '/facts',
    names.length === 0
      ? `The rule counts from nothing that has a name, so “${name}” cannot be given. Leave it out.`
      : `The rule does not count from anything called “${name}”. It counts from: ${names.join(', ')}.`,
    names.length === 0
      ? `Nid yw’r rheol yn cyfrif o ddim sydd ag enw, felly ni ellir rhoi “${name}”. Gadewch ef allan.`
      : `Nid yw’r rheol yn cyfrif o ddim o’r enw “${name}”. Mae’n cyfrif o: ${names.join(', ')}.`,
  );

export const bindingOfAct = (name: string, isAct: boolean): StatuteRefusal =>
  said(
    'binding-of-act',
    '/facts',
    isAct
      ? `“${name}” is what was done the time before: the register knows it once it is confirmed. Give only the day of the last one before the register, as ${name}=last-act:2024-03-01.`
      : `“${name}” is not what was done the time before, so it takes no day of a last act. Name the fact that gives its day.`,
    isAct
      ? `“${name}” yw’r hyn a wnaed y tro blaenorol: mae’r gofrestr yn ei wybod ar ôl ei gadarnhau. Rhowch ddiwrnod yr un olaf cyn y gofrestr yn unig, fel ${name}=last-act:2024-03-01.`
      : `Nid “${name}” yw’r hyn a wnaed y tro blaenorol, felly nid yw’n cymryd diwrnod gweithred olaf. Enwch y ffaith sy’n rhoi ei ddiwrnod.`,
  );
