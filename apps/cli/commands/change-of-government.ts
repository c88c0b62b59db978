import {
  type ChangeServices,
  continueChange,
  previewChange,
  recordChange,
} from '#application/change-of-government';
import type { Person } from '#application/directory';
import { changesOfGovernment, systemViewer } from '#application/queries';
import { formatDate } from '#domain/deadlines';
import {
  type ChangeEntry,
  type ChangeOfGovernment,
  type ChangeRequest,
  changeRequestSchema,
} from '#domain/government';
import { type Bilingual, type Language, type PartlyTranslated, both, faultsOf } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger, withTemporal } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

export interface ChangeOptions {
  readonly on: string;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
  readonly move?: readonly string[];
  readonly moveOwner?: readonly string[];
  readonly moveApprover?: readonly string[];
  readonly owner?: readonly string[];
  readonly tag?: readonly string[];
  readonly authority?: string;
  readonly id?: readonly string[];
  readonly list?: string;
}

const passing = (texts: readonly string[] = [], as?: 'owner' | 'approver') =>
  texts.map((text) => {
    const [from, to, more] = text.split('=');
    if (from === '' || to === undefined || to === '' || more !== undefined)
      throw new CommandError(
        both(
          `${text} does not say which post takes over from which: give OLD=NEW, such as aln-policy-lead=children-lead.`,
          `Nid yw ${text} yn dweud pa swydd sy’n cymryd drosodd o ba un: rhowch HEN=NEWYDD, fel aln-policy-lead=children-lead.`,
        ),
        2,
      );
    return as === undefined ? { from, to } : { from, to, as };
  });

/** @throws CommandError that names each faulty option */
function requestOf(act: string, options: ChangeOptions): ChangeRequest {
  const { on, reason, document, move, moveOwner, moveApprover, owner, tag, authority, id } = options;
  const parsed = changeRequestSchema.safeParse({
    act,
    on,
    reason,
    document: { reference: document },
    posts: [...passing(move), ...passing(moveOwner, 'owner'), ...passing(moveApprover, 'approver')],
    which: { owners: owner, tags: tag, authority, ids: id },
  });
  if (parsed.success) return parsed.data;
  const said = (language: Language): string =>
    faultsOf(parsed.error)
      .map(({ pointer, message }) => `${pointer}: ${message[language]}`)
      .join('\n');
  throw new CommandError(both(said('en'), said('cy')), 2);
}

/** Lists what a change would do to each entry; changes nothing. */
export async function previewGovernment(
  io: Io,
  manner: Manner,
  settings: Settings,
  act: string,
  options: ChangeOptions,
): Promise<boolean> {
  const request = requestOf(act, options);
  const { person, directory } = personNamed(settings, options.by);
  const now = io.clock.now();
  const previewed = accepted(
    await withLedger(settings, (ledger) => previewChange({ ledger, directory, now }, person, request)),
  );
  if (manner.json) {
    answerJson(io, previewed);
    return true;
  }
  for (const entry of previewed.entries)
    io.out(
      `${lineOf(entry, manner.language)}${entry.problem === null ? '' : `  ! ${entry.problem[manner.language]}`}\n`,
    );
  say(
    io,
    manner,
    both(
      `Entries: ${previewed.entries.length}. Nothing is changed. To record this list and no other: --list ${previewed.listSha256}`,
      `Cofnodion: ${previewed.entries.length}. Ni newidir dim. I gofnodi’r rhestr hon a dim un arall: --list ${previewed.listSha256}`,
    ),
  );
  return true;
}

/** Records a change and carries it out. @returns whether every entry was reached */
export const recordGovernment = (
  io: Io,
  manner: Manner,
  settings: Settings,
  act: string,
  options: ChangeOptions,
): Promise<boolean> => {
  const request = requestOf(act, options);
  return changing(io, manner, settings, options.by, (services, person) =>
    recordChange(services, person, request, options.list),
  );
};

/** Goes on with a change: what was interrupted, and what failed. @returns whether every entry was reached */
export const continueGovernment = (
  io: Io,
  manner: Manner,
  settings: Settings,
  act: string,
  { by }: { readonly by: string },
): Promise<boolean> =>
  changing(io, manner, settings, by, (services, person) => continueChange(services, person, act));

async function changing(
  io: Io,
  manner: Manner,
  settings: Settings,
  by: string,
  work: (services: ChangeServices, person: Person) => ReturnType<typeof recordChange>,
): Promise<boolean> {
  const { person, directory } = personNamed(settings, by);
  const change = accepted(
    await withLedger(settings, (ledger) =>
      withTemporal(settings, io.clock, (_temporal, gateway) =>
        work({ ledger, gateway, directory, now: io.clock.now() }, person),
      ),
    ),
  );
  if (manner.json) answerJson(io, change);
  else say(io, manner, outcomeOf(change));
  for (const { obligationId, message } of change.failed)
    if (!manner.json) io.err(`${obligationId}: ${message[manner.language]}\n`);
  return change.failed.length === 0;
}

const outcomeOf = ({
  act,
  reached,
  failed,
  notified,
}: Pick<ChangeOfGovernment, 'act' | 'reached' | 'failed' | 'notified'>): Bilingual => {
  const posts = new Set(notified.map(({ post }) => post)).size;
  return both(
    `${act}: entries reached: ${reached.length}; not reached: ${failed.length}; posts notified: ${posts}.`,
    `${act}: cofnodion a gyrhaeddwyd: ${reached.length}; heb eu cyrraedd: ${failed.length}; swyddi a gafodd wybod: ${posts}.`,
  );
};

/** The recorded changes, or one of them with its list. @returns whether there is one of that name */
export async function listGovernment(
  io: Io,
  manner: Manner,
  settings: Settings,
  act: string | undefined,
): Promise<boolean> {
  const all = await withLedger(settings, (ledger) => changesOfGovernment(systemViewer, ledger));
  const changes = all.filter((change) => act === undefined || change.act === act);
  if (manner.json) answerJson(io, { changes });
  else if (changes.length === 0)
    say(
      io,
      manner,
      both('No such change of government is recorded.', 'Nid oes newid llywodraeth o’r fath wedi’i gofnodi.'),
    );
  else
    for (const change of changes) {
      io.out(`${change.act}  ${formatDate(change.on, manner.language)}\n`);
      say(io, manner, outcomeOf(change));
      if (act !== undefined)
        for (const entry of change.entries) io.out(`${lineOf(entry, manner.language)}\n`);
    }
  return act === undefined || changes.length > 0;
}

const FORMER = both('of the former government', 'y llywodraeth flaenorol');
const OWNER = both('owner', 'perchennog');
const APPROVER = both('approver', 'cymeradwywr');

function lineOf(
  { obligationId, title, owner, approver, former }: ChangeEntry & { readonly title: PartlyTranslated },
  language: Language,
): string {
  const moved = (what: Bilingual, { before, after }: ChangeEntry['owner']): readonly string[] =>
    before === after ? [] : [`${what[language]}: ${before ?? '–'} → ${after ?? '–'}`];
  return [
    `${obligationId}  ${title[language] ?? title.en ?? title.cy ?? ''}`,
    ...moved(OWNER, owner),
    ...moved(APPROVER, approver),
    ...(former ? [FORMER[language]] : []),
  ].join('; ');
}
