import { answerAsked } from '#domain/deadlines';
import { type Fault, both, faultList } from '#domain/kernel';
import { explanationText } from '../deadline/explanation-text';
import { listAsJson, listUsed } from '../deadline/list-used';
import { type Io, type Manner, answerJson } from '../shared/io';
import { CommandError, type Settings } from '../shared/settings';

export interface CountOptions {
  readonly regime: string;
  readonly convention: string;
  readonly knownOn?: string;
  readonly provisional?: boolean;
}

/** How many working days lie between two days, with the workings. @returns whether there is a number */
export async function deadlineCount(
  io: Io,
  manner: Manner,
  settings: Settings,
  [from, to]: readonly [string, string],
  { regime, convention, knownOn, provisional }: CountOptions,
): Promise<boolean> {
  const list = await listUsed(io, manner, settings);
  const answer = answerAsked(
    {
      count: { from, to, convention, unit: { counted: 'working-day', regime } },
      ...(knownOn !== undefined && { knownOn }),
      ...(provisional === true && { provisional }),
    },
    list.calendar,
  );
  if (!answer.ok && answer.refusal.issues !== undefined) throw notCountable(answer.refusal.issues);
  if (manner.json) answerJson(io, { ...answer, ...listAsJson(list) });
  else io.out(`${explanationText(answer, manner.language)}\n`);
  return answer.ok;
}

function notCountable(faults: readonly Fault[]): CommandError {
  const { en, cy } = faultList(faults);
  return new CommandError(both(`That cannot be counted:\n${en}`, `Ni ellir cyfrif hynny:\n${cy}`));
}
