import { type CalendarDate, type PostId, type Refusal, both } from '#domain/kernel';
import type { EvidenceFileRefusal } from './evidence-refusals';

/** Why a query has no answer. Each edge maps every code to its medium. */
export type QueryRefusal = Refusal<
  | 'not-found'
  | 'nothing-at-that-point'
  | 'no-such-record'
  | 'no-such-field'
  | 'not-a-point'
  | EvidenceFileRefusal['code']
  | 'auditors-only'
  | 'directory-not-known'
  | 'no-such-post-then'
  | 'no-such-mail'
>;

/** There is none, it is no obligation's stream but a trigger's or a mail's, or the viewer may not see it. */
export const notFound = (id: string): Refusal<'not-found'> => ({
  code: 'not-found',
  message: both(`There is no obligation ${id} on the register.`, `Nid yw ${id} ar y gofrestr.`),
});

/** There is such an obligation, but nothing of it had been recorded, or had taken effect, at that point. */
export const nothingThen = (id: string): Refusal<'nothing-at-that-point'> => ({
  code: 'nothing-at-that-point',
  message: both(
    `Nothing of ${id} was on record at that point.`,
    `Nid oedd dim am ${id} ar gofnod ar y pwynt hwnnw.`,
  ),
});

/** The obligation's stream has no event at that position. */
export const noSuchEvent = (id: string, position: number): Refusal<'no-such-record'> => ({
  code: 'no-such-record',
  message: both(
    `Record ${position} is none of ${id}. Its history lists those there are.`,
    `Nid yw digwyddiad ${position} yn un o rai ${id}. Mae ei hanes yn rhestru’r rhai sydd.`,
  ),
});

/** Who held a post is about no obligation. */
export const auditorsOnly: Refusal<'auditors-only'> = {
  code: 'auditors-only',
  message: both(
    'Who held a post is shown to administrators, and to auditors of the whole register.',
    'Dangosir pwy oedd mewn swydd i weinyddwyr, ac i archwilwyr y gofrestr gyfan.',
  ),
};

/** @param first the day of the first recorded version; null for none */
export const directoryNotKnown = (
  first: CalendarDate | null,
  today: CalendarDate,
): Refusal<'directory-not-known'> => ({
  code: 'directory-not-known',
  message:
    first === null
      ? both(
          'No version of the directory is recorded yet. The worker records one when it starts.',
          'Ni chofnodwyd unrhyw fersiwn o’r cyfeiriadur eto. Mae’r gweithiwr yn cofnodi un wrth gychwyn.',
        )
      : both(
          `The directory is on record from ${first} to today, ${today}. Ask about a day between them.`,
          `Mae’r cyfeiriadur ar gofnod o ${first} hyd heddiw, ${today}. Gofynnwch am ddiwrnod rhyngddynt.`,
        ),
});

/** A post that the directory of a day did not have. */
export const noSuchPostThen = (post: PostId, on: CalendarDate): Refusal<'no-such-post-then'> => ({
  code: 'no-such-post-then',
  message: both(
    `The directory of ${on} had no post ${post}. Take its id from the directory.`,
    `Nid oedd gan gyfeiriadur ${on} swydd ${post}. Cymerwch ei dynodydd o’r cyfeiriadur.`,
  ),
});

/** There is none, or it is about what the viewer may not see. */
export const noSuchMail = (id: string): Refusal<'no-such-mail'> => ({
  code: 'no-such-mail',
  message: both(`There is no email ${id}.`, `Nid oes neges e-bost ${id}.`),
});
