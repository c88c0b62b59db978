import { ukBankHolidays } from '#domain/calendars';
import { answerAsked } from '#domain/deadlines';
import { type Fault, both, faultList } from '#domain/kernel';
import { explanationText } from '../deadline/explanation-text';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError } from '../shared/settings';

export interface CountOptions {
  readonly regime: string;
  readonly convention: string;
  readonly knownOn?: string;
  readonly provisional?: boolean;
}

/** How many working days lie between two days, with the workings. @returns whether there is a number */
export function deadlineCount(
  io: Io,
  manner: Manner,
  [from, to]: readonly [string, string],
  { regime, convention, knownOn, provisional }: CountOptions,
): Promise<boolean> {
  const answer = answerAsked(
    {
      count: { from, to, convention, unit: { counted: 'working-day', regime } },
      ...(knownOn !== undefined && { knownOn }),
      ...(provisional === true && { provisional }),
    },
    ukBankHolidays,
  );
  if (!answer.ok && answer.refusal.issues !== undefined) throw notCountable(answer.refusal.issues);
  if (manner.json) answerJson(io, answer);
  else io.out(`${explanationText(answer, manner.language)}\n`);
  return Promise.resolve(answer.ok);
}

function notCountable(faults: readonly Fault[]): CommandError {
  const { en, cy } = faultList(faults);
  return new CommandError(both(`That cannot be counted:\n${en}`, `Ni ellir cyfrif hynny:\n${cy}`));
}
