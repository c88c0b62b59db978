import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { mailPart } from './parts';

/** Why a pending mail is withdrawn. */
const withdrawalReasons = [
  'obligation-closed',
  'obligation-unknown',
  'post-changed',
  'body-mail-off',
  'date-moved',
  'done',
  'awaiting-confirmation',
  'not-awaiting-confirmation',
  'decided',
  'answered',
  'later-reminder-waits',
  'delivered-meanwhile',
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** The mail was not sent, because revalidation failed when it was due. */
export const mailWithdrawn = defineEvent(
  'MailWithdrawn',
  z.strictObject({
    ...mailPart,
    why: z.enum(withdrawalReasons),
    /** the version of the obligation's stream that it was judged by; null where there is none */
    obligationVersion: z.int().min(1).nullable(),
  }),
);
