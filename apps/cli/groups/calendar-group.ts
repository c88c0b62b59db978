import { HOLIDAYS } from '#domain/deadlines';
import { dateInWales } from '#domain/kernel';
import * as commands from '../commands/index';
import type { UpdateOptions } from '../commands/calendar-update';
import type { Group } from './group';

interface RecordOptions {
  readonly document: string;
  readonly by: string;
  readonly on?: string;
  readonly dryRun?: boolean;
}

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
    .command('record')
    .description(say('calendar.record.about'))
    .requiredOption('--document <reference>', say('fact.document'))
    .requiredOption('--by <person>', say('fact.by'))
    .option('--on <day>', say('calendar.record.on'))
    .option('--dry-run', say('fact.dryRun'))
    .action(({ dryRun = false, on, ...said }: RecordOptions) =>
      doing((io, manner, settings) =>
        commands.factRecord().factRecord(io, manner, settings, {
          ...said,
          name: HOLIDAYS,
          kind: 'holiday-list',
          on: on ?? dateInWales(io.clock.now()),
          evenIfNothingWaits: true,
          dryRun,
        }),
      ),
    );
};
