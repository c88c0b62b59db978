import { loadDirectory, personById } from '#application/directory';
import { notices, noticesFilter, systemViewer } from '#application/queries';
import { type Bilingual, both, personId } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { dateOption } from '../deadline/options';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { findingInWords } from '../shared/finding-words';
import { withLedger } from '../shared/services';
import { CommandError, type Settings, required } from '../shared/settings';

/** What the command line says besides. */
export interface NoticesOptions {
  readonly person?: string;
  readonly obligation?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: string;
}

/**
 * Who must have been notified of what, by the record, and each way in which the outbox, the attempts or a wake-up differ from that.
 * @returns whether nothing differs
 */
export async function noticesCommand(
  io: Io,
  manner: Manner,
  settings: Settings,
  options: NoticesOptions,
): Promise<boolean> {
  const { obligation, from, to } = options;
  const { limit } = noticesFilter.pick({ limit: true }).parse({ limit: limitOf(options.limit) });
  const asked = {
    now: io.clock.now(),
    limit,
    obligation,
    ...(from !== undefined && { from: dateOption('from', from) }),
    ...(to !== undefined && { to: dateOption('to', to) }),
    ...personOf(settings, options.person),
  };
  const answer = accepted(await withLedger(settings, (ledger) => notices(systemViewer, ledger, asked)));
  const { counts, mails, findings, findingCount } = answer;
  if (manner.json) answerJson(io, answer);
  else {
    const narrowed = Object.values(options).some((value) => value !== undefined);
    if (narrowed && mails.length > 0)
      io.out(
        table(
          mails.map(({ sendAt, recipient, state, template, mailId, lastAt, together }) => [
            sendAt,
            recipient,
            STATES[state][manner.language],
            lastAt ?? '',
            template,
            mailId,
            ...togetherWith(together, manner),
          ]),
        ),
      );
    for (const finding of findings) io.out(findingInWords(finding, manner));
  }
  say(io, manner, summary(counts, findingCount));
  return findingCount === 0;
}

/** What else one message to the same mailbox covered. */
const togetherWith = (
  together: readonly { readonly mailId: string }[],
  { language }: Manner,
): readonly string[] =>
  together.length === 0 ? [] : [`${TOGETHER[language]} ${together.map(({ mailId }) => mailId).join(', ')}`];

const TOGETHER = both('together with:', 'ynghyd â:');

const STATES: Readonly<Record<'waiting' | 'sent' | 'withdrawn' | 'undeliverable', Bilingual>> = {
  waiting: both('waiting', 'yn aros'),
  sent: both('sent', 'wedi’i hanfon'),
  withdrawn: both('withdrawn', 'wedi’i thynnu’n ôl'),
  undeliverable: both('undeliverable', 'ni ellir ei danfon'),
};

const summary = (
  { waiting, sent, withdrawn, undeliverable }: Readonly<Record<keyof typeof STATES, number>>,
  found: number,
): Bilingual =>
  both(
    `By the record: sent ${sent}, waiting ${waiting}, withdrawn ${withdrawn}, undeliverable ${undeliverable}. Not as recorded: ${found}.${found > 0 ? ' cylch rebuild puts right what can be.' : ''}`,
    `Yn ôl y cofnod: wedi’u hanfon ${sent}, yn aros ${waiting}, wedi’u tynnu’n ôl ${withdrawn}, heb fodd eu danfon ${undeliverable}. Heb fod fel y’u cofnodwyd: ${found}.${found > 0 ? ' Mae cylch rebuild yn cywiro’r hyn y gellir ei gywiro.' : ''}`,
  );

/** @throws CommandError where the directory has no such person */
function personOf(settings: Settings, id: string | undefined) {
  if (id === undefined) return {};
  const person = personById(loadDirectory(required(settings, 'DIRECTORY_FILE')), personId(id));
  if (person === undefined)
    throw new CommandError(
      both(`The directory has no person ${id}.`, `Nid oes person ${id} yn y cyfeiriadur.`),
    );
  return { person: person.id, posts: person.posts };
}

/** @throws CommandError */
function limitOf(value: string | undefined): string | undefined {
  if (value === undefined || (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= 1_000)) return value;
  throw new CommandError(
    both(
      `--limit takes a whole number from 1 to 1000, not ${value}.`,
      `Mae --limit yn cymryd rhif cyfan o 1 i 1000, nid ${value}.`,
    ),
  );
}
