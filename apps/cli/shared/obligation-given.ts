import { type ObligationId, both, faultsOf, obligationIdSchema } from '#domain/kernel';
import { CommandError } from './settings';

/** The id of an entry, as it was given. @throws CommandError that says what an id looks like */
export function obligationGiven(text: string): ObligationId {
  const parsed = obligationIdSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const [fault] = faultsOf(parsed.error);
  throw new CommandError(both(`${text}: ${fault?.message.en}`, `${text}: ${fault?.message.cy}`), 2);
}
