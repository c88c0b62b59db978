import {
  type DueStep,
  type LoadServices,
  type LoadedEntries,
  type LoadingManner,
  loadEntries,
} from '#application/load-entries';
import type { CheckedSpreadsheet } from './check-spreadsheet';

/** Loads the rows that were found good and new; every other stays as it is. The same file again changes nothing. */
export const loadSpreadsheet = (
  services: LoadServices,
  { rows }: Pick<CheckedSpreadsheet, 'rows'>,
  manner: Omit<LoadingManner, 'versionOf'>,
): Promise<LoadedEntries> => {
  const steps = rows.flatMap(({ action, definition }): DueStep[] =>
    action === 'register' && definition !== null
      ? [{ action, id: definition.id, definition, command: { type: 'register', definition } }]
      : [],
  );
  return loadEntries(services, [steps], { ...manner, versionOf: () => 0 });
};
