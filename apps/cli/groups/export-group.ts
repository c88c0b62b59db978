import { both } from '#domain/kernel';
import * as commands from '../commands/index';
import type { ExportListOptions } from '../commands/export-list';
import { collect } from '../deadline/options';
import { CommandError } from '../shared/settings';
import type { Group, Work } from './group';

interface ExportOptions extends ExportListOptions {
  readonly register?: boolean;
  readonly directory?: boolean;
  readonly history?: string | true;
  readonly all?: boolean;
  readonly pdf?: string;
}

/** `cylch export …`: what leaves as a file. */
export const exportGroup: Group = (program, doing, say) => {
  program
    .command('export [list]')
    .description(say('export.about'))
    .option('--format <xlsx|csv|json>', say('export.format'))
    .option('--where <name=value>', say('export.where'), collect)
    .option('--register', say('export.register'))
    .option('--directory', say('export.directory'))
    .option('--history [id]', say('export.history'))
    .option('--all', say('export.all'))
    .option('--pdf <id>', say('export.pdf'))
    .option('-o, --out <file>', say('export.out'))
    .action((list: string | undefined, options: ExportOptions) => doing(workOf(list, options)));
};

/** What is asked for: one thing at a time. @throws CommandError for none, and for several */
function workOf(list: string | undefined, options: ExportOptions): Work {
  const { register, directory, history, all, pdf } = options;
  const id = typeof history === 'string' ? history : undefined;
  const isHistory = history !== undefined || all === true;
  const asked: readonly (Work | false)[] = [
    list !== undefined &&
      ((...context) => commands.exportList().exportListCommand(...context, list, options)),
    register === true && ((...context) => commands.exportRegister().exportRegister(...context, options)),
    directory === true && ((...context) => commands.exportRegister().exportDirectory(...context, options)),
    isHistory && ((...context) => commands.exportList().exportHistory(...context, { ...options, id })),
    pdf !== undefined &&
      ((...context) => commands.exportList().exportPdf(...context, { ...options, id: pdf })),
  ];
  const [work, ...others] = asked.filter((each) => each !== false);
  const isClear = work !== undefined && others.length === 0 && !(history === true && all !== true);
  return isClear ? work : () => Promise.reject(new CommandError(ONE_THING, 2));
}

const ONE_THING = both(
  'Say one thing that is to be exported: a list, --register, --directory, --history ID, --history --all or --pdf ID. See --help.',
  'Dywedwch un peth i’w allforio: rhestr, --register, --directory, --history ID, --history --all neu --pdf ID. Gweler --help.',
);
