import type { Ledger } from '#record/ledger';
import { listChoices } from '#record/read-models';
import type { Viewer } from './viewer';

/** The sources and the tags that entries in scope have: what the register may be filtered by. */
export const registerChoices = (
  { scope }: Viewer,
  { db }: Pick<Ledger, 'db'>,
): ReturnType<typeof listChoices> => listChoices(db, scope);
