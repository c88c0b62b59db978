import * as commands from '../commands/index';
import type { RegisterDutyOptions } from '../commands/duty';
import { collect } from '../deadline/options';
import type { Group } from './group';

/** `cylch duty …`: the statute book on the register. */
export const dutyGroup: Group = (program, doing, say) => {
  const duty = program.command('duty').description(say('duty.about'));
  duty
    .command('list [words...]')
    .description(say('duty.list'))
    .action((words: readonly string[]) =>
      doing((...context) => commands.duty().listDuties(...context, words.join(' '))),
    );
  duty
    .command('show <duty>')
    .description(say('duty.show'))
    .action((named: string) => doing((...context) => commands.duty().showDuty(...context, named)));
  duty
    .command('register <entry>')
    .description(say('duty.register.about'))
    .option('--id <id>', say('duty.register.id'))
    .option('--owner <post>', say('duty.register.owner'))
    .option('--approver <post>', say('duty.register.approver'))
    .option('--responsible <words>', say('duty.register.responsible'))
    .option('--held-from <day>', say('duty.register.heldFrom'))
    .option('--fact <name=fact>', say('duty.register.fact'), collect)
    .option('--last-act <name=day>', say('duty.register.lastAct'), collect)
    .option('--dry-run', say('duty.register.dryRun'))
    .action((named: string, options: RegisterDutyOptions) =>
      doing((...context) => commands.duty().registerDuty(...context, named, options)),
    );
};
