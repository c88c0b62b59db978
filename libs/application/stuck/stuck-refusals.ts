import type { Viewer } from '#application/queries';
import { type Refusal, both } from '#domain/kernel';

/** What is stuck is about everybody’s entries. */
export const administratorsOnly: Refusal<'administrators-only'> = {
  code: 'administrators-only',
  message: both(
    'What is stuck is shown to administrators, and freed by them.',
    'Dangosir yr hyn sydd wedi mynd yn sownd i weinyddwyr, a nhw sy’n ei ryddhau.',
  ),
};

export const isAdministrator = ({ roles }: Viewer): boolean =>
  roles.includes('administrator') || roles.includes('system');

/** @param names of the read models that there are */
export const noSuchReadModel = (name: string, names: readonly string[]): Refusal<'no-such-read-model'> => ({
  code: 'no-such-read-model',
  message: both(
    `No read model ${name} follows the ledger. There are: ${names.join(', ')}.`,
    `Nid oes model darllen ${name} yn dilyn y cyfriflyfr. Dyma’r rhai sydd: ${names.join(', ')}.`,
  ),
});
