import { loadDirectory } from '#application/directory';
import { systemViewer } from '#application/queries';
import { registerFile } from '#application/register-file';
import { sampleDirectoryFile } from '#application/register-import';
import { programVersion } from '#platform/program-version';
import { stringify } from 'yaml';
import type { Io, Manner } from '../shared/io';
import { writeOut } from '../shared/out-file';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

interface Out {
  readonly out?: string;
}

const directoryOf = (settings: Settings) => loadDirectory(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile);

/** The whole register as a register file, which an empty system loads. */
export const exportRegister = (io: Io, manner: Manner, settings: Settings, { out }: Out): Promise<boolean> =>
  withLedger(settings, (ledger) => {
    const program = `cylch@${programVersion()}`;
    const written = { ledger, directory: directoryOf(settings), program, now: io.clock.now() };
    return writeOut(io, manner, registerFile(systemViewer, written), { out, isText: true });
  });

/** Posts and people, as a file that `DIRECTORY_FILE` may name. */
export const exportDirectory = (io: Io, manner: Manner, settings: Settings, { out }: Out): Promise<boolean> =>
  writeOut(io, manner, [stringify(directoryOf(settings), { lineWidth: 0 })], { out, isText: true });
