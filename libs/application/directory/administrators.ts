import { type Bilingual, type PersonId, type Refusal, both } from '#domain/kernel';
import { type Directory, personById } from './directory';

/**
 * Refuses who is no administrator; null for one.
 * @param does what administrators alone do, as it stands in the sentence
 */
export const barToOthers = (
  directory: Directory,
  by: PersonId,
  does: Bilingual,
): Refusal<'not-an-administrator'> | null =>
  personById(directory, by)?.roles.includes('administrator') === true
    ? null
    : {
        code: 'not-an-administrator',
        message: both(
          `Only an administrator ${does.en}, and the directory has no administrator with the id ${by}. Give the id of one as it is in the directory.`,
          `Gweinyddwr yn unig sy’n ${does.cy}, ac nid oes gweinyddwr â’r dynodydd ${by} yn y cyfeiriadur. Rhowch ddynodydd un fel y mae yn y cyfeiriadur.`,
        ),
      };
