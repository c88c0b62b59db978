import * as commands from '../commands/index';
import type { UpdateOptions } from '../commands/calendar-update';
import type { Group } from './group';

/** `cylch calendar …`: the published holidays. */
export const calendarGroup: Group = (program, doing) => {
  program
    .command('calendar')
    .description('the published bank holidays')
    .command('update <file>')
    .description(
      'take in a newer GOV.UK list: show what differs and what it would move on the register, and write it only when told to',
    )
    .option('--welsh <file>', 'GOV.UK’s Welsh list, where a title is new')
    .option('--as-at <date>', 'the day of the list; today, unless told')
    .option('--questions <file>', 'questions as JSON lines: list those whose date would move')
    .option('--write', 'write the new list and when its late holidays became known')
    .option('--folder <folder>', 'where the lists stand (default: libs/domain/calendars/data)')
    .action((file: string, options: UpdateOptions) =>
      doing((io, manner, settings) =>
        commands.calendarUpdate().calendarUpdate(io, manner, settings, file, options),
      ),
    );
};
