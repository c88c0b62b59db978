import { formatDate, type UnreasonableDay } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Refusal, both } from '#domain/kernel';

/** Why a change of government is not recorded, in sentences that say how to correct it. */
const messages = {
  'act-exists': ({ act }: { readonly act: string }) =>
    both(
      `A change of government is recorded under the name ${act} already, and it asks for something else. Give the new one another name.`,
      `Mae newid llywodraeth wedi’i gofnodi o dan yr enw ${act} eisoes, ac mae’n gofyn am rywbeth arall. Rhowch enw arall i’r un newydd.`,
    ),
  'unknown-act': ({ act }: { readonly act: string }) =>
    both(
      `No change of government is recorded under the name ${act}. Check the name in the list of changes.`,
      `Nid oes newid llywodraeth wedi’i gofnodi o dan yr enw ${act}. Gwiriwch yr enw yn y rhestr o newidiadau.`,
    ),
  'day-in-future': ({ today }: { readonly today: CalendarDate }) =>
    both(
      `A change of government is recorded once it has happened. Give a day no later than today, ${formatDate(today, 'en')}.`,
      `Cofnodir newid llywodraeth ar ôl iddo ddigwydd. Rhowch ddiwrnod nad yw’n hwyrach na heddiw, ${formatDate(today, 'cy')}.`,
    ),
  'list-changed': () =>
    both(
      'The list is not as it was shown: an entry has changed since. Look at the new list, then record it.',
      'Nid yw’r rhestr fel y’i dangoswyd: mae cofnod wedi newid ers hynny. Edrychwch ar y rhestr newydd, yna cofnodwch hi.',
    ),
  'no-such-post': ({ post }: { readonly post: string }) =>
    both(
      `There is no post ${post} in the directory, so nobody in it would be notified. Check its id, or ask for it to be added to the directory first.`,
      `Nid oes swydd ${post} yn y cyfeiriadur, felly ni fyddai neb ynddi’n cael gwybod. Gwiriwch ei dynodydd, neu gofynnwch yn gyntaf am ei hychwanegu at y cyfeiriadur.`,
    ),
  'post-holds-nothing': ({ post }: { readonly post: string }) =>
    both(
      `There is no post ${post} in the directory, and no entry belongs to it, so nothing would pass from it. Check its id.`,
      `Nid oes swydd ${post} yn y cyfeiriadur, ac nid oes cofnod yn perthyn iddi, felly ni fyddai dim yn pasio ohoni. Gwiriwch ei dynodydd.`,
    ),
  'not-permitted': () =>
    both(
      'Only an official or an administrator records a change of government. Ask one of them.',
      'Swyddog neu weinyddwr yn unig sy’n cofnodi newid llywodraeth. Gofynnwch i un ohonynt.',
    ),
  'nothing-to-pass': () =>
    both(
      'This reaches no entry: none of those chosen passes to another post or is a commitment of the former government. Choose other entries or posts.',
      'Nid yw hyn yn cyrraedd yr un cofnod: nid oes un o’r rhai a ddewiswyd yn pasio i swydd arall nac yn ymrwymiad y llywodraeth flaenorol. Dewiswch gofnodion neu swyddi eraill.',
    ),
  'post-passes-to-itself': ({ post }: { readonly post: string }) =>
    both(
      `The post ${post} would pass to itself. Give another post.`,
      `Byddai’r swydd ${post} yn pasio iddi hi ei hun. Rhowch swydd arall.`,
    ),
  'post-passes-twice': ({ post }: { readonly post: string }) =>
    both(
      `The post ${post} would pass to two posts. Give one for what it owns and one for what it approves, at most.`,
      `Byddai’r swydd ${post} yn pasio i ddwy swydd. Rhowch un ar gyfer yr hyn y mae’n berchen arno ac un ar gyfer yr hyn y mae’n ei gymeradwyo, ar y mwyaf.`,
    ),
} satisfies Record<string, (params: never) => Bilingual>;

type Code = keyof typeof messages;
type Params<Each extends Code> = Parameters<(typeof messages)[Each]>[0];

export type GovernmentRefusal = Refusal<Code> | UnreasonableDay;

/** A refusal by its code. @param pointer the faulty place in the request (RFC 6901) */
export const governmentRefusal = <Each extends Code>(
  code: Each,
  params: Params<Each>,
  pointer?: string,
): GovernmentRefusal => ({
  code,
  message: (messages[code] as (params: Params<Each>) => Bilingual)(params),
  ...(pointer === undefined ? {} : { pointer }),
});
