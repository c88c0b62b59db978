import { z } from 'zod';
import { both } from '#domain/kernel';
import { checkpoints, database, optional, settingsFrom, smtp, variable } from '#platform/settings';

const every = (usual: number, en: string, cy: string) =>
  variable(z.coerce.number().positive().default(usual), both(en, cy));

const schema = z
  .object({
    /** a login that may act as `cylch_sealer`, and better as nothing else */
    ...database,
    ...checkpoints,
    /** holds the signing keys; no other program is told where it is */
    SEALER_KEY_FILE: variable(
      z.string().min(1),
      both('the file of the keys that sign checkpoints', 'ffeil yr allweddi sy’n llofnodi pwyntiau gwirio'),
    ),
    SEALER_EVERY_MS: variable(
      z.coerce.number().int().min(100).default(2_000),
      both(
        'milliseconds between checkpoints, at least 100',
        'milieiliadau rhwng pwyntiau gwirio, o leiaf 100',
      ),
    ),
    SEALER_NEW_FOLDER: variable(
      z.literal('yes').optional(),
      both('`yes`, or leave it unset', '`yes`, neu gadewch ef heb ei osod'),
    ),
    /** the auditor's address */
    CHECKPOINT_MAIL_TO: variable(
      z.email().optional(),
      both(
        'the auditor’s email address; it needs SMTP_URL and MAIL_FROM',
        'cyfeiriad e-bost yr archwilydd; mae angen SMTP_URL a MAIL_FROM arno',
      ),
    ),
    CHECKPOINT_MAIL_EVERY_HOURS: every(
      24,
      'hours between mails, above 0',
      'oriau rhwng negeseuon, uwch na 0',
    ),
    SMTP_URL: optional(smtp.SMTP_URL),
    MAIL_FROM: optional(smtp.MAIL_FROM),
    /** an RFC 3161 authority */
    TIME_STAMP_URL: variable(
      z.url().optional(),
      both('the address of an RFC 3161 authority', 'cyfeiriad awdurdod RFC 3161'),
    ),
    TIME_STAMP_EVERY_MINUTES: every(
      60,
      'minutes between time stamps, above 0',
      'munudau rhwng stampiau amser, uwch na 0',
    ),
    /** witnesses of c2sp.org/tlog-witness: each a verifier key, `=` and the submission prefix; spaces between them */
    WITNESSES: z.string().default(''),
    WITNESS_EVERY_SECONDS: every(
      60,
      'seconds between witnesses’ signatures, above 0',
      'eiliadau rhwng llofnodion tystion, uwch na 0',
    ),
  })
  .refine(({ CHECKPOINT_MAIL_TO, SMTP_URL, MAIL_FROM }) => !CHECKPOINT_MAIL_TO || (SMTP_URL && MAIL_FROM), {
    path: ['CHECKPOINT_MAIL_TO'],
  });
export type Settings = z.infer<typeof schema>;

/** @throws BilingualError that names every missing or unusable variable */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings =>
  settingsFrom(both('The sealer', 'y seliwr'), schema, environment);
