import { type DescribedActivity, type ShownStatus, activity, systemViewer } from '#application/queries';
import type { NameOf } from '#domain/history';
import { type Bilingual, both, personId } from '#domain/kernel';
import { dateOption } from '../deadline/options';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { namesFor } from '../shared/names';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';

/** What the command line says besides. */
export interface ActivityOptions {
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
  readonly limit: string;
}

/** Who decided what, when and for whom, latest first; and how far the list reaches, which follows the ledger. */
export async function auditActivity(
  io: Io,
  manner: Manner,
  settings: Settings,
  { person, from, to, before, limit }: ActivityOptions,
): Promise<boolean> {
  const names = namesFor(settings, manner);
  const query = {
    person: person === undefined ? undefined : personId(person),
    from: from === undefined ? undefined : dateOption('from', from),
    to: to === undefined ? undefined : dateOption('to', to),
    before: before === undefined ? undefined : countOption('before', before),
    limit: countOption('limit', limit),
  };
  const {
    activity: listed,
    older,
    reach,
  } = await withLedger(settings, (ledger) => activity(systemViewer, ledger, { ...query, ...names }));
  say(io, manner, reachInWords(reach));
  if (manner.json) answerJson(io, { activity: listed, older, reach });
  else for (const each of listed) io.out(inWords(each, manner, names.name));
  if (older !== null)
    say(io, manner, both(`There is more: --before ${older}`, `Mae rhagor: --before ${older}`));
  return true;
}

function inWords(
  { position, recordedAt, personId: who, onBehalfOf, stream, description }: DescribedActivity,
  { language }: Manner,
  name: NameOf = ({ personId: id }) => id,
): string {
  const behalf = onBehalfOf === null ? null : name({ personId: onBehalfOf });
  const whom = behalf === null ? '' : { en: ` for ${behalf}`, cy: ` ar ran ${behalf}` }[language];
  return `${position}  ${recordedAt}  ${name({ personId: who })}${whom}  ${stream}\n    ${description[language]}\n`;
}

function reachInWords({ position, behind, state }: ShownStatus): Bilingual {
  const stopped = state === 'stopped';
  return both(
    `Up to record ${position}; recorded since and not listed yet: ${behind}.${stopped ? ' The list has stopped: cylch projections says why.' : ''}`,
    `Hyd at ddigwyddiad ${position}; wedi’u cofnodi ers hynny a heb eu rhestru eto: ${behind}.${stopped ? ' Mae’r rhestr wedi stopio: mae cylch projections yn dweud pam.' : ''}`,
  );
}

function countOption(name: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new CommandError(
    both(
      `--${name} takes a whole number from 1, not ${value}.`,
      `Mae --${name} yn cymryd rhif cyfan o 1 i fyny, nid ${value}.`,
    ),
  );
}
