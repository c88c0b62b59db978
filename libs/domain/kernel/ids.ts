import { z } from 'zod';
import { both } from './bilingual';
import { defineFault } from './faults';

const ID_FORM = defineFault(
  'id-form',
  both(
    'small letters, digits and hyphens, from 2 to 80 of them, such as council-election',
    'llythrennau bach, digidau a chysylltnodau, rhwng 2 ac 80 ohonynt, megis council-election',
  ),
);

/** The form of an id that people write and read: it stands in addresses, streams and files. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/, { error: ID_FORM });

/** The form of an id that programs make from facts, so that a retry makes the same one. */
const factsSchema = z.string().min(1);

export const obligationIdSchema = idSchema.brand<'ObligationId'>();
export type ObligationId = z.output<typeof obligationIdSchema>;

export const postIdSchema = idSchema.brand<'PostId'>();
export type PostId = z.output<typeof postIdSchema>;

/** Of a person of the directory, the clock or the loader. The directory's own are of the stricter form. */
export const personIdSchema = factsSchema.brand<'PersonId'>();
export type PersonId = z.output<typeof personIdSchema>;

const commandIdSchema = factsSchema.brand<'CommandId'>();
export type CommandId = z.output<typeof commandIdSchema>;

export const eventIdSchema = factsSchema.brand<'EventId'>();
export type EventId = z.output<typeof eventIdSchema>;

export const mailIdSchema = factsSchema.brand<'MailId'>();
export type MailId = z.output<typeof mailIdSchema>;

const checked =
  <Schema extends z.ZodType>(schema: Schema, name: string) =>
  (text: string): z.output<Schema> => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new RangeError(`not the id of ${name}: ${text}`);
    return parsed.data;
  };

/** @throws RangeError for a text of another form, as does each below */
export const obligationId = checked(obligationIdSchema, 'an obligation');
export const postId = checked(postIdSchema, 'a post');
export const personId = checked(personIdSchema, 'a person');
export const commandId = checked(commandIdSchema, 'a command');
export const eventId = checked(eventIdSchema, 'an event');
export const mailId = checked(mailIdSchema, 'a mail');
