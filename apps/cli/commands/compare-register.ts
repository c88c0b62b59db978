import { loadDirectory } from '#application/directory';
import { systemViewer } from '#application/queries';
import { type Difference, compareRegister, differenceInWords } from '#application/register-file';
import { readRegisterFile, sampleDirectoryFile } from '#application/register-import';
import { type Bilingual, both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

/** Names each difference between a register file and the register. @returns whether there is none */
export async function compareWithFile(
  io: Io,
  manner: Manner,
  settings: Settings,
  file: string | undefined,
): Promise<boolean> {
  if (file === undefined) throw new CommandError(NO_FILE, 2);
  const directory = loadDirectory(settings['DIRECTORY_FILE'] ?? sampleDirectoryFile);
  const read = readRegisterFile(file, new Set(directory.posts.map(({ id }) => id)));
  const differences: Difference[] = [];
  let count = 0;
  await withLedger(settings, async (ledger) => {
    for await (const each of compareRegister(systemViewer, { ledger, directory }, read)) {
      count += 1;
      if (manner.json) differences.push(each);
      else io.out(`${differenceInWords(each)[manner.language]}\n`);
    }
  });
  const { problems } = read;
  const same = count + problems.length === 0;
  if (manner.json) answerJson(io, { file, same, differences, problems });
  for (const { row, line, column, message } of manner.json ? [] : problems)
    io.err(`${line}:${column} ${row}: ${message[manner.language]}\n`);
  say(io, manner, summary(count));
  return same;
}

const NO_FILE = both(
  'Name the file to compare with the register: cylch import --compare FILE.',
  'Enwch y ffeil i’w chymharu â’r gofrestr: cylch import --compare FILE.',
);

const summary = (count: number): Bilingual =>
  count === 0
    ? both('The file and the register say the same.', 'Mae’r ffeil a’r gofrestr yn dweud yr un peth.')
    : both(`Differences: ${count}.`, `Gwahaniaethau: ${count}.`);
