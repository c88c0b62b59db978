import { endAuditScope, setAuditScope } from '#application/audit-scope';
import { auditScopes, systemViewer } from '#application/queries';
import { scopedSchema } from '#domain/audit-scope';
import { type CalendarDate, both, calendarDate, dateInWales, isCalendarDate, personId } from '#domain/kernel';
import { accepted } from '../shared/accepted';
import { type Io, type Manner, answerJson, say } from '../shared/io';
import { withLedger } from '../shared/services';
import { CommandError, type Settings } from '../shared/settings';
import { personNamed } from '../shared/submit-as';

export interface ScopeOptions {
  readonly everything?: boolean;
  readonly obligation?: readonly string[];
  readonly kind?: readonly string[];
  readonly source?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly reason: string;
  readonly by: string;
}

function dayOf(text: string): CalendarDate {
  if (isCalendarDate(text)) return calendarDate(text);
  throw new CommandError(
    both(`${text} is no day. Give one as 2026-11-29.`, `Nid diwrnod yw ${text}. Rhowch un fel 2026-11-29.`),
    2,
  );
}

/** @throws CommandError for what is no scope */
function scopeIn({ everything = false, obligation = [], kind = [], source = [] }: ScopeOptions) {
  const entries = { kind: 'entries', obligations: obligation, kinds: kind, sources: source };
  const named = obligation.length + kind.length + source.length > 0;
  const scope = scopedSchema.safeParse(everything ? { kind: 'everything' } : entries);
  if (scope.success && everything !== named) return scope.data;
  throw new CommandError(
    both(
      'Give --everything, or at least one --obligation, --kind or --source.',
      'Rhowch --everything, neu o leiaf un --obligation, --kind neu --source.',
    ),
    2,
  );
}

/** Sets what an auditor may see. @throws CommandError that says why not */
export async function setScope(
  io: Io,
  manner: Manner,
  settings: Settings,
  person: string,
  options: ScopeOptions,
): Promise<boolean> {
  const scope = scopeIn(options);
  const now = io.clock.now();
  const { person: by, directory } = personNamed(settings, options.by);
  const { from, to, reason } = options;
  const given = {
    personId: personId(person),
    scope,
    from: from === undefined ? dateInWales(now) : dayOf(from),
    to: to === undefined ? null : dayOf(to),
    reason,
  };
  const set = accepted(
    await withLedger(settings, (ledger) => setAuditScope({ ledger, directory, now }, by, given)),
  );
  if (manner.json) answerJson(io, set);
  say(io, manner, both('Recorded. It holds from now on.', 'Cofnodwyd. Mae’n gymwys o hyn ymlaen.'));
  return true;
}

/** Ends what an auditor may see. @throws CommandError that says why not */
export async function endScope(
  io: Io,
  manner: Manner,
  settings: Settings,
  person: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { person: administrator, directory } = personNamed(settings, by);
  const services = { directory, now: io.clock.now() };
  const asked = { personId: personId(person), reason };
  const ended = accepted(
    await withLedger(settings, (ledger) => endAuditScope({ ledger, ...services }, administrator, asked)),
  );
  if (manner.json) answerJson(io, ended);
  say(io, manner, both('Ended.', 'Daeth i ben.'));
  return true;
}

/** What auditors may see, as it was recorded last for each. */
export async function listScopes(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const scopes = await withLedger(settings, (ledger) =>
    auditScopes(systemViewer, ledger, { now: io.clock.now() }),
  );
  if (manner.json) answerJson(io, { scopes });
  else if (scopes.length === 0)
    say(
      io,
      manner,
      both('Nothing is recorded: the directory says it.', 'Nid oes dim ar gofnod: y cyfeiriadur sy’n dweud.'),
    );
  else
    for (const { personId: id, words, from, to, standing } of scopes)
      io.out(`${id}  ${standing}  ${from} – ${to ?? '…'}  ${words[manner.language]}\n`);
  return true;
}
