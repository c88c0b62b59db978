import { states, systemViewer } from '#application/queries';
import type { NameOf, ReplayStep } from '#domain/history';
import { both } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { namesFor } from '../shared/names';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

/** The state of an obligation at every position of the ledger where it changed, with who and why. */
export async function auditStates(io: Io, manner: Manner, settings: Settings, id: string): Promise<boolean> {
  const { name } = namesFor(settings, manner);
  const steps = accepted(await withLedger(settings, (ledger) => states(systemViewer, ledger, { id, name })));
  say(io, manner, both(`${id}: ${steps.length} events.`, `${id}: ${steps.length} o ddigwyddiadau.`));
  if (manner.json) answerJson(io, steps);
  else for (const step of steps) io.out(line(step, manner, name));
  return true;
}

function line(step: ReplayStep, { language }: Manner, name: NameOf = ({ personId }) => personId): string {
  const late = step.recordedLate === null ? '' : lateMark(step.recordedLate.days)[language];
  const occurrences = step.state.occurrences
    .map(({ number, stage, due }) => `${number}: ${due?.lastLawfulDay ?? '–'} ${stage}`)
    .join('; ');
  return [
    `${step.position}  ${step.recordedAt}  ${step.type}${late}`,
    `    ${step.description[language]}`,
    `    ${step.by === null ? '' : `${name(step.by)} `}→ v${step.version} ${step.state.status}${occurrences === '' ? '' : ` [${occurrences}]`}`,
    '',
  ].join('\n');
}

const lateMark = (days: number) =>
  both(` (recorded ${days} days later)`, ` (cofnodwyd yn hwyrach, nifer y diwrnodau: ${days})`);
