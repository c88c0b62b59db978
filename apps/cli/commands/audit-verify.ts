import { type Report, verifyRecord } from '#evidence/verify';
import { BilingualError, both } from '#domain/kernel';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError, type Settings } from '../shared/settings';
import { type VerifyOptions, asked } from '../verify/options';
import { progressOn } from '../shared/progress';
import { reachOf, verdictOf } from '../verify/sentences';

/** Findings that people are shown; --json has up to a hundred. */
const SHOWN = 20;

const EXIT_CODES = { verified: 0, altered: 1, unproven: 2 } as const;

/** Holds the live record, or a bundle, against what was published outside it. @returns the exit code */
export async function auditVerify(
  io: Io,
  manner: Manner,
  settings: Settings,
  bundle: string | undefined,
  options: VerifyOptions,
): Promise<number> {
  const report = await verified(io, manner, settings, bundle, options);
  if (manner.json) answerJson(io, report);
  else printReport(io, manner, report);
  return EXIT_CODES[report.outcome];
}

/** A cron job must be able to tell what was altered from what could not be looked at. */
async function verified(
  io: Io,
  manner: Manner,
  settings: Settings,
  bundle: string | undefined,
  options: VerifyOptions,
): Promise<Report> {
  try {
    const question = asked(settings, bundle, options);
    return await verifyRecord({ ...question, onProgress: progressOn(io, manner) });
  } catch (error) {
    if (error instanceof CommandError) throw new CommandError(error.said, 2);
    const why = error instanceof Error ? error.message : String(error);
    const { en, cy } = error instanceof BilingualError ? error.said : both(why, why);
    throw new CommandError(both(`Could not verify: ${en}`, `Methu dilysu: ${cy}`), 2);
  }
}

function printReport(io: Io, { language }: Manner, report: Report): void {
  io.out(`${verdictOf(report)[language]}\n`);
  for (const { message } of report.findings.slice(0, SHOWN)) io.out(`  ${message[language]}\n`);
  const more = report.findingCount - Math.min(SHOWN, report.findings.length);
  if (more > 0) io.out(`  ${both(`and ${more} more.`, `a ${more} yn rhagor.`)[language]}\n`);
  for (const sentence of reachOf(report)) io.out(`${sentence[language]}\n`);
}
