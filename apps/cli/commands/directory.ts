import { DirectoryReader, endDelegation, giveDelegation, recordDirectory } from '#application/delegation';
import { loadDirectory } from '#application/directory';
import { delegations, holdersOf, systemViewer } from '#application/queries';
import { both, calendarDate, isCalendarDate, personId, postId } from '#domain/kernel';
import { delegationSchema } from '#domain/obligations';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

const directoryOf = (settings: Settings) => loadDirectory(required(settings, 'DIRECTORY_FILE'));

/** @throws CommandError for what is no day */
function dayOf(text: string) {
  if (isCalendarDate(text)) return calendarDate(text);
  throw new CommandError(
    both(`${text} is no day. Give one as 2026-11-29.`, `Nid diwrnod yw ${text}. Rhowch un fel 2026-11-29.`),
    2,
  );
}

export interface WhoOptions {
  readonly post: string;
  readonly on: string;
}

/** Who held a post on a day. @returns whether anybody did */
export async function who(
  io: Io,
  manner: Manner,
  settings: Settings,
  { post, on }: WhoOptions,
): Promise<boolean> {
  const asked = { post: postId(post), on: dayOf(on), now: io.clock.now() };
  const found = await withLedger(settings, (ledger) => holdersOf(systemViewer, ledger, asked));
  if (!found.ok) throw new CommandError(found.refusal.message);
  const { holders } = found.value;
  if (manner.json) answerJson(io, found.value);
  else if (holders.length === 0) say(io, manner, both('Nobody.', 'Neb.'));
  else
    for (const { personId: id, roles, from, until, delegates } of holders) {
      const acting = delegates.map((each) => `${each.personId} (${each.delegationId})`).join(', ');
      const away = { en: 'for them', cy: 'ar eu rhan' }[manner.language];
      const more = acting === '' ? '' : `  ${away}: ${acting}`;
      io.out(`${id}  ${roles.join(', ')}  ${from ?? '–'} – ${until ?? '…'}${more}\n`);
    }
  return holders.length > 0;
}

/** Records the directory as its file has it now, where it is another than the last. */
export async function record(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const recorded = await withLedger(settings, (ledger) =>
    recordDirectory({ ledger, reader: new DirectoryReader(ledger) }, directoryOf(settings), io.clock.now()),
  );
  if (manner.json) answerJson(io, { recorded });
  say(
    io,
    manner,
    recorded
      ? both('The directory was recorded.', 'Cofnodwyd y cyfeiriadur.')
      : both('It is the one that was recorded last.', 'Dyma’r un a gofnodwyd ddiwethaf.'),
  );
  return true;
}

/** Who acts for whom, and did. */
export async function listDelegations(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const listed = await withLedger(settings, (ledger) =>
    delegations(systemViewer, ledger, { now: io.clock.now() }),
  );
  if (manner.json) answerJson(io, { delegations: listed });
  else if (listed.length === 0)
    say(io, manner, both('No delegation is recorded.', 'Ni chofnodwyd unrhyw ddirprwyaeth.'));
  else
    for (const {
      delegationId,
      from,
      to,
      firstDay,
      lastDay,
      state,
      ended,
      posts,
      obligations,
      acts,
    } of listed) {
      const limits = [...(posts ?? []), ...(obligations ?? []), ...(acts ?? [])].join(', ');
      io.out(
        `${delegationId}  ${from} → ${to}  ${firstDay} – ${lastDay}  ${state}${ended === null ? '' : ` (${ended.by.personId})`}${limits && `  ${limits}`}\n`,
      );
    }
  return true;
}

export interface DelegateOptions {
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
  readonly by: string;
  readonly post?: readonly string[];
  readonly obligation?: readonly string[];
  readonly act?: readonly string[];
}

/** Has one person act for another in an absence. @throws CommandError that says why not */
export async function delegate(
  io: Io,
  manner: Manner,
  settings: Settings,
  { from, to, first, last, by, post, obligation, act }: DelegateOptions,
): Promise<boolean> {
  const given = delegationSchema.omit({ delegationId: true }).parse({
    from,
    to,
    firstDay: dayOf(first),
    lastDay: dayOf(last),
    ...(post && { posts: post }),
    ...(obligation && { obligations: obligation }),
    ...(act && { acts: act }),
  });
  const decision = await withLedger(settings, (ledger) =>
    giveDelegation(
      { ledger, directory: directoryOf(settings) },
      { given, by: { personId: personId(by) }, now: io.clock.now() },
    ),
  );
  if (!decision.ok) throw new CommandError(decision.refusal.message);
  const { delegationId } = decision.value;
  if (manner.json) answerJson(io, decision.value);
  say(io, manner, both(`Recorded: ${delegationId}.`, `Cofnodwyd: ${delegationId}.`));
  return true;
}

/** Ends a delegation before its last day. @throws CommandError that says why not */
export async function end(
  io: Io,
  manner: Manner,
  settings: Settings,
  { delegationId, by }: { readonly delegationId: string; readonly by: string },
): Promise<boolean> {
  const decision = await withLedger(settings, (ledger) =>
    endDelegation(
      { ledger, directory: directoryOf(settings) },
      { delegationId, by: { personId: personId(by) }, now: io.clock.now() },
    ),
  );
  if (!decision.ok) throw new CommandError(decision.refusal.message);
  if (manner.json) answerJson(io, { delegationId });
  say(io, manner, both('Ended.', 'Daeth i ben.'));
  return true;
}
