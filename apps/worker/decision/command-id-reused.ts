import { both, type Refusal } from '#kernel';

/** The id was used for another command: neither the first answer nor a new decision would be honest. */
export const commandIdReused = (commandId: string): Refusal<'command-id-reused'> => ({
  code: 'command-id-reused',
  message: both(
    `The id ${commandId} was used for another decision on this entry. A new decision needs a new id.`,
    `Defnyddiwyd y dynodydd ${commandId} ar gyfer penderfyniad arall ar y cofnod hwn. Mae angen dynodydd newydd ar benderfyniad newydd.`,
  ),
});
