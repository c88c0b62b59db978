import { importReport, measureImport } from './import';

it('the bench of imports loads a register file and a workbook, cheaper by the row than by an update each', async () => {
  const figures = await measureImport(300, 60);
  const said = importReport(figures);
  expect(said.match(/^\| [^|]+ \| [0-9]+( \| [0-9.]+){5} \|$/gm)).toHaveLength(3);
  expect(
    said.match(/clocks started [0-9]+ s after the program had ended; it had at most [0-9]+ MB/g),
  ).toHaveLength(2);
}, 300_000);
