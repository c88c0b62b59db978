import * as commands from '../commands/index';
import type { UpdateOptions } from '../commands/calendar-update';
import type { Group } from './group';

/** `cylch calendar …`: the published holidays. */
export const calendarGroup: Group = (program, doing, say) => {
  program
    .command('calendar')
    .description(say('calendar.about'))
    .command('update <file>')
    .description(say('calendar.update.about'))
    .option('--welsh <file>', say('calendar.update.welsh'))
    .option('--as-at <date>', say('calendar.update.asAt'))
    .option('--questions <file>', say('calendar.update.questions'))
    .option('--write', say('calendar.update.write'))
    .option('--folder <folder>', say('calendar.update.folder'))
    .action((file: string, options: UpdateOptions) =>
      doing((io, manner, settings) =>
        commands.calendarUpdate().calendarUpdate(io, manner, settings, file, options),
      ),
    );
};
