import * as commands from '../commands/index';
import type { RecordListOptions } from '../commands/calendar-record';
import type { UpdateOptions } from '../commands/calendar-update';
import type { Group } from './group';

/** `cylch calendar …`: the published holidays. */
export const calendarGroup: Group = (program, doing, say) => {
  const group = program.command('calendar').description(say('calendar.about'));
  group
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
  group
    .command('record [file]')
    .description(say('calendar.record.about'))
    .requiredOption('--document <reference>', say('fact.document'))
    .requiredOption('--by <person>', say('fact.by'))
    .option('--welsh <file>', say('calendar.update.welsh'))
    .option('--as-at <date>', say('calendar.update.asAt'))
    .option('--on <day>', say('calendar.record.on'))
    .option('--dry-run', say('fact.dryRun'))
    .action((file: string | undefined, options: RecordListOptions) =>
      doing((io, manner, settings) =>
        commands.calendarRecord().calendarRecord(io, manner, settings, file, options),
      ),
    );
};
